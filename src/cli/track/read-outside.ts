import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { UnsaidError } from '../../model/index.ts'
import type { OutsideIndex } from '../../report/index.ts'
import { type ContextEvent, needed, parseCsv, parseEvents } from '../../track/index.ts'

/** What a user brings from outside is small: a list of events, an index of some countries. */
const MOST_BYTES = 5 * 1024 * 1024

export function readEvents(files: readonly string[]): ContextEvent[] {
  return files.flatMap((file) => parseEvents(read(file), file))
}

/** Columns country, power, value. Names the index by its file. */
export function readIndexes(files: readonly string[]): OutsideIndex[] {
  return files.map((file) => ({
    name: basename(file).replace(/\.csv$/iu, ''),
    values: parseCsv(read(file)).map((row, at) => {
      const place = { file, row: at + 2 }
      const said = needed(row, ['value'], place)
      const value = Number(said)
      if (!Number.isFinite(value))
        throw new UnsaidError('unreadable', `${file}: “${said.slice(0, 40)}” is no number`, {
          hint: 'write values as 0.42',
          subject: file,
        })
      return { country: needed(row, ['country'], place).toUpperCase(), power: needed(row, ['power'], place).toUpperCase(), value }
    }),
  }))
}

function read(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile())
    throw new UnsaidError('not-found', `${file} does not exist`, { hint: 'check the spelling of the path', subject: file })
  if (stat.size > MOST_BYTES)
    throw new UnsaidError('too-large', `${file} is larger than 5 MB`, {
      hint: 'cut it down to what is to be drawn',
      subject: file,
    })
  return readFileSync(file, 'utf8')
}
