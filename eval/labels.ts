/**
 * Labels of real texts that are not ours to keep: a label names a document by file, line and hash, and the document is
 * read from the folder that UNSAID_DATA names. The format is described in `eval/labels/README.md`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { sha256Hex } from '../src/model/index.ts'
import type { GoldAccount, GoldMeeting } from './gold.ts'

/** A meeting of real accounts: `dev` may be looked at while rules are written, `held` is for judging alone. */
export interface LabelledMeeting extends GoldMeeting {
  readonly set: 'dev' | 'held'
}

interface Source {
  /** Gzipped JSON lines below the data folder. */
  readonly file: string
  /** Counted from 0. */
  readonly line: number
  /** Of the `text` field in UTF-8. */
  readonly sha256: string
}

interface LabelledAccount extends Omit<GoldAccount, 'text' | 'document'> {
  readonly source: Source
  readonly date: string
}

interface LabelFile extends Omit<LabelledMeeting, 'accounts'> {
  readonly accounts: readonly LabelledAccount[]
}

const ROW = z.object({ publisher: z.string(), title: z.string(), text: z.string() })
type Row = z.infer<typeof ROW>

/** Publishers as rows of the data call them → their names. */
export const PUBLISHERS: Readonly<Record<string, string>> = {
  cctv: 'CCTV Xinwen Lianbo',
  kremlin: 'Kremlin',
  'president-ukraine': 'President of Ukraine',
  whitehouse: 'The White House',
}

/**
 * The labelled meetings of a folder with their texts from another.
 * @throws Error that names the label file and the document where a text is missing or is not the one that was labelled.
 */
export function loadLabels(folder: string, data: string): LabelledMeeting[] {
  const lines = new Map<string, readonly string[]>()
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const meeting = JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabelFile
      const accounts = meeting.accounts.map((account) => readAccount(account, findRow(account.source, name, { data, lines })))
      return { ...meeting, accounts }
    })
}

function findRow(source: Source, name: string, { data, lines }: { data: string; lines: Map<string, readonly string[]> }): Row {
  const { file, line, sha256 } = source
  const path = join(data, file)
  if (!existsSync(path)) throw new Error(`${name} names ${file}, which UNSAID_DATA (${data}) does not hold`)
  if (!lines.has(file)) lines.set(file, gunzipSync(readFileSync(path)).toString('utf8').split('\n'))
  const found = lines.get(file)![line]
  if (!found) throw new Error(`${name} names line ${line} of ${file}, which ends before: get the edition that was labelled`)
  const row = ROW.parse(JSON.parse(found))
  const hash = sha256Hex(row.text)
  if (hash !== sha256)
    throw new Error(
      `${name}: line ${line} of ${file} has a text of hash ${hash}, labelled was ${sha256}: its offsets do not hold`,
    )
  return row
}

function readAccount({ source: _, date, ...account }: LabelledAccount, row: Row): GoldAccount {
  const fields: [string, string | null][] = [
    ['title', row.title],
    ['publisher', PUBLISHERS[row.publisher] ?? row.publisher],
    ['side', account.side],
    ['lang', account.lang],
    ['date', date],
    ['kind', account.kind],
  ]
  const given = fields.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}\n`]))
  return { ...account, text: row.text, document: `---\n${given.join('')}---\n${row.text}` }
}
