import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSet } from './evaluate.ts'
import { loadGold } from './gold.ts'

const ROOT = new URL('..', import.meta.url).pathname

/** Our own gold, and the one that UNSAID_GOLD names where it is set. */
export function goldSets(): GoldSet[] {
  const own = { name: 'own', meetings: loadGold(join(ROOT, 'eval/gold'), join(ROOT, 'samples')), texts: join(ROOT, 'samples') }
  const folder = process.env.UNSAID_GOLD
  if (!folder) {
    console.log('UNSAID_GOLD is not set: scoring our own gold only.')
    return [own]
  }
  if (!existsSync(folder)) throw new Error(`UNSAID_GOLD names ${folder}, which does not exist`)
  return [own, { name: 'shared', meetings: loadGold(folder), texts: folder }]
}
