import { describe, expect, it } from 'vitest'
import { makeContext } from '../../src/compare/context.ts'
import { omissionProbability } from '../../src/compare/surprise.ts'
import { priorsFileSchema } from '../../src/knowledge/schema-priors.ts'
import type { Account } from '../../src/model/index.ts'
import { ISSUES } from '../../src/model/index.ts'
import { CORE, meet, PRIORS } from './builders.ts'

describe('priors', () => {
  it('know every issue of the codebook, and a base rate for each class', () => {
    expect(Object.keys(PRIORS.issues).sort()).toEqual([...ISSUES].sort())
    const broken = { ...PRIORS, issues: { ...PRIORS.issues, taiwan: { weight: 1, class: 'unheard-of' } } }
    expect(priorsFileSchema.safeParse(broken).success).toBe(false)
  })

  it('name core interests for the states whose readouts are most read', () => {
    for (const side of ['CN', 'RU', 'UA', 'US', 'TR', 'IN', 'RS', 'KZ', 'IR', 'IL', 'KR', 'JP', 'SA', 'FR', 'DE', 'EU', 'GB']) {
      expect(CORE.sides[side]?.issues.length, side).toBeGreaterThan(0)
    }
    expect(CORE.sides.CN?.issues).toContain('taiwan')
  })
})

describe('probability of an omission', () => {
  const input = meet([
    { id: 'cn', lines: [{ words: 'They met.' }] },
    { id: 'joint', side: 'CN', kind: 'joint-document', lines: [{ words: 'They met.' }] },
  ])
  const context = makeContext(input)
  const cn = context.account('cn')
  const joint: Account = context.account('joint')

  it.each([
    [
      'its own words less often than the other’s',
      omissionProbability(context, 'trade', 'CN', cn, 1),
      omissionProbability(context, 'trade', 'RU', cn, 1),
    ],
    [
      'its core interests less often than other matters',
      omissionProbability(context, 'taiwan', 'CN', cn, 1),
      omissionProbability(context, 'indo-pacific', 'CN', cn, 1),
    ],
    [
      'what two others report less often than what one does',
      omissionProbability(context, 'trade', 'RU', cn, 2),
      omissionProbability(context, 'trade', 'RU', cn, 1),
    ],
    [
      'matters of substance less often than contested ones',
      omissionProbability(context, 'trade', 'RU', cn, 1),
      omissionProbability(context, 'sanctions', 'RU', cn, 1),
    ],
    [
      'less in a readout than in a joint document',
      omissionProbability(context, 'trade', 'RU', cn, 1),
      omissionProbability(context, 'trade', 'RU', joint, 1),
    ],
  ])('an account leaves out %s', (_, less, more) => {
    expect(less).toBeGreaterThan(0)
    expect(less).toBeLessThan(more)
  })
})
