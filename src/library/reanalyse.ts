import type { Knowledge } from '../knowledge/index.ts'
import { type Account, UnsaidError } from '../model/index.ts'
import { compareAccounts } from '../pipeline.ts'
import { type ForeignParser, type Overrides, readDocument } from '../read/index.ts'
import { documentId, type Reading, type Repositories, type Store, sha256 } from '../store/index.ts'
import { analyseMeetings } from './analyse-meetings.ts'
import { groupMeetings } from './group-meetings.ts'
import { keepRevision } from './keep-revision.ts'
import { fitModel } from './kept-model.ts'
import { READER } from './reader.ts'

export interface ReanalyseOptions {
  readonly knowledge: Knowledge
  readonly parser?: ForeignParser
  /** Only documents that another version of the reader read. Default: all. */
  readonly onlyOutdated?: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface ReanalyseSummary {
  readonly runId: string
  readonly documents: number
  /** Documents whose text came out otherwise. */
  readonly reread: number
  /** Documents whose statements came out otherwise. */
  readonly recoded: number
  readonly statements: { readonly added: number; readonly removed: number }
  /** Meetings whose accounts were compared anew, those that came out otherwise, and what of their findings came and went. */
  readonly meetings: { readonly compared: number; readonly otherwise: number; readonly added: number; readonly removed: number }
  readonly verdictsMoved: number
  readonly lostAnchors: number
  readonly failed: number
}

/** Documents between two confirmations. */
const BATCH = 25

/** Reads and codes every kept document anew. What comes out as it was is left as it is; people's words move along. */
export async function reanalyse(store: Store, options: ReanalyseOptions): Promise<ReanalyseSummary> {
  const runId = await store.runs.start('reanalyse', { reader: READER, knowledge: options.knowledge.hash })
  const total = await store.accounts.count()
  const sum = { documents: 0, reread: 0, recoded: 0, added: 0, removed: 0, moved: 0, lost: 0, failed: 0 }
  const filter = options.onlyOutdated ? { notReader: READER } : {}
  let after = ''
  for (;;) {
    const readings = await store.accounts.list({ ...filter, after, limit: BATCH })
    if (readings.length === 0 || options.signal?.aborted) break
    after = readings.at(-1)!.documentId
    for (const reading of readings) {
      const made = await readAnew(store, reading, options)
      sum.documents++
      if (made === null) sum.failed++
      else
        await store.transaction(async (inside) =>
          add(sum, await keepIfOther(inside, { before: reading, made, knowledge: options.knowledge })),
        )
    }
    options.onProgress?.(sum.documents, total)
  }
  const { added, removed, moved, lost, ...counts } = sum
  const meetings = await followMeetings(store, options)
  const summary = { runId, ...counts, statements: { added, removed }, meetings, verdictsMoved: moved, lostAnchors: lost }
  await store.runs.finish(runId, summary)
  return summary
}

/** Accounts that tell of their meeting otherwise are grouped anew, verdicts fit the model, and what that touches is compared. */
async function followMeetings(store: Store, { knowledge, signal }: ReanalyseOptions): Promise<ReanalyseSummary['meetings']> {
  const sum = { compared: 0, otherwise: 0, added: 0, removed: 0 }
  if (signal?.aborted) return sum
  await groupMeetings(store, { knowledge })
  await fitModel(store)
  sum.compared = await analyseMeetings(store, {
    knowledge,
    ...(signal ? { signal } : {}),
    onChanges: (_, { statements, findings }) => {
      const parts = [statements.added, statements.removed, statements.changed, findings.added, findings.removed, findings.changed]
      if (parts.some((part) => part.length > 0)) sum.otherwise++
      sum.added += findings.added.length
      sum.removed += findings.removed.length
    },
  })
  return sum
}

interface Made {
  readonly account: Account
  readonly statements: Awaited<ReturnType<typeof compareAccounts>>['statements']
}

async function readAnew(
  store: Store,
  { documentId: id, revision }: Reading,
  { knowledge, parser }: ReanalyseOptions,
): Promise<Made | null> {
  const document = await store.documents.get(id)
  const kept = (await store.documents.history(id)).find(({ number }) => number === revision)
  const bytes = kept?.sha256 ? await store.documents.bytes(kept.sha256) : null
  if (!document || !kept || !bytes) return null
  if (sha256(bytes) !== kept.sha256)
    throw new UnsaidError('store', `the bytes of ${document.address} are not what they were`, {
      hint: 'restore the library from a backup',
    })
  const set: Overrides = kept.given
  const result = await readDocument({ name: document.name, bytes }, { set, ...(parser ? { parser } : {}) })
  if (!result.ok) return null
  const account: Account = { ...result.value, id: documentId(document.address) }
  return { account, statements: (await compareAccounts([account], { knowledge })).statements }
}

interface Effect {
  readonly reread: number
  readonly recoded: number
  readonly added: number
  readonly removed: number
  readonly moved: number
  readonly lost: number
}

interface Pair {
  readonly before: Reading
  readonly made: Made
  readonly knowledge: Knowledge
}

const NONE: Effect = { reread: 0, recoded: 0, added: 0, removed: 0, moved: 0, lost: 0 }

/** An account in a meeting is coded with the others of the meeting: its meeting is marked, and its statements wait for that. */
async function keepIfOther(inside: Repositories, { before, made, knowledge }: Pair): Promise<Effect> {
  const { account, statements } = made
  const same = JSON.stringify(before.account) === JSON.stringify(account)
  const old = await inside.statements.machineOf(account.id)
  const meeting = await inside.meetings.membershipOf(account.id)
  const text = (list: readonly unknown[]): Set<string> => new Set(list.map((one) => JSON.stringify(one)))
  const [was, is] = [text(old), text(statements)]
  const added = [...is].filter((one) => !was.has(one)).length
  const removed = [...was].filter((one) => !is.has(one)).length
  if (same && (meeting !== null || (added === 0 && removed === 0))) {
    if (before.reader !== READER) await inside.accounts.save([{ ...before, reader: READER }])
    if (meeting !== null && (added > 0 || removed > 0)) await inside.meetings.markStale([meeting.meetingId])
    return NONE
  }
  const { moved, lost } = await keepRevision(
    inside,
    { account, revision: before.revision, reader: READER, statements },
    { knowledge },
  )
  return { reread: same ? 0 : 1, recoded: added + removed > 0 ? 1 : 0, added, removed, moved, lost }
}

function add(sum: Record<keyof Effect, number>, effect: Effect): void {
  for (const [name, count] of Object.entries(effect)) sum[name as keyof Effect] += count
}
