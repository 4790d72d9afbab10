import type { Knowledge } from '../knowledge/index.ts'
import type { Store } from '../store/index.ts'
import { answerTrack, makeChronicle, needOf, type TrackAnswers, type TrackAsked, type TrackQuestion } from '../track/index.ts'
import { libraryHabits } from './habits.ts'
import { readTracked } from './read-tracked.ts'

/** Answers a question over time from a library: reads what the question needs, and no more. Plain objects come back. */
export async function askLibrary<Q extends TrackQuestion>(
  store: Store,
  { question, asked }: { readonly question: Q; readonly asked: TrackAsked },
  { knowledge }: { readonly knowledge: Knowledge },
): Promise<TrackAnswers[Q]> {
  const chronicle = makeChronicle(await readTracked(store, needOf(question, asked)))
  const world = { chronicle, knowledge }
  return answerTrack(question, asked, question === 'silences' ? { ...world, habits: await libraryHabits(store) } : world)
}
