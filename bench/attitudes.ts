import { extractStatements } from '../src/extract/index.ts'
import type { Knowledge } from '../src/knowledge/index.ts'
import type { Act, Statement } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'
import { benchFile, f1, type Row, readJsonLines, readLines } from './bench-data.ts'

interface Case {
  readonly doc: string
  readonly text: string
  /** From whom, to whom, pos or neg, time. */
  readonly attitudes: readonly (readonly [string, string, 'pos' | 'neg', string])[]
}

const SIGN: Partial<Record<Act, 'pos' | 'neg'>> = {
  support: 'pos',
  praise: 'pos',
  agree: 'pos',
  commit: 'pos',
  oppose: 'neg',
  warn: 'neg',
  concern: 'neg',
  deny: 'neg',
}

/** RuSentRel, training part: who is for or against whom in an article; F1 of both signs, articles averaged. */
export async function attitudes(knowledge: Knowledge): Promise<Row[]> {
  const path = benchFile('rusentrel/train.jsonl')
  const synonyms = benchFile('rusentrel/synonyms.txt')
  if (!path || !synonyms) return []
  const groups = readLines(synonyms).map((line) => line.split(',').map((name) => name.trim().toLowerCase()))
  const groupOf = new Map(groups.flatMap((names, i) => names.map((name) => [name, i] as const)))
  const idOf = (name: string): string => String(groupOf.get(name.toLowerCase()) ?? name.toLowerCase())
  const cases = readJsonLines<Case>(path)
  const scores: number[] = []
  for (const one of cases) {
    const wanted = new Set(one.attitudes.map(([from, to, sign]) => `${idOf(from)}>${idOf(to)}:${sign}`))
    const found = await attitudesIn(one, knowledge, idOf)
    const signs = (['pos', 'neg'] as const).map((sign) => {
      const of = (set: ReadonlySet<string>): string[] => [...set].filter((key) => key.endsWith(sign))
      return f1(of(found).filter((key) => wanted.has(key)).length, of(found).length, of(wanted).length)
    })
    scores.push((signs[0]! + signs[1]!) / 2)
  }
  return [
    {
      test: 'attitudes in Russian articles, RuSentRel train',
      figure: 'F1 of both signs, articles averaged',
      value: scores.reduce((a, b) => a + b, 0) / scores.length,
      cases: cases.length,
      beside: 'RuBERT 41.9 %, experts among each other 55.0 (on the test part)',
      note: 'only what states say of states in reported speech is read; the authors’ own judgements are not',
    },
  ]
}

async function attitudesIn({ doc, text }: Case, knowledge: Knowledge, idOf: (name: string) => string): Promise<Set<string>> {
  const plain = text.replaceAll(/\{[^}]*\}\s?/gu, '')
  const read = await readDocument({ name: `${doc.replaceAll('/', '-')}.txt`, text: plain }, { set: { lang: 'ru' } })
  if (!read.ok) return new Set()
  const { statements } = extractStatements([read.value], knowledge)
  const name = (id: string): string => idOf(knowledge.sideLabel(id, 'ru'))
  return new Set(
    statements.flatMap(({ side, target, act, polarity }: Statement) => {
      const sign = SIGN[act]
      if (!sign || !target || typeof side !== 'string' || side === 'joint' || side === 'none') return []
      const turned = polarity === 'negative' ? (sign === 'pos' ? 'neg' : 'pos') : sign
      return [`${name(side)}>${name(target)}:${turned}`]
    }),
  )
}
