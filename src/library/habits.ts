import type { Store } from '../store/index.ts'
import { HABITS_NEED, type Habits, habitsFrom, makeChronicle } from '../track/index.ts'
import { readTracked } from './read-tracked.ts'

const KEY = 'habits'
/** Raised when habits are learned otherwise, so that older ones are learned anew. */
const VERSION = 1
/** Habits are learned anew where the library has grown or shrunk by this share since. */
const OUTGROWN = 0.2

interface Kept {
  readonly version: number
  /** Meetings of the library at the time. */
  readonly meetings: number
  readonly habits: Habits
}

/** What is usual in a library; learned once, and kept in it until it has outgrown them. */
export async function libraryHabits(store: Store): Promise<Habits> {
  const kept = (await store.settings.get(KEY)) as Kept | null
  const meetings = await store.meetings.count()
  if (kept?.version === VERSION && Math.abs(meetings - kept.meetings) <= OUTGROWN * kept.meetings) return kept.habits
  const habits = habitsFrom(makeChronicle(await readTracked(store, HABITS_NEED)))
  await store.settings.set(KEY, { version: VERSION, meetings, habits } satisfies Kept)
  return habits
}
