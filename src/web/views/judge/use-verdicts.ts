import { useCallback, useState } from 'react'
import type { Coding, NewVerdict, Verdict } from '../../../api/contract.ts'
import { notify } from '../../parts/Notice.tsx'
import { post, remove } from '../../state/client.ts'
import { refresh } from '../../state/queries.ts'

/** What judging may change. */
const TOUCHED = ['queue', 'meeting', 'telling', 'agreement', 'verdicts'] as const

export interface Giving {
  readonly give: (verdict: Partial<NewVerdict> & Pick<NewVerdict, 'meeting' | 'target' | 'verdict' | 'coder'>) => Promise<void>
  readonly code: (coding: Omit<Coding, 'note'>) => Promise<number>
  /** Takes back what was given last in this visit. */
  readonly undo: () => Promise<void>
  readonly canUndo: boolean
}

/** Gives verdicts, and remembers them so that the last can be taken back. */
export function useVerdicts(): Giving {
  const [given, setGiven] = useState<readonly (readonly string[])[]>([])
  const keep = useCallback(async (verdicts: readonly Verdict[]) => {
    setGiven((all) => [...all, verdicts.map(({ id }) => id)])
    await refresh(...TOUCHED)
  }, [])
  const give = useCallback<Giving['give']>(
    async (verdict) => {
      try {
        await keep([await post<Verdict>('/api/verdicts', verdict)])
      } catch (error) {
        notify((error as Error).message)
      }
    },
    [keep],
  )
  const code = useCallback<Giving['code']>(
    async (coding) => {
      try {
        const kept = await post<Verdict[]>('/api/codings', coding)
        await keep(kept)
        return kept.length
      } catch (error) {
        notify((error as Error).message)
        return 0
      }
    },
    [keep],
  )
  const undo = useCallback(async () => {
    const last = given.at(-1)
    if (!last) return
    setGiven(given.slice(0, -1))
    for (const id of last) await withdraw(id)
    await refresh(...TOUCHED)
  }, [given])
  return { give, code, undo, canUndo: given.length > 0 }
}

export async function withdraw(id: string): Promise<void> {
  await remove(`/api/verdicts/${encodeURIComponent(id)}`).catch((error: Error) => notify(error.message))
}

export async function withdrawAndRefresh(id: string): Promise<void> {
  await withdraw(id)
  await refresh(...TOUCHED)
}
