/** The labelled groups with the signatures of their documents and of those published about the same days. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { signMeeting } from '../../src/extract/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { type MeetingSignature, sha256Hex } from '../../src/model/index.ts'
import { readDocument } from '../../src/read/index.ts'
import { PUBLISHERS } from '../labels.ts'

export interface LabelledGroup {
  readonly set: 'dev' | 'held'
  readonly documents: readonly { readonly file: string; readonly line: number; readonly sha256: string }[]
}

const ROW = z.object({
  publisher: z.string(),
  lang: z.string(),
  title: z.string(),
  text: z.string(),
  date: z.string(),
  source: z.string(),
})
type Row = z.infer<typeof ROW>

const DAY = 86_400_000
/** Documents published so many days from a labelled one could be taken for its meeting's. */
const NEAR = 3

export function labelledGroups(): LabelledGroup[] {
  return JSON.parse(readFileSync(new URL('groups.json', import.meta.url), 'utf8')) as LabelledGroup[]
}

export const idOf = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${line}`

/** @throws Error that names a labelled document whose text is another than the one that was labelled. */
export async function signAll(data: string, groups: readonly LabelledGroup[], everything: boolean): Promise<MeetingSignature[]> {
  const knowledge = await defaultKnowledge()
  const labelled = new Map(groups.flatMap(({ documents }) => documents.map((one) => [idOf(one), one.sha256] as const)))
  const rows = readRows(data, [...new Set(groups.flatMap(({ documents }) => documents.map(({ file }) => file)))])
  const days = new Set([...labelled.keys()].flatMap((id) => daysAround(rows.get(id)?.date ?? '')))
  const signatures: MeetingSignature[] = []
  for (const [id, row] of rows) {
    const hash = labelled.get(id)
    if (hash === undefined && !everything && !days.has(row.date.trim())) continue
    if (hash !== undefined && hash !== sha256Hex(row.text)) throw new Error(`${id} is not the text that was labelled`)
    const result = await readDocument({ name: 'document.txt', text: row.text }, { set: fieldsOf(row) })
    if (result.ok) signatures.push(signMeeting({ ...result.value, id }, knowledge))
    else if (hash !== undefined) throw new Error(`${id} is labelled and cannot be read: ${result.error.message}`)
  }
  return signatures
}

function readRows(data: string, files: readonly string[]): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const file of files) {
    const lines = gunzipSync(readFileSync(join(data, file)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
    for (const [line, text] of lines.entries()) rows.set(idOf({ file, line }), ROW.parse(JSON.parse(text)))
  }
  return rows
}

function daysAround(date: string): string[] {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return []
  return Array.from({ length: 2 * NEAR + 1 }, (_, index) => new Date(time + (index - NEAR) * DAY).toISOString().slice(0, 10))
}

function fieldsOf({ publisher, lang, title, date }: Row) {
  const day = date.trim()
  return { title, publisher: PUBLISHERS[publisher] ?? publisher, lang, ...(/^\d{4}-\d\d-\d\d$/u.test(day) ? { date: day } : {}) }
}
