import type { Knowledge } from '../knowledge/index.ts'
import type { Store, Verdict } from '../store/index.ts'
import { refreshAccounts } from './analyse-meetings.ts'
import { giveVerdict, type Said, undoVerdict } from './give-verdict.ts'

export interface Judging {
  readonly author: string
  readonly knowledge: Knowledge
}

/** Keeps all verdicts or none, and lets them count at once: in search, comparisons and releases. Returns their ids. */
export async function takeVerdicts(store: Store, said: readonly Said[], { author, knowledge }: Judging): Promise<string[]> {
  const ids = await store.transaction(async (inside) => {
    const given: string[] = []
    for (const one of said) given.push(await giveVerdict(inside, one, { author, knowledge }))
    return given
  })
  const verdicts = await Promise.all(ids.map((id) => store.verdicts.get(id)))
  await refreshAccounts(store, touchedBy(verdicts), { knowledge })
  return ids
}

/** Takes a verdict back, and what it changed. False where there is none, or it was taken back before. */
export async function takeBackVerdict(store: Store, id: string, { author, knowledge }: Judging): Promise<boolean> {
  const verdict = await store.verdicts.get(id)
  if (!(await store.transaction((inside) => undoVerdict(inside, id, author)))) return false
  await refreshAccounts(store, touchedBy([verdict]), { knowledge })
  return true
}

/** Accounts whose words a verdict changes; one that only confirms changes none. */
function touchedBy(verdicts: readonly (Verdict | null)[]): string[] {
  return verdicts.flatMap((one) => (one ? one.anchors.map(({ account }) => account) : []))
}
