import type { Finding } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { makeFinding } from '../draft.ts'

/** Worth knowing beside every absence, seldom the news itself. */
const SALIENCE = 0.25
/** The side may have published where nobody looked. */
const CONFIDENCE = 0.6

/** A side of the meeting has no account among the documents: never an omission. */
export function unpublished(context: Context): Finding[] {
  const published = new Set(context.accounts.map((account) => account.side))
  // Where no account's side is known, nothing can be said of who has none.
  if (context.meeting.sides.length < 2 || [...published].every((side) => side === null)) return []
  return context.meeting.sides
    .filter((side) => !published.has(side))
    .map((side) =>
      makeFinding(context, {
        kind: 'unpublished',
        issue: null,
        side,
        reportedBy: [],
        omittedBy: [],
        evidence: [],
        telling: { form: 'unpublished' },
        salience: SALIENCE,
        surprise: null,
        confidence: CONFIDENCE,
      }),
    )
}
