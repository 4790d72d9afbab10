import { type Account, findAnchor, overlap, type Statement } from '../model/index.ts'
import type { Anchor, LostAnchor, Repositories, Verdict } from '../store/index.ts'
import type { NewReading } from './new-reading.ts'

/** A statement stands where a verdict's words do when it covers half of them. */
const LEAST_SHARE = 0.5

/** Moves verdicts on an account's words to where they stand in its new reading; what is not found is listed and stays as it was. */
export async function moveVerdicts(
  inside: Repositories,
  reading: NewReading,
): Promise<{ readonly moved: number; readonly lost: number }> {
  const { account, revision, reader, statements } = reading
  const lost: LostAnchor[] = []
  let moved = 0
  for (const verdict of await inside.verdicts.touching(account.id)) {
    const { anchors, targetId, missing } = moveVerdict(verdict, account, statements)
    for (const { anchor, reason } of missing)
      lost.push({ targetKind: verdict.targetKind, targetId: verdict.targetId, anchor, revision, reader, reason })
    if (targetId === verdict.targetId && JSON.stringify(anchors) === JSON.stringify(verdict.anchors)) continue
    await inside.verdicts.move(verdict.id, { targetId, anchors })
    moved++
  }
  await inside.lostAnchors.add(lost)
  return { moved, lost: lost.length }
}

interface Moved {
  readonly anchors: readonly Anchor[]
  readonly targetId: string
  readonly missing: readonly { readonly anchor: Anchor; readonly reason: string }[]
}

/** A verdict where its words stand in a newer text of an account; what is not found is named, and stays as it was. */
export function moveVerdict(verdict: Verdict, { id, text }: Account, statements: readonly Statement[]): Moved {
  const missing: { anchor: Anchor; reason: string }[] = []
  let { targetId } = verdict
  const anchors = verdict.anchors.map((anchor) => {
    if (anchor.account !== id) return anchor
    const found = findAnchor(text, anchor)
    if ('lost' in found) {
      missing.push({
        anchor,
        reason: found.lost === 'gone' ? 'the words do not stand there any more' : 'the words stand in several places',
      })
      return anchor
    }
    const { start, end } = found
    const before = `${id}#${anchor.start}-${anchor.end}`
    if (targetId.includes(before)) {
      const statement = statementAt(statements, { start, end })
      if (statement) targetId = renamed(targetId, before, statement.id)
      else missing.push({ anchor, reason: 'no statement is seen in these words any more' })
    }
    return { ...anchor, start, end, quote: text.slice(start, end) }
  })
  return { anchors, targetId, missing }
}

/** A target of several statements names each; a letter tells statements of one span apart. */
function renamed(targetId: string, before: string, after: string): string {
  const at = targetId.indexOf(before)
  const rest = targetId.slice(at + before.length)
  const letter = /^[a-z](?![0-9a-z])/u.exec(rest)?.[0] ?? ''
  return /^[0-9]/u.test(rest) ? targetId : targetId.slice(0, at) + after + rest.slice(letter.length)
}

function statementAt(statements: readonly Statement[], span: { readonly start: number; readonly end: number }): Statement | null {
  const share = (statement: Statement): number =>
    overlap(statement, span) / Math.max(span.end - span.start, statement.end - statement.start)
  const best = [...statements].sort((a, b) => share(b) - share(a))[0]
  return best && share(best) >= LEAST_SHARE ? best : null
}
