import type { Found, Item } from '../collect/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Account, Comparison, Problem, Result } from '../model/index.ts'
import { type Calibration, compareAccounts } from '../pipeline.ts'
import { type ForeignParser, type Overrides, readDocument } from '../read/index.ts'
import { documentId, type Foreseen, type Recorded, type Repositories, type Store } from '../store/index.ts'
import { analyseMeetings } from './analyse-meetings.ts'
import { creditCopies } from './credit-copies.ts'
import { noteGone } from './edits.ts'
import { signReadings } from './group-meetings.ts'
import { keepRevision } from './keep-revision.ts'
import { keptModel } from './kept-model.ts'
import { READER } from './reader.ts'
import { regroup } from './regroup.ts'
import { signText } from './signature.ts'

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

/** What was confirmed together. */
export interface AddedBatch {
  /** Ids of documents that are new or came with other content. */
  readonly documents: readonly string[]
  /** Ids of meetings that have other accounts than before, or other words of theirs. */
  readonly meetings: readonly string[]
}

export interface BatchOptions {
  readonly knowledge: Knowledge
  readonly parser?: ForeignParser
  /** What is known of all of them. */
  readonly set?: Overrides
  /** Compares meetings as soon as their accounts change. Default true. */
  readonly analyse?: boolean
  readonly onBatch?: (batch: AddedBatch) => void | Promise<void>
}

/** What one transaction takes: enough to make its cost small, and little enough to lose nothing much when stopped. */
const BATCH = 50
const BATCH_BYTES = 4 * 1024 * 1024

/** Takes documents one after another and keeps them batch by batch: read, coded, credited and put into their meetings. */
export class Adding {
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
  readonly #options: BatchOptions
  #items: Item[] = []
  #problems: Problem[] = []
  #bytes = 0
  #model: Calibration | null = null

  constructor(store: Store, options: BatchOptions, runId: string) {
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
    const seen = new Set<string>()
    this.#model = items.length > 0 ? await keptModel(this.#store) : null
    for (const [index, item] of items.entries()) {
      const ready = await this.#prepare(item, foreseen[index]!, seen)
      if (ready) readable.push(ready)
    }
    const batch = await this.#store.transaction(async (inside) => {
      const written = readable.length > 0 ? await this.#write(inside, readable) : NOTHING
      await inside.runs.addProblems(this.runId, this.#problems)
      return written
    })
    this.#items = []
    this.#problems = []
    this.#bytes = 0
    await this.#follow(batch)
  }

  /** Reads and codes what is new; the slow part, outside of the transaction. */
  async #prepare(item: Item, { outcome, duplicateOf }: Foreseen, seen: Set<string>): Promise<Ready | null> {
    if (outcome === 'known' || outcome === 'removed') {
      this.counts[outcome]++
      return null
    }
    const { knowledge } = this.#options
    const result = await this.#read(item)
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
    if (outcome === 'new') seen.add(key)
    const account: Account = { ...result.value, id: documentId(item.address) }
    const calibration = this.#model ? { calibration: this.#model } : {}
    return { item, account, comparison: await compareAccounts([account], { knowledge, ...calibration }) }
  }

  async #read({ name, bytes, given, account }: Item): Promise<Result<Account>> {
    const { parser } = this.#options
    return account ? { ok: true, value: account } : readDocument({ name, bytes }, { set: given, ...(parser ? { parser } : {}) })
  }

  async #write(inside: Repositories, prepared: readonly Ready[]): Promise<AddedBatch> {
    // What is alike and what belongs together is only seen in what is confirmed: writers take turns.
    await inside.takeTurn('add')
    const ready = await this.#withoutDuplicates(inside, prepared)
    const recorded = await inside.documents.record(ready.map(({ item }) => item))
    const all = ready.map((one, index) => ({ ...one, ...recorded[index]! }))
    for (const { outcome } of all) this.counts[outcome === 'new' ? 'added' : outcome]++
    const written = all.filter(({ outcome }) => outcome === 'new' || outcome === 'revised')
    const fresh = written.filter(({ outcome }) => outcome === 'new')
    const revised = written.filter(({ outcome }) => outcome === 'revised')
    for (const { comparison } of written) this.counts.statements += comparison.statements.length
    for (const { account, comparison, revision } of revised)
      await keepRevision(inside, { account, revision, statements: comparison.statements, reader: READER }, this.#options)
    await inside.accounts.save(fresh.map(toReading))
    this.counts.copies += await signAndCredit(inside, written)
    await signReadings(inside, written.map(toReading), this.#options.knowledge)
    const documents = written.map(({ account }) => account.id)
    const meetings = written.length > 0 ? await regroup(inside, documents) : []
    await saveFresh(inside, fresh, meetings)
    const spoken = await Promise.all(revised.map(({ account }) => inside.meetings.membershipOf(account.id)))
    return { documents, meetings: [...new Set([...meetings, ...spoken.flatMap((one) => one?.meetingId ?? [])])] }
  }

  /** Another writer may have added the same since it was looked for. */
  async #withoutDuplicates(inside: Repositories, prepared: readonly Ready[]): Promise<readonly Ready[]> {
    const again = await inside.documents.foresee(prepared.map(({ item }) => item))
    const ready = prepared.filter((_, index) => again[index]!.duplicateOf === null)
    this.counts.duplicates += prepared.length - ready.length
    return ready
  }

  async #follow({ documents, meetings }: AddedBatch): Promise<void> {
    const { analyse = true, knowledge, onBatch } = this.#options
    if (analyse) await analyseMeetings(this.#store, { knowledge, meetings })
    if (documents.length > 0) await onBatch?.({ documents, meetings })
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
  /** Of the account by itself. */
  readonly comparison: Comparison
}

const NOTHING: AddedBatch = { documents: [], meetings: [] }

const toReading = ({ account, revision }: Ready & Recorded) => ({ documentId: account.id, revision, reader: READER, account })

/** Recognises copies among what came in; returns how many there are. */
async function signAndCredit(inside: Repositories, written: readonly Ready[]): Promise<number> {
  const signed = written.flatMap(({ account: { id, lang, date, text } }) => {
    const signature = signText(text, lang)
    return signature ? [{ id, lang, date, ...signature }] : []
  })
  await inside.copies.sign(signed)
  return creditCopies(inside, signed)
}

/** What is alone in its meeting is compared already: with nothing. */
async function saveFresh(inside: Repositories, fresh: readonly Ready[], meetings: readonly string[]): Promise<void> {
  const members = await inside.meetings.membersOf(meetings)
  const byMeeting = new Map<string, string[]>()
  for (const { meetingId, accountId } of members) byMeeting.set(meetingId, [...(byMeeting.get(meetingId) ?? []), accountId])
  const alone = new Map([...byMeeting].flatMap(([id, accounts]) => (accounts.length === 1 ? [[accounts[0]!, id] as const] : [])))
  const others = fresh.filter(({ account }) => !alone.has(account.id))
  await inside.comparisons.saveStatements(
    others.map(({ account }) => account),
    others.flatMap(({ comparison }) => comparison.statements),
  )
  for (const { account, comparison } of fresh) {
    const meeting = alone.get(account.id)
    if (meeting !== undefined) await inside.comparisons.save(meeting, comparison)
  }
}
