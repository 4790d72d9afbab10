/**
 * Other people's tests: `npm run bench:others`. UNSAID_BENCH and UNSAID_DATA name the folders that hold them; what is not
 * there is not measured. The table stands in docs/benchmarks.md between its marks, written by this command.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { attitudes } from './attitudes.ts'
import { attribution } from './attribution.ts'
import type { Row } from './bench-data.ts'
import { dates } from './dates.ts'
import { events } from './events.ts'
import { retrieval } from './retrieval.ts'
import { sentenceSplitting } from './sentence-splitting.ts'

const DOCUMENT = new URL('../docs/benchmarks.md', import.meta.url)
const MARKS = ['<!-- others: written by npm run bench:others -->', '<!-- /others -->'] as const

const knowledge = await defaultKnowledge()
const rows: Row[] = [
  ...sentenceSplitting(),
  ...dates(),
  ...(await attribution(knowledge)),
  ...(await events(knowledge)),
  ...(await attitudes(knowledge)),
  ...(await retrieval(knowledge)),
]
for (const { test, figure, value, cases } of rows)
  console.log(`${test.padEnd(48)} ${figure.padEnd(44)} ${percent(value)} of ${cases}`)
mkdirSync(new URL('../build/', import.meta.url), { recursive: true })
writeFileSync(new URL('../build/others.json', import.meta.url), `${JSON.stringify(rows, null, 1)}\n`)
if (rows.length > 0) writeTable()

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)} %`
}

function writeTable(): void {
  const page = readFileSync(DOCUMENT, 'utf8')
  const [from, to] = MARKS.map((mark) => page.indexOf(mark)) as [number, number]
  if (from < 0 || to < from)
    throw new Error(`docs/benchmarks.md has no place for the table: put “${MARKS[0]}” and “${MARKS[1]}” into it`)
  const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))]
  const marked = (row: Row): string => (row.note === undefined ? '' : ` [${notes.indexOf(row.note) + 1}]`)
  const table = [
    '| test | figure | Unsaid | cases | others |',
    '|---|---|---|---|---|',
    ...rows.map(
      (row) => `| ${row.test} | ${row.figure}${marked(row)} | ${percent(row.value)} | ${row.cases} | ${row.beside || '–'} |`,
    ),
    '',
    ...notes.map((note, i) => `[${i + 1}] ${note}.${i === notes.length - 1 ? '' : '\n'}`),
  ]
  writeFileSync(DOCUMENT, `${page.slice(0, from + MARKS[0].length)}\n\n${table.join('\n')}\n\n${page.slice(to)}`)
}
