import { type FetchOptions, type FieldMap, type Found, gather, type Item, type Meter } from '../collect/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Account, type Problem, UnsaidError } from '../model/index.ts'
import { compareAccounts } from '../pipeline.ts'
import { type ForeignParser, type Overrides, readDocument } from '../read/index.ts'
import { documentId, type Foreseen, type Repositories, type Store } from '../store/index.ts'
import { VERSION } from '../version.ts'
import { creditCopies, type Newcomer } from './credit-copies.ts'
import { noteGone } from './edits.ts'
import { keepRevision } from './keep-revision.ts'
import { type Signature, signText } from './signature.ts'

export interface AddOptions {
  readonly knowledge: Knowledge
  /** Takes pages, PDFs, mails and archives apart. */
  readonly parser?: ForeignParser
  /** Fields of JSON lines. */
  readonly fields?: FieldMap
  readonly fetch?: FetchOptions
  /** What is known of all of them. */
  readonly set?: Overrides
  /** Who adds. Default `unsaid`. */
  readonly actor?: string
  readonly onProgress?: (progress: AddProgress) => void
  /** Stops after the batch that is under way. */
  readonly signal?: AbortSignal
}

export interface AddCounts {
  /** Documents not seen before. */
  added: number
  /** Known addresses with other content. */
  revised: number
  /** Known as they are. */
  known: number
  /** The same content stands under another address. */
  duplicates: number
  /** Near-duplicates among those added, credited to their origin. */
  copies: number
  /** Taken down earlier; not taken again. */
  removed: number
  /** Known pages that stand at their address no more. */
  gone: number
  /** Could not be had or read. */
  failed: number
  statements: number
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

/** What one transaction takes: enough to make its cost small, and little enough to lose nothing much when stopped. */
const BATCH = 50
const BATCH_BYTES = 4 * 1024 * 1024

/** Version of what is made of a document; readings of other versions are made anew by `reanalyse`. */
export const READER = `unsaid ${VERSION}`

/** Adds whatever the inputs hold. Batches are confirmed one by one: broken off and begun again, it goes on where it was. */
export async function addDocuments(store: Store, inputs: readonly string[], options: AddOptions): Promise<AddSummary> {
  const started = Date.now()
  const meter: Meter = { total: 0, done: 0 }
  const adding = new Adding(
    store,
    options,
    await store.runs.start('add', { inputs, reader: READER, knowledge: options.knowledge.hash }),
  )
  const gathering = gather(inputs, {
    meter,
    ...(options.fields ? { fields: options.fields } : {}),
    ...(options.fetch ? { fetch: options.fetch } : {}),
  })
  for await (const found of gathering) {
    await adding.take(found)
    options.onProgress?.(progressOf(adding, meter, started))
    if (options.signal?.aborted) break
  }
  await adding.flush()
  options.onProgress?.(progressOf(adding, meter, started))
  const { counts, reasons, runId } = adding
  await store.runs.finish(runId, { ...counts })
  await store.audit.add({
    actor: options.actor ?? 'unsaid',
    action: 'add',
    target: `run:${runId}`,
    detail: { inputs, ...counts },
  })
  return { runId, counts, reasons, seconds: (Date.now() - started) / 1000, stopped: options.signal?.aborted ?? false }
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

/** One batch after another. */
class Adding {
  readonly runId: string
  readonly counts: AddCounts = {
    added: 0,
    revised: 0,
    known: 0,
    duplicates: 0,
    copies: 0,
    removed: 0,
    gone: 0,
    failed: 0,
    statements: 0,
  }
  readonly reasons: Record<string, number> = {}
  seen = 0
  readonly #store: Store
  readonly #options: AddOptions
  #items: Item[] = []
  #problems: Problem[] = []
  #bytes = 0

  constructor(store: Store, options: AddOptions, runId: string) {
    this.#store = store
    this.#options = options
    this.runId = runId
  }

  async take(found: Found): Promise<void> {
    this.seen++
    if ('problem' in found) await this.#failToHave(found.problem)
    else {
      // Contents of one address are compared with one another in turn.
      if (this.#items.some(({ address }) => address === found.item.address)) await this.flush()
      this.#items.push({ ...found.item, given: { ...found.item.given, ...this.#options.set } })
      this.#bytes += found.item.bytes.length
    }
    if (this.#items.length + this.#problems.length >= BATCH || this.#bytes >= BATCH_BYTES) await this.flush()
  }

  async flush(): Promise<void> {
    const items = this.#items
    const foreseen = await this.#store.documents.foresee(items)
    const readable: Ready[] = []
    const seen = new Map<string, string>()
    for (const [index, item] of items.entries()) {
      const ready = await this.#prepare(item, foreseen[index]!, seen)
      if (ready) readable.push(ready)
    }
    await this.#store.transaction(async (inside) => {
      if (readable.length > 0) await this.#write(inside, readable)
      await inside.runs.addProblems(this.runId, this.#problems)
    })
    this.#items = []
    this.#problems = []
    this.#bytes = 0
  }

  /** Reads and codes what is new; the slow part, outside of the transaction. */
  async #prepare(item: Item, { outcome, duplicateOf }: Foreseen, seen: Map<string, string>): Promise<Ready | null> {
    if (outcome === 'known' || outcome === 'removed') {
      this.counts[outcome]++
      return null
    }
    const { parser, knowledge } = this.#options
    const result = await readDocument({ name: item.name, bytes: item.bytes }, { set: item.given, ...(parser ? { parser } : {}) })
    if (!result.ok) {
      const { code, message, hint } = result.error
      this.#fail({ code, message, hint, document: item.address })
      return null
    }
    const key = `${result.value.sha256} ${JSON.stringify(Object.entries(item.given).sort())}`
    if (duplicateOf !== null || seen.has(key)) {
      this.counts.duplicates++
      return null
    }
    if (outcome === 'new') seen.set(key, item.address)
    const account: Account = { ...result.value, id: documentId(item.address) }
    return { item, account, statements: (await compareAccounts([account], { knowledge })).statements }
  }

  async #write(inside: Repositories, ready: readonly Ready[]): Promise<void> {
    const recorded = await inside.documents.record(ready.map(({ item }) => item))
    const written = ready.map((one, index) => ({ ...one, ...recorded[index]! }))
    const counts = { added: 0, revised: 0, known: 0, removed: 0, statements: 0 }
    const newcomers: (Newcomer & Signature)[] = []
    for (const { outcome, account, statements, revision } of written) {
      counts[outcome === 'new' ? 'added' : outcome]++
      if (outcome === 'revised') await keepRevision(inside, { account, revision, statements, reader: READER })
      if (outcome === 'new' || outcome === 'revised') counts.statements += statements.length
      const signed = outcome === 'new' || outcome === 'revised' ? signText(account.text, account.lang) : null
      if (signed) newcomers.push({ id: account.id, lang: account.lang, date: account.date, ...signed })
    }
    const fresh = written.filter(({ outcome }) => outcome === 'new')
    await inside.accounts.save(
      fresh.map(({ account, revision }) => ({ documentId: account.id, revision, reader: READER, account })),
    )
    await inside.comparisons.saveStatements(
      fresh.map(({ account }) => account),
      fresh.flatMap(({ statements }) => statements),
    )
    await inside.copies.sign(newcomers)
    this.counts.copies += await creditCopies(inside, newcomers)
    for (const [name, count] of Object.entries(counts)) this.counts[name as keyof AddCounts] += count
  }

  /** A known page that is not there any more is a finding. */
  async #failToHave(problem: Problem): Promise<void> {
    const known =
      problem.code === 'not-found' && problem.document !== null ? await this.#store.documents.byAddress(problem.document) : null
    if (known) {
      if (await this.#store.transaction((inside) => noteGone(inside, known.id))) this.counts.gone++
    } else this.#fail(problem)
  }

  #fail(problem: Problem): void {
    this.#problems.push(problem)
    this.counts.failed++
    this.reasons[problem.code] = (this.reasons[problem.code] ?? 0) + 1
  }
}

interface Ready {
  readonly item: Item
  readonly account: Account
  readonly statements: Awaited<ReturnType<typeof compareAccounts>>['statements']
}

/** A clear error for doors that are given nothing. */
export function checkInputs(inputs: readonly string[]): void {
  if (inputs.length === 0)
    throw new UnsaidError('usage', 'nothing to add is named', { hint: 'name files, folders, archives or addresses' })
}
