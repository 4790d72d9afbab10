import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSet } from './evaluate.ts'
import { loadAnnotated, loadGold } from './gold.ts'

const ROOT = new URL('..', import.meta.url).pathname

/**
 * `samples`: the sample meetings, coded by the program and corrected by hand, which guard against regressions only;
 * `own`: our gold, written and coded without sight of the program; `shared`: the one that UNSAID_GOLD names, where it is set.
 */
export function goldSets(): GoldSet[] {
  const sets = [
    { name: 'samples', meetings: loadGold(join(ROOT, 'eval/gold'), join(ROOT, 'samples')) },
    { name: 'own', meetings: loadAnnotated(join(ROOT, 'eval/gold')) },
  ]
  const folder = process.env.UNSAID_GOLD
  if (!folder) {
    console.log('UNSAID_GOLD is not set: scoring our own gold only.')
    return sets
  }
  if (!existsSync(folder)) throw new Error(`UNSAID_GOLD names ${folder}, which does not exist`)
  return [...sets, { name: 'shared', meetings: loadGold(folder) }]
}
