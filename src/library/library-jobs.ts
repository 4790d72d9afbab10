import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type FetchOptions, type FieldMap, isAddress, listPaths } from '../collect/index.ts'
import type { Handler } from '../jobs/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { UnsaidError } from '../model/index.ts'
import type { ForeignParser, Overrides } from '../read/index.ts'
import type { Repositories, Store } from '../store/index.ts'
import { addDocuments } from './add-documents.ts'
import { analyseMeetings } from './analyse-meetings.ts'
import { reanalyse } from './reanalyse.ts'

/** What a worker has at hand. */
export interface Tools {
  readonly knowledge: Knowledge
  readonly parser?: ForeignParser
}

interface AddPayload {
  readonly inputs: readonly string[]
  readonly set?: Overrides
  readonly fields?: FieldMap
  readonly fetch?: FetchOptions
  readonly actor?: string
}

/** What can be done later, by whichever worker comes first. Each may be done twice, or stopped in the middle and begun again. */
export function libraryHandlers(store: Store, { knowledge, parser }: Tools): Readonly<Record<JobKind, Handler>> {
  const tools = { knowledge, ...(parser ? { parser } : {}) }
  return {
    add: async (payload, { signal, progress }) => {
      const { inputs, ...rest } = payload as AddPayload
      const tell = atIntervals(progress)
      const { runId, counts, stopped } = await addDocuments(store, inputs, {
        ...rest,
        ...tools,
        signal,
        onProgress: ({ seen, counts: so }) => tell({ seen, added: so.added, failed: so.failed }),
      })
      if (stopped) throw new UnsaidError('usage', 'stopped before the end', { hint: 'it goes on where it was' })
      return { runId, counts }
    },
    reanalyse: async (payload, { signal, progress }) => {
      const { onlyOutdated = false } = payload as { onlyOutdated?: boolean }
      const tell = atIntervals(progress)
      const summary = await reanalyse(store, {
        ...tools,
        onlyOutdated,
        signal,
        onProgress: (done, total) => tell({ done, total }),
      })
      if (signal.aborted) throw new UnsaidError('usage', 'stopped before the end', { hint: 'it goes on where it was' })
      return summary
    },
    analyse: async (_payload, { signal, progress }) => {
      const tell = atIntervals(progress)
      return { analysed: await analyseMeetings(store, { knowledge, signal, onProgress: (done) => tell({ done }) }) }
    },
  }
}

export const JOB_KINDS = ['add', 'reanalyse', 'analyse'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** Between two words on how far a job is (ms). */
const PAUSE = 1000

function atIntervals(progress: (value: unknown) => Promise<void>): (value: unknown) => void {
  let last = 0
  return (value) => {
    if (Date.now() - last < PAUSE) return
    last = Date.now()
    void progress(value).catch(() => {})
  }
}

/** Files of one job: enough that a job is worth its row, and few enough that several workers have something to do. */
const FILES = 20

/**
 * Puts adding off: one job an address or archive, one for every few files. Paths are made whole, because a worker may stand
 * elsewhere; it has to see the same files. Returns the jobs' ids; what waits already is not put off twice.
 */
export async function addLater(
  store: Pick<Repositories, 'jobs'>,
  inputs: readonly string[],
  options: Omit<AddPayload, 'inputs'> = {},
): Promise<number[]> {
  const addresses = inputs.filter(isAddress).map((address) => [address])
  const files = listPaths(inputs.filter((input) => !isAddress(input))).map((path) => resolve(path))
  const large = files.filter((path) => statSync(path).size > LARGE).map((path) => [path])
  const small = files.filter((path) => statSync(path).size <= LARGE)
  const chunks = Array.from({ length: Math.ceil(small.length / FILES) }, (_, i) => small.slice(i * FILES, (i + 1) * FILES))
  const ids: number[] = []
  for (const some of [...addresses, ...large, ...chunks])
    ids.push(await store.jobs.add({ kind: 'add', key: some.join('\n'), payload: { ...options, inputs: some } }))
  return ids
}

/** A file beyond this is an archive that is work enough for one job (bytes). */
const LARGE = 256 * 1024

/** Puts coding anew off. */
export function reanalyseLater(store: Pick<Repositories, 'jobs'>, options: { readonly onlyOutdated?: boolean }): Promise<number> {
  return store.jobs.add({ kind: 'reanalyse', key: 'all', payload: options })
}
