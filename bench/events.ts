import { extractStatements } from '../src/extract/index.ts'
import type { Knowledge } from '../src/knowledge/index.ts'
import type { Act } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'
import { benchFile, type Row, readJsonLines } from './bench-data.ts'

/** Our acts are acts of speech; these are the PLOVER roots that they are nearest to. The rest of the roots are deeds. */
const ROOT: Partial<Record<Act, string>> = {
  agree: 'AGREE',
  commit: 'AGREE',
  discuss: 'CONSULT',
  support: 'SUPPORT',
  praise: 'SUPPORT',
  propose: 'REQUEST',
  oppose: 'ACCUSE',
  concern: 'ACCUSE',
  warn: 'THREATEN',
  deny: 'REJECT',
}
const SPOKEN = new Set(Object.values(ROOT))

/** PLOVER's earlier names, and CAMEO's roots by number. */
const RENAMED: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
  FIGHT: 'ASSAULT',
}
const CAMEO: Readonly<Record<string, string>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'YIELD',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
}

interface Case {
  readonly text: string
  readonly root: string
}

/** Event codes: the root that the first coded act of a sentence stands for, against the test's. */
export async function events(knowledge: Knowledge): Promise<Row[]> {
  const sets: [string, string, (row: never) => Case[], string][] = [
    [
      'PLV, training part',
      'plover_plv/train.jsonl',
      (row: { sentence: string; gold_root: string }) => [{ text: row.sentence, root: row.gold_root }],
      'zero-shot NLI: macro-F1 .82 over 15 roots',
    ],
    [
      'PLOVER gold records',
      'plover_gsr/plover_gsr.jsonl',
      (row: { text: string; event: string }) => [{ text: row.text, root: RENAMED[row.event] ?? row.event }],
      '',
    ],
    [
      'PETRARCH validation',
      'petrarch_validation/petrarch_validation.jsonl',
      (row: { text: string; events: { eventcode?: string }[] }) => {
        const root = CAMEO[row.events[0]?.eventcode?.slice(0, 2) ?? '']
        return root ? [{ text: row.text, root }] : []
      },
      '',
    ],
  ]
  const rows: Row[] = []
  for (const [name, file, read, beside] of sets) {
    const path = benchFile(file)
    if (!path) continue
    const cases = readJsonLines<never>(path).flatMap(read)
    rows.push(...(await measure(`event roots, ${name}`, cases, knowledge, beside)))
  }
  return rows
}

async function measure(test: string, cases: readonly Case[], knowledge: Knowledge, beside: string): Promise<Row[]> {
  const pairs: { want: string; got: string }[] = []
  for (const { text, root } of cases) pairs.push({ want: root, got: await rootOf(text, knowledge) })
  const spoken = pairs.filter(({ want }) => SPOKEN.has(want))
  return [
    {
      test,
      figure: 'macro-F1 over all roots',
      value: macro(pairs),
      cases: pairs.length,
      beside,
      note: 'eight of the roots are deeds (assault, aid, sanctions …), for which the engine has no code',
    },
    { test, figure: 'macro-F1 over the seven roots of speech', value: macro(spoken, SPOKEN), cases: spoken.length, beside: '' },
    {
      test,
      figure: 'right where an act is coded',
      value: share(spoken.filter(({ got }) => got !== '')),
      cases: spoken.filter(({ got }) => got !== '').length,
      beside: '',
    },
  ]
}

const share = (pairs: readonly { want: string; got: string }[]): number =>
  pairs.filter(({ want, got }) => want === got).length / (pairs.length || 1)

function macro(
  pairs: readonly { want: string; got: string }[],
  roots: ReadonlySet<string> = new Set(pairs.map(({ want }) => want)),
): number {
  const scores = [...roots].map((root) => {
    const tp = pairs.filter(({ want, got }) => want === root && got === root).length
    const all = pairs.filter(({ want }) => want === root).length + pairs.filter(({ got }) => got === root).length
    return all === 0 ? 0 : (2 * tp) / all
  })
  return scores.reduce((a, b) => a + b, 0) / scores.length
}

/** The first act of the sentence that has a root; empty where none is coded. */
async function rootOf(text: string, knowledge: Knowledge): Promise<string> {
  const read = await readDocument({ name: 'event.txt', text }, { set: { lang: 'en' } })
  if (!read.ok) return ''
  const { statements } = extractStatements([read.value], knowledge)
  return statements.flatMap(({ act }) => ROOT[act] ?? []).at(0) ?? ''
}
