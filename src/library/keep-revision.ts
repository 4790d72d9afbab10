import type { Knowledge } from '../knowledge/index.ts'
import type { Repositories } from '../store/index.ts'
import { compareKept } from './compare-kept.ts'
import { editsBetween } from './edits.ts'
import { moveVerdicts } from './move-verdicts.ts'
import type { NewReading } from './new-reading.ts'

export interface Kept {
  /** Verdicts whose words were found again, elsewhere than before. */
  readonly moved: number
  /** Spans that could not be found again; they are listed. */
  readonly lost: number
  readonly edits: number
}

/**
 * Puts another reading of a document in the place of the current one: what changed after publication becomes findings,
 * and people's words move to where theirs stand now.
 */
export async function keepRevision(
  inside: Repositories,
  reading: NewReading,
  { knowledge }: { readonly knowledge: Knowledge },
): Promise<Kept> {
  const { account, revision, reader, statements } = reading
  const before = await inside.accounts.get(account.id)
  const edits = before && before.revision !== revision ? await editsBetween(inside, before, reading) : []
  await inside.accounts.save([{ documentId: account.id, revision, reader, account }])
  if (edits.length > 0) {
    const earlier = (await inside.findings.list({ documentId: account.id, limit: MOST_EDITS })).map(({ finding }) => finding)
    const all = new Map([...earlier, ...edits].map((finding) => [finding.id, finding]))
    await inside.findings.saveOfDocument(account.id, [...all.values()])
  }
  await inside.comparisons.saveStatements([account], statements)
  const changed = !before || before.account.text !== account.text
  const { moved, lost } = changed ? await moveVerdicts(inside, reading) : { moved: 0, lost: 0 }
  await saveAsPeopleHaveIt(inside, reading, knowledge)
  const membership = await inside.meetings.membershipOf(account.id)
  if (membership) await inside.meetings.markStale([membership.meetingId])
  return { moved, lost, edits: edits.length }
}

/** What people said of an earlier reading holds of this one. */
async function saveAsPeopleHaveIt(inside: Repositories, { account }: NewReading, knowledge: Knowledge): Promise<void> {
  if ((await inside.verdicts.list({ accountIds: [account.id] })).length === 0) return
  const { comparison, save } = await compareKept(inside, [account], { knowledge })
  await inside.comparisons.saveStatements([account], comparison.statements, save.overruled)
}

/** A page that was changed more often is listed no further back. */
const MOST_EDITS = 10_000
