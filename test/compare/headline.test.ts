import { describe, expect, it } from 'vitest'
import { compareStatements, headline } from '../../src/compare/index.ts'
import { meet } from './builders.ts'

const taiwan = { words: 'China will never give way on Taiwan.', side: 'CN', act: 'warn', issues: ['taiwan'] } as const
const gas = { words: 'Russia offered more gas.', side: 'RU', act: 'commit', issues: ['energy'] } as const
const lead = (input: ReturnType<typeof meet>) => headline({ ...input, ...compareStatements(input) }, input.tell)

describe('headline', () => {
  it('tells the first finding, the first about another account, and how much each leaves out', () => {
    const input = meet([
      { id: 'cn', lines: [taiwan] },
      { id: 'ru', lines: [gas] },
    ])
    expect(lead(input)).toEqual([
      'Only the Xinhua account says that China gave a warning on taiwan; the Kremlin account leaves it out.',
      'Only the Kremlin account says that Russia made a commitment on energy; the Xinhua account leaves it out.',
      'In all, positions on 2 matters are reported (an issue and whose position it is): the Xinhua account has 1 and the Kremlin account 1.',
    ])
  })

  it('says so where nothing differs, and where there is nothing to compare', () => {
    const same = { ...gas, tag: 'gas' }
    const alike = meet([
      { id: 'cn', lines: [same] },
      { id: 'ru', lines: [same] },
    ])
    expect(lead(alike)[0]).toBe('No difference between the accounts was found that could be relied on.')
    expect(lead(meet([{ id: 'cn', lines: [gas] }]))[0]).toBe('There is one account only; nothing can be compared.')
  })
})

describe('coverage matrix', () => {
  it('holds statements, silence, and null where silence cannot be claimed', () => {
    const input = meet([
      { id: 'cn', lines: [taiwan] },
      { id: 'ru', lines: [gas] },
      { id: 'notice', side: null, publisher: 'A wire', completeness: 'partial', lines: [{ words: 'Talks have begun.' }] },
    ])
    const taiwanId = input.statements.find(({ account }) => account === 'cn')?.id
    expect(compareStatements(input).matrix).toContainEqual({
      issue: 'taiwan',
      side: 'CN',
      cells: { cn: [taiwanId], notice: null, ru: [] },
    })
  })

  it('is given for one account alone, without findings', () => {
    const alone = compareStatements(meet([{ id: 'cn', lines: [taiwan] }]))
    expect(alone.matrix).toHaveLength(1)
    expect(alone.findings).toEqual([])
  })
})
