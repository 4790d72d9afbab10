import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

const FOLDER = new URL('./golden/', import.meta.url)

/**
 * Holds a text to the file of that name in `golden/`. On mismatch what came out stands beside it as `…-changed…`, to be
 * looked at with any tool for differences. `npm run golden` takes what comes out as right.
 */
export function expectGolden(name: string, text: string): void {
  const golden = new URL(name, FOLDER)
  const changed = new URL(name.replace(/(\.[^.]+)$/u, '-changed$1'), FOLDER)
  rmSync(changed, { force: true })
  if (process.env.UNSAID_GOLDEN === 'accept') writeFileSync(golden, text)
  const wanted = existsSync(golden) ? readFileSync(golden, 'utf8') : ''
  if (wanted === text) return
  writeFileSync(changed, text)
  const lines = [wanted.split('\n'), text.split('\n')] as const
  const at = lines[0].findIndex((line, index) => line !== lines[1][index])
  expect.fail(
    `${name} differs from line ${at + 1}; see golden/${name} and its -changed file, or accept it with npm run golden\n- ${lines[0][at]}\n+ ${lines[1][at]}`,
  )
}
