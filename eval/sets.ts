import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSet } from './evaluate.ts'
import { loadAnnotated, loadGold } from './gold.ts'
import { loadLabels } from './labels.ts'

const ROOT = new URL('..', import.meta.url).pathname

/**
 * `samples`: the sample meetings, coded by the program and corrected by hand, which guard against regressions only;
 * `own`: our gold, written and coded without sight of the program; `shared`: the one that UNSAID_GOLD names, where it is set;
 * `real-dev` and `real-held`: published texts that UNSAID_DATA holds, where it is set, coded without sight of the program.
 */
export function goldSets(): GoldSet[] {
  return [
    { name: 'samples', meetings: loadGold(join(ROOT, 'eval/gold'), join(ROOT, 'samples')) },
    { name: 'own', meetings: loadAnnotated(join(ROOT, 'eval/gold')) },
    ...sharedSets(),
    ...realSets(),
  ]
}

function sharedSets(): GoldSet[] {
  const folder = folderOf('UNSAID_GOLD', 'the set shared')
  return folder ? [{ name: 'shared', meetings: loadGold(folder) }] : []
}

function realSets(): GoldSet[] {
  const data = folderOf('UNSAID_DATA', 'the sets real-dev and real-held')
  if (!data) return []
  const meetings = loadLabels(join(ROOT, 'eval/labels'), data)
  return ['dev', 'held'].map((set) => ({ name: `real-${set}`, meetings: meetings.filter((one) => one.set === set) }))
}

/** The folder that a variable names; nothing, said aloud, where it is not set. */
function folderOf(variable: string, missing: string): string | undefined {
  const folder = process.env[variable]
  if (!folder) console.log(`${variable} is not set: without ${missing}.`)
  else if (!existsSync(folder)) throw new Error(`${variable} names ${folder}, which does not exist`)
  return folder || undefined
}
