import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One measured figure beside what others publish. */
export interface Row {
  readonly test: string
  readonly figure: string
  /** 0–1; null where the test is not there. */
  readonly value: number | null
  readonly cases: number
  /** Published figures of others, in their words. */
  readonly beside: string
  /** What was compared with what, and why the figure is what it is. */
  readonly note?: string
}

/** A file of the folder that a variable names; null, said aloud, where it is not there. */
export function benchFile(name: string, variable: 'UNSAID_BENCH' | 'UNSAID_DATA' = 'UNSAID_BENCH'): string | null {
  const folder = process.env[variable]
  const path = folder ? join(folder, name) : null
  if (path && existsSync(path)) return path
  console.log(`${name}: not measured (set ${variable} to the folder that holds it)`)
  return null
}

export function readLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\r$/u, ''))
    .filter((line) => line !== '')
}

export function readJsonLines<T>(path: string): T[] {
  return readLines(path).map((line) => JSON.parse(line) as T)
}

export function f1(tp: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 1 : (2 * tp) / (found + wanted)
}
