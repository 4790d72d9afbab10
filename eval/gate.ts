/**
 * Fails when a figure falls below its floor in `eval/floors.json`. `--raise` lifts floors to the present figures less a
 * margin; nothing lowers them but an edit that a reviewer sees.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { evaluate } from './evaluate.ts'
import { FIGURES, type FigureName, figuresOf } from './figures.ts'
import { sumScores } from './score.ts'
import { goldSets } from './sets.ts'

/** Room for a change that helps elsewhere; a figure here moves by about this much when one meeting's coding changes. */
const MARGIN = 0.01
const FILE = new URL('floors.json', import.meta.url)

type Floors = Record<string, Partial<Record<FigureName, number>>>
const floors = JSON.parse(readFileSync(FILE, 'utf8')) as Floors
const raise = process.argv.includes('--raise')
let failed = 0

for (const set of goldSets()) {
  const { all, parts } = sumScores((await evaluate(set)).scores)
  check(set.name, figuresOf(all), FIGURES)
  for (const [part, tally] of parts) {
    const [kind, lang] = part.split(' ')
    if (kind === 'language') check(`${set.name}.${lang}`, figuresOf(tally), ['side', 'issues', 'cells', 'act'])
  }
}
if (raise) writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`)
console.log(failed === 0 ? 'every figure stands on or above its floor' : `${failed} figures are below their floors`)
process.exitCode = failed === 0 ? 0 : 1

function check(name: string, figures: ReturnType<typeof figuresOf>, names: readonly FigureName[]): void {
  floors[name] ??= {}
  const own = floors[name]
  for (const figure of names) {
    if (figure === 'intensityError') continue
    const value = figures[figure]
    const floor = own[figure] ?? 0
    if (raise) own[figure] = Math.max(floor, Math.floor((value - MARGIN) * 1000) / 1000)
    if (value < floor) {
      failed++
      console.error(`${name} ${figure}: ${value.toFixed(3)} is below the floor of ${floor}`)
    }
  }
}
