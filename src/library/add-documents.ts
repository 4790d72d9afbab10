import { type FetchOptions, type FieldMap, type Found, gather, type Item, type Meter } from '../collect/index.ts'
import { UnsaidError } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { type AddCounts, Adding, type BatchOptions } from './add-batch.ts'
import { READER } from './reader.ts'

export interface AddOptions extends BatchOptions {
  /** Fields of JSON lines. */
  readonly fields?: FieldMap
  readonly fetch?: FetchOptions
  /** Who adds. Default `unsaid`. */
  readonly actor?: string
  readonly onProgress?: (progress: AddProgress) => void
  /** Stops after the batch that is under way. */
  readonly signal?: AbortSignal
}

export interface AddProgress {
  readonly counts: Readonly<AddCounts>
  /** Documents looked at. */
  readonly seen: number
  readonly perSecond: number
  /** Null where it can't be told. */
  readonly secondsLeft: number | null
}

export interface AddSummary {
  readonly runId: string
  readonly counts: Readonly<AddCounts>
  /** What was not taken, by the kind of reason; the run keeps each. */
  readonly reasons: Readonly<Record<string, number>>
  readonly seconds: number
  /** True where it was stopped before the end. */
  readonly stopped: boolean
}

/** Adds whatever the inputs hold. Batches are confirmed one by one: broken off and begun again, it goes on where it was. */
export async function addDocuments(store: Store, inputs: readonly string[], options: AddOptions): Promise<AddSummary> {
  const meter: Meter = { total: 0, done: 0 }
  const { fields, fetch } = options
  const found = gather(inputs, { meter, ...(fields ? { fields } : {}), ...(fetch ? { fetch } : {}) })
  return addFound(store, found, { ...options, inputs, meter })
}

/** The same for documents that are at hand: dropped into a page, or sent by a program. */
export async function addItems(store: Store, items: readonly Item[], options: AddOptions): Promise<AddSummary> {
  const meter: Meter = { total: items.length, done: 0 }
  async function* found(): AsyncGenerator<Found> {
    for (const item of items) {
      yield { item }
      meter.done++
    }
  }
  return addFound(store, found(), { ...options, inputs: items.map(({ name }) => name), meter })
}

interface Adds extends AddOptions {
  readonly inputs: readonly string[]
  readonly meter: Meter
}

async function addFound(store: Store, found: AsyncIterable<Found>, options: Adds): Promise<AddSummary> {
  const started = Date.now()
  const { inputs, meter, knowledge, onProgress, signal, actor = 'unsaid' } = options
  const run = await store.runs.start('add', { inputs, reader: READER, knowledge: knowledge.hash })
  const adding = new Adding(store, options, run)
  for await (const one of found) {
    await adding.take(one)
    onProgress?.(progressOf(adding, meter, started))
    if (signal?.aborted) break
  }
  await adding.flush()
  onProgress?.(progressOf(adding, meter, started))
  const { counts, reasons, runId } = adding
  await store.runs.finish(runId, { ...counts })
  await store.audit.add({ actor, action: 'add', target: `run:${runId}`, detail: { inputs, ...counts } })
  return { runId, counts, reasons, seconds: (Date.now() - started) / 1000, stopped: signal?.aborted ?? false }
}

function progressOf({ counts, seen }: Adding, { total, done }: Meter, started: number): AddProgress {
  const seconds = (Date.now() - started) / 1000
  return {
    counts,
    seen,
    perSecond: seconds > 0 ? seen / seconds : 0,
    secondsLeft: total > 0 && done > 0 && seconds > 1 ? Math.max(0, (seconds * (total - done)) / done) : null,
  }
}

/** A clear error for doors that are given nothing. */
export function checkInputs(inputs: readonly string[]): void {
  if (inputs.length === 0)
    throw new UnsaidError('usage', 'nothing to add is named', { hint: 'name files, folders, archives or addresses' })
}
