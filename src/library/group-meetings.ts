import { keysOf } from '../identity/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { signMeeting } from '../pipeline.ts'
import type { Reading, Repositories, Store } from '../store/index.ts'
import { regroup } from './regroup.ts'

export interface GroupOptions {
  readonly knowledge: Knowledge
  readonly onProgress?: (grouped: number) => void
}

/** Accounts between two confirmations. */
const BATCH = 100

/**
 * Signs and groups what came in or changed since; the rest is left alone. Adding in any order leads to the same meetings:
 * every account that is linked with a changed one, directly or through others, is grouped anew with it.
 */
export async function groupMeetings(
  store: Store,
  { knowledge, onProgress }: GroupOptions,
): Promise<{ readonly grouped: number }> {
  let grouped = 0
  for (;;) {
    const ids = await store.signatures.outdated(knowledge.hash, BATCH)
    if (ids.length === 0) break
    const readings = await store.accounts.getMany(ids)
    await signReadings(store, readings, knowledge)
  }
  for (;;) {
    const ids = await store.signatures.waiting(BATCH)
    if (ids.length === 0) return { grouped }
    await store.transaction((inside) => regroup(inside, ids))
    grouped += ids.length
    onProgress?.(grouped)
  }
}

/** Notes what the heads of accounts tell of their meetings; they wait to be grouped then. */
export async function signReadings(
  inside: Pick<Repositories, 'signatures'>,
  readings: readonly Reading[],
  knowledge: Knowledge,
): Promise<void> {
  const signed = readings.map((reading) => {
    const signature = signMeeting(reading.account, knowledge)
    return { signature, keys: keysOf(signature), reading }
  })
  await inside.signatures.save(signed, knowledge.hash)
}
