import type { Meeting } from '../../model/index.ts'

/** Readouts come out on the day or, over a date line or a night, on the next. */
const DAYS_APART = 1
const DAY = 86_400_000

/**
 * Whether two readings of who met and when can be of one meeting: the same sides (or one account that names only some of
 * them) within a day. Careful on purpose: people merge by hand what this keeps apart.
 */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.date === null || b.date === null) return false
  if (Math.abs(Date.parse(a.date) - Date.parse(b.date)) > DAYS_APART * DAY) return false
  const [few, many] = a.sides.length <= b.sides.length ? [a.sides, b.sides] : [b.sides, a.sides]
  return few.length >= 2 && few.every((side) => many.includes(side))
}
