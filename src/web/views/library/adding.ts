import { useSyncExternalStore } from 'react'
import type { Progress } from '../../../api/contract.ts'
import type { Language } from '../../../model/index.ts'
import { notify } from '../../parts/Notice.tsx'
import { apiPath, post, remove } from '../../state/client.ts'
import { refresh } from '../../state/queries.ts'

/** Work under way or done in this visit, newest first; it goes on whichever view is open. */
let works: readonly Progress[] = []
const listeners = new Set<() => void>()

export function useWorks(): readonly Progress[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => works,
  )
}

function tell(progress: Progress): void {
  const known = works.some(({ job }) => job === progress.job)
  works = known ? works.map((one) => (one.job === progress.job ? progress : one)) : [progress, ...works]
  for (const listener of listeners) listener()
}

export async function addFiles(files: readonly File[], meeting?: string): Promise<void> {
  if (files.length === 0) return
  const form = new FormData()
  for (const file of files) form.append('file', file)
  if (meeting) form.append('meeting', meeting)
  await begin(() => post<{ job: string }>('/api/documents', form))
}

export async function addAddresses(addresses: readonly string[], meeting?: string): Promise<void> {
  await begin(() => post<{ job: string }>('/api/addresses', { addresses, ...(meeting && { meeting }) }))
}

/** Tries again what was not taken, as it is or with what the reader knows of it. */
export async function tryAgain(problem: string, known: { readonly lang?: Language; readonly meeting?: string }): Promise<void> {
  await begin(() => post<{ job: string }>(apiPath('problems', problem, 'again'), known))
}

export async function forgetProblem(problem: string): Promise<void> {
  await remove(apiPath('problems', problem)).catch((error: Error) => notify(error.message))
  await refresh('problems')
}

async function begin(start: () => Promise<{ job: string }>): Promise<void> {
  try {
    watch((await start()).job)
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string }
    notify(hint ? `${message} → ${hint}` : message)
  }
}

function watch(job: string): void {
  const events = new EventSource(`${apiPath('jobs', job, 'events')}?lang=${document.documentElement.lang}`)
  events.addEventListener('progress', (event) => {
    const progress = JSON.parse((event as MessageEvent<string>).data) as Progress
    tell(progress)
    if (!progress.done) return
    events.close()
    void refresh('meetings', 'meeting', 'telling', 'problems', 'sources', 'about', 'queue')
  })
  // A stream that ends early is opened again by the browser, unless the job is gone.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) notify(`${job}: ✕`)
  })
}
