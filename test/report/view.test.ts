import { describe, expect, it } from 'vitest'
import { compareStatements } from '../../src/compare/index.ts'
import { COMPARISON_FORMAT, type Comparison } from '../../src/model/index.ts'
import { indexCounterparts } from '../../src/report/view/counterparts.ts'
import { makeCells } from '../../src/report/view/coverage.ts'
import { letterOf, makeRefs } from '../../src/report/view/refs.ts'
import { makeSynopsis } from '../../src/report/view/synopsis.ts'
import { meet, type Script } from '../compare/builders.ts'

function comparisonOf(scripts: readonly Script[]): Comparison {
  const input = meet(scripts)
  const { meeting, accounts, statements, links } = input
  const manifest = { program: 'test', knowledge: '', parameters: {}, documents: [] }
  return {
    format: COMPARISON_FORMAT,
    manifest,
    meeting,
    accounts,
    statements,
    links,
    headline: [],
    problems: [],
    ...compareStatements(input),
  }
}

const taiwan = { words: 'China will never give way on Taiwan.', side: 'CN', act: 'warn', issues: ['taiwan'] } as const

describe('coverage', () => {
  it('tells a position, a mere mention, silence and what cannot be known apart', () => {
    const comparison = comparisonOf([
      { id: 'cn', lines: [taiwan] },
      {
        id: 'mention',
        side: 'RU',
        lines: [{ words: 'They exchanged views on Taiwan.', side: 'joint', act: 'discuss', issues: ['taiwan'] }],
      },
      { id: 'notice', side: null, completeness: 'partial', lines: [{ words: 'Talks have begun.' }] },
      { id: 'silent', side: 'RU', lines: [{ words: 'They met.' }] },
    ])
    const row = comparison.matrix.find(({ issue, side }) => issue === 'taiwan' && side === 'CN')!
    const cell = makeCells(comparison)
    expect(['cn', 'mention', 'notice', 'silent'].map((id) => cell(row, id).state)).toEqual([
      'position',
      'mention',
      'unknown',
      'silent',
    ])
    expect(cell(row, 'mention').statements).toHaveLength(1)
  })
})

describe('references', () => {
  it('are letters of accounts and numbers in the order of the text', () => {
    const comparison = comparisonOf([
      { id: 'cn', lines: [taiwan, { ...taiwan, words: 'Again.' }] },
      { id: 'ru', lines: [{ ...taiwan, words: 'So it was said.' }] },
    ])
    const refs = makeRefs(comparison)
    expect(comparison.statements.map(({ id }) => refs.statement(id))).toEqual(['A1', 'A2', 'B1'])
    const [first] = comparison.statements
    expect(refs.at({ account: 'cn', start: 30, end: 36, quote: '' })).toEqual([first?.id])
    expect([letterOf(0), letterOf(25), letterOf(26), letterOf(52)]).toEqual(['A', 'Z', 'AA', 'BA'])
  })
})

describe('counterparts', () => {
  it('turn relations round when seen from the other end', () => {
    const comparison = comparisonOf([
      { id: 'cn', lines: [{ ...taiwan, tag: 't', relations: ['weaker'] }] },
      { id: 'ru', lines: [{ ...taiwan, words: 'China spoke of Taiwan.', tag: 't', relations: ['weaker'] }] },
    ])
    const [cn, ru] = comparison.statements.map(({ id }) => id) as [string, string]
    const index = indexCounterparts(comparison)
    expect(index.get(cn)).toMatchObject([{ id: ru, relations: ['stronger'] }])
    expect(index.get(ru)).toMatchObject([{ id: cn, relations: ['weaker'] }])
  })
})

describe('side by side', () => {
  it('puts what is linked in one row, and what an account lacks after what precedes it', () => {
    const line = (words: string, tag?: string) => ({ ...taiwan, words, ...(tag ? { tag } : {}) })
    const rows = makeSynopsis(
      comparisonOf([
        { id: 'cn', lines: [line('One.', 'a'), line('Two.'), line('Three.', 'b')] },
        { id: 'ru', lines: [line('Eins.', 'a'), line('Vier.'), line('Drei.', 'b')] },
      ]),
    )
    const words = rows.map((row) => [...row.values()].map((cell) => cell.map(({ quote }) => quote).join('+')))
    expect(words).toEqual([
      ['One.', 'Eins.'],
      ['', 'Vier.'],
      ['Two.', ''],
      ['Three.', 'Drei.'],
    ])
  })
})
