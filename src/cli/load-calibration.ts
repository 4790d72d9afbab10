import { readFileSync, statSync } from 'node:fs'
import { UnsaidError } from '../model/index.ts'
import { type Calibration, parseCalibration } from '../pipeline.ts'

/** A file larger than this is no model (bytes); those that are fitted take a few thousand. */
const MOST_BYTES = 1_000_000

/**
 * The model of confidence that a file holds.
 * @throws UnsaidError that names the file, and the field where one is wrong.
 */
export function loadCalibration(path: string): Calibration {
  const fail = (message: string, hint: string): UnsaidError => new UnsaidError('usage', message, { hint, subject: path })
  const file = statSync(path, { throwIfNoEntry: false })
  if (!file?.isFile()) throw fail(`--model ${path} is no file`, 'name a file of the format unsaid.calibration/1')
  if (file.size > MOST_BYTES)
    throw fail(`--model ${path} is too large for a model`, 'name a file of the format unsaid.calibration/1')
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''))
  } catch (error) {
    throw fail(`--model ${path} is no JSON: ${(error as Error).message}`, 'name a file of the format unsaid.calibration/1')
  }
  const read = parseCalibration(content)
  if (!read.ok) throw fail(`--model ${path}: ${read.error.message}`, read.error.hint ?? '')
  return read.value
}
