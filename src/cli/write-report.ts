import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Comparison, UnsaidError } from '../model/index.ts'
import {
  type Reader,
  renderCsv,
  renderHtml,
  renderJsonLines,
  renderMarkdown,
  renderTables,
  renderTerminal,
} from '../report/index.ts'
import type { Format } from './formats.ts'
import { emit, makePaint, terminalWidth } from './output.ts'

export function tellAs(format: Format, comparison: Comparison, { reader, toFile }: { reader: Reader; toFile: boolean }): string {
  switch (format) {
    case 'html':
      return renderHtml(comparison, reader)
    case 'md':
      return renderMarkdown(comparison, reader)
    case 'csv':
      return renderCsv(comparison, reader)
    case 'json':
      return `${JSON.stringify(comparison, null, 1)}\n`
    case 'jsonl':
      return renderJsonLines(comparison)
    default:
      return renderTerminal(comparison, { reader, paint: makePaint(toFile), width: terminalWidth() })
  }
}

/** A folder is one that exists, or a path that ends like one. */
export function isFolder(path: string): boolean {
  return /[\\/]$/u.test(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
}

/** One CSV file a table, under the folder, which is made where it is missing. */
export async function writeTables(comparison: Comparison, reader: Reader, folder: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UnsaidError('usage', `${folder} cannot be made: ${(error as Error).message}`, {
      hint: 'name a folder in a place that you may write to',
      subject: folder,
    })
  }
  for (const [name, text] of Object.entries(renderTables(comparison, reader))) await emit(text, join(folder, `${name}.csv`))
}
