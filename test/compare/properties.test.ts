import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompareInput } from '../../src/compare/index.ts'
import { compareStatements, score } from '../../src/compare/index.ts'
import type { Finding, SideId } from '../../src/model/index.ts'
import { type Line, meet, type Script } from './builders.ts'

const RUNS = { numRuns: 60 }

const line: fc.Arbitrary<Line> = fc.record({
  words: fc.constantFrom('They spoke of it.', 'A firm word was said there.', '双方交换意见。', 'Стороны обсудили.'),
  side: fc.constantFrom('CN', 'RU', 'joint', 'none'),
  act: fc.constantFrom('support', 'oppose', 'concern', 'commit', 'assess', 'discuss'),
  issues: fc.subarray(['taiwan', 'ukraine-war', 'trade', 'energy', 'bilateral', 'sanctions'], { minLength: 1, maxLength: 3 }),
  intensity: fc.constantFrom(1, 2, 3),
  tag: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
}) as fc.Arbitrary<Line>
const lines = fc.array(line, { minLength: 1, maxLength: 8 })

/** The same core interests for both, so that nothing but the names differs when sides are swapped. */
const evenHanded = { sides: { CN: { issues: ['taiwan', 'ukraine-war'] }, RU: { issues: ['taiwan', 'ukraine-war'] } } } as const
const two = (cn: readonly Line[], ru: readonly Line[]): CompareInput =>
  meet(
    [
      { id: 'cn', lines: cn },
      { id: 'ru', lines: ru },
    ],
    { coreInterests: evenHanded },
  )

const SWAP: Record<string, string> = { CN: 'RU', RU: 'CN', cn: 'ru', ru: 'cn' }
const swapped = (name: string) => SWAP[name] ?? name

/** What a finding claims, in names that can be swapped. */
function claim(finding: Finding, name: (id: string) => string = (id) => id): string {
  const evidence = finding.evidence.map(({ account, start, end }) => `${name(account)}#${start}-${end}`).sort()
  const side = typeof finding.side === 'string' ? name(finding.side) : finding.side
  return JSON.stringify([
    finding.kind,
    finding.issue,
    side,
    finding.reportedBy.map(name).sort(),
    finding.omittedBy.map(name).sort(),
    evidence,
    finding.salience,
    finding.surprise,
    finding.confidence,
  ])
}

describe('compareStatements', () => {
  it('mirrors its findings when the accounts change sides', () => {
    const mirror = (list: readonly Line[]) => list.map((each) => ({ ...each, side: swapped(each.side as SideId) }))
    fc.assert(
      fc.property(lines, lines, (cn, ru) => {
        const one = compareStatements(two(cn, ru)).findings.map((finding) => claim(finding, swapped))
        const other = compareStatements(two(mirror(ru), mirror(cn))).findings.map((finding) => claim(finding))
        expect(other.sort()).toEqual(one.sort())
      }),
      RUNS,
    )
  })

  it('gives the same whatever the order of accounts, statements and links', () => {
    fc.assert(
      fc.property(lines, lines, (cn, ru) => {
        const input = two(cn, ru)
        const turned = { ...input, accounts: [...input.accounts].reverse(), statements: [...input.statements].reverse() }
        expect(compareStatements({ ...turned, links: [...input.links].reverse() })).toEqual(compareStatements(input))
      }),
      RUNS,
    )
  })

  it('changes no finding of the others when an unrelated partial account is added', () => {
    const scripts = (cn: readonly Line[], ru: readonly Line[]): Script[] => [
      { id: 'cn', lines: cn },
      { id: 'ru', lines: ru },
    ]
    const notice: Script = {
      id: 'notice',
      side: null,
      publisher: 'A wire',
      completeness: 'partial',
      lines: [{ words: 'Talks have begun.' }],
    }
    fc.assert(
      fc.property(lines, lines, (cn, ru) => {
        const without = compareStatements(meet(scripts(cn, ru))).findings
        expect(compareStatements(meet([...scripts(cn, ru), notice])).findings).toEqual(without)
      }),
      RUNS,
    )
  })

  it('quotes exactly, reports one absence per issue, side and account, and ranks by score', () => {
    fc.assert(
      fc.property(lines, lines, (cn, ru) => {
        const input = two(cn, ru)
        const { findings } = compareStatements(input)
        const text = new Map(input.accounts.map((account) => [account.id, account.text]))
        for (const { evidence, nearest = [], omittedBy } of findings) {
          for (const { account, start, end, quote } of [...evidence, ...nearest])
            expect(text.get(account)?.slice(start, end)).toBe(quote)
          for (const passage of nearest) expect(omittedBy).toContain(passage.account)
        }
        const absences = findings.filter(({ kind }) =>
          ['omission', 'self-omission', 'withheld-position', 'softened'].includes(kind),
        )
        const keys = absences.flatMap(({ issue, side, omittedBy }) => omittedBy.map((account) => `${issue}|${side}|${account}`))
        expect(keys.length).toBe(new Set(keys).size)
        const scores = findings.map(score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      }),
      RUNS,
    )
  })
})

describe('score', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true })
  const bits = fc.double({ min: 0, max: 10, noNaN: true })

  it('never falls when salience, surprise or confidence rises', () => {
    fc.assert(
      fc.property(unit, bits, unit, unit, (salience, surprise, confidence, more) => {
        const base = score({ salience, surprise, confidence })
        expect(score({ salience: salience + more, surprise, confidence })).toBeGreaterThanOrEqual(base)
        expect(score({ salience, surprise: surprise + more, confidence })).toBeGreaterThanOrEqual(base)
        expect(score({ salience, surprise, confidence: confidence + more })).toBeGreaterThanOrEqual(base)
      }),
    )
  })
})
