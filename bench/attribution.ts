import { attributeSpeakers } from '../src/extract/attribute-speakers.ts'
import type { Clause } from '../src/extract/context.ts'
import { parseAccount } from '../src/extract/parse-account.ts'
import { resolveMeeting } from '../src/extract/resolve-meeting.ts'
import type { Knowledge } from '../src/knowledge/index.ts'
import type { Span } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'
import { benchFile, f1, type Row, readJsonLines } from './bench-data.ts'

type Part = 'source' | 'cue' | 'content'
type Spans = readonly (readonly [number, number])[]
interface Case {
  readonly doc: string
  readonly text: string
  readonly attributions: readonly Record<Part, Spans>[]
}

const BESIDE: Readonly<Record<Part, string>> = {
  source: 'rule-based 10.7 %, CoreNLP 13.9, CRF 50.6, BERT + CofeNet 83.2',
  cue: 'rule-based 22.8 %, CRF 53.4, BERT + CofeNet 75.3',
  content: 'rule-based 5.6 %, CoreNLP 17.5, CRF 28.6, BERT + CofeNet 72.9',
}

/** PolNeAR, development part: spans of who says, the word that says so, and what is said; exact. */
export async function attribution(knowledge: Knowledge): Promise<Row[]> {
  const path = benchFile('polnear/dev.jsonl')
  if (!path) return []
  const cases = readJsonLines<Case>(path)
  const counts: Record<Part, { tp: number; found: number; wanted: number }> = {
    source: { tp: 0, found: 0, wanted: 0 },
    cue: { tp: 0, found: 0, wanted: 0 },
    content: { tp: 0, found: 0, wanted: 0 },
  }
  for (const one of cases) {
    const found = await attributionsIn(one, knowledge)
    for (const part of ['source', 'cue', 'content'] as const) {
      const wanted = new Set(one.attributions.map((gold) => key(gold[part])).filter((text) => text !== ''))
      const got = new Set(found.flatMap((own) => (own[part] ? [`${own[part].start}-${own[part].end}`] : [])))
      counts[part].tp += [...got].filter((text) => wanted.has(text)).length
      counts[part].found += got.size
      counts[part].wanted += wanted.size
    }
  }
  return (['source', 'cue', 'content'] as const).map((part) => ({
    test: 'attribution in news, PolNeAR dev',
    figure: `${part}, exact F1`,
    value: f1(counts[part].tp, counts[part].found, counts[part].wanted),
    cases: counts[part].wanted,
    beside: BESIDE[part],
    ...(part === 'source'
      ? { note: 'the engine knows sides, offices and people in office; “a source” or a campaign manager is nobody to it' }
      : {}),
  }))
}

const key = (spans: Spans): string => (spans.length === 0 ? '' : `${spans[0]![0]}-${spans.at(-1)![1]}`)

async function attributionsIn({ doc, text }: Case, knowledge: Knowledge): Promise<Record<Part, Span | null>[]> {
  const read = await readDocument({ name: `${doc}.txt`, text }, { set: { lang: 'en' } })
  if (!read.ok || read.value.text !== text) return []
  const parsed = parseAccount(read.value, knowledge)
  const clauses = attributeSpeakers({ knowledge, parsed, meeting: resolveMeeting([parsed], knowledge) })
  return clauses.filter(({ cue }) => cue !== null).map((clause) => spansOf(clause, text))
}

/** The clause up to its cue names the source, what follows is the content. */
function spansOf({ start, end, cue, sentence }: Clause, text: string): Record<Part, Span | null> {
  const at = cue!
  const before = sentence.mentions.filter((mention) => mention.end <= at.start && mention.start >= start).at(-1) ?? null
  const behind = sentence.mentions.find((mention) => mention.start >= at.end) ?? null
  const after = trimmed({ start: at.end, end }, text)
  return {
    source: before ?? behind,
    cue: { start: at.start, end: at.end },
    content: after.start < after.end ? after : trimmed({ start, end: at.start }, text),
  }
}

function trimmed({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s,:]/u.test(text[from]!)) from++
  while (to > from && /[\s.,]/u.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
