import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../eval/evaluate.ts'
import { figuresOf } from '../eval/figures.ts'
import { loadAnnotated, loadGold } from '../eval/gold.ts'
import { scoreMeeting, sumScores } from '../eval/score.ts'
import { unitsOf } from '../eval/score-statements.ts'
import { ACTS, type Comparison, ISSUES, isPosition } from '../src/model/index.ts'

const FOLDER = new URL('../eval/gold', import.meta.url).pathname
const TEXTS = new URL('../samples', import.meta.url).pathname
const meetings = loadGold(FOLDER, TEXTS)

describe('gold of the samples', () => {
  it('has meetings', () => expect(meetings.length).toBeGreaterThanOrEqual(6))

  it.each(meetings.map((meeting) => [meeting.meeting, meeting] as const))(
    '%s fits its texts and the codebook',
    (name, meeting) => {
      for (const account of meeting.accounts) {
        const file = readFileSync(`${TEXTS}/${name}/${account.id}.md`)
        expect(createHash('sha256').update(file).digest('hex')).toBe((account as { sha256?: string }).sha256)
        expect(account.labels.length).toBe(account.sentences.length)
        let before = 0
        for (const [start, end] of account.sentences) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(account.text.length)
          before = end
        }
        for (const label of account.labels) {
          for (const unit of [label, ...(label.also ?? [])]) {
            expect(ACTS).toContain(unit.act)
            for (const issue of unit.issues) expect(ISSUES).toContain(issue)
            expect(['joint', 'none', ...meeting.sides]).toContain(unit.side)
          }
        }
      }
    },
  )
})

describe('scorer', () => {
  it('gives full marks to what the annotators said, and none to nothing', () => {
    for (const gold of [...meetings, ...loadAnnotated(FOLDER)]) {
      const perfect = figuresOf(scoreMeeting(gold, oracle(gold)).all)
      for (const figure of ['statements', 'side', 'issues', 'cells', 'act', 'alignment'] as const)
        expect(perfect[figure], `${gold.meeting} ${figure}`).toBeCloseTo(1, 6)
      const empty = figuresOf(scoreMeeting(gold, { ...oracle(gold), statements: [], links: [], findings: [] }).all)
      expect(empty.side).toBe(0)
      expect(empty.omissions).toBe(0)
    }
  })

  it('counts every account in the part of its language, and every omission in one kind', async () => {
    const { scores } = await evaluate({ name: 'samples', meetings })
    const { all, parts } = sumScores(scores)
    const sum = (kind: string, count: (tally: typeof all) => number): number =>
      [...parts].filter(([name]) => name.split(' ')[0] === kind).reduce((total, [, tally]) => total + count(tally), 0)
    expect(sum('language', (tally) => tally.cells.tp)).toBeCloseTo(all.cells.tp, 6)
    expect(sum('language', (tally) => tally.side.of)).toBe(all.side.of)
    expect(sum('sides', (tally) => tally.pairs.fn)).toBe(all.pairs.fn)
    const omissions = ['omission', 'self-omission'].map((kind) => parts.get(`kind ${kind}`)!.omissions.tp)
    expect(omissions[0]! + omissions[1]!).toBe(all.omissions.tp)
  })

  it('finds the program well above chance on the samples', async () => {
    const { scores } = await evaluate({ name: 'samples', meetings })
    const figures = figuresOf(sumScores(scores).all)
    expect(figures.side).toBeGreaterThan(0.9)
    expect(figures.omissions).toBeGreaterThan(0.6)
  })
})

/** A comparison that says what the annotators said. */
function oracle(gold: (typeof meetings)[number]): Comparison {
  const statements = gold.accounts.flatMap((account) =>
    account.labels.flatMap((label, i) =>
      unitsOf(label).map((unit, n) => ({
        ...unit,
        id: `${account.id}#${i}${n === 0 ? '' : `+${n}`}`,
        account: account.id,
        start: account.sentences[i]![0],
        end: account.sentences[i]![1],
      })),
    ),
  )
  const links = gold.groups.map((group) => ({
    statements: group.units.flatMap(([account, sentences]) => sentences.map((i) => `${account}#${i}`)),
    relations: ['same'],
    confidence: 1,
    reasons: [],
  }))
  expect(statements.some((one) => isPosition(one.act))).toBe(true)
  return { accounts: gold.accounts, statements, links, findings: [] } as unknown as Comparison
}
