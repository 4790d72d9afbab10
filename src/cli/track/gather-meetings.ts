import type { Knowledge } from '../../knowledge/index.ts'
import { type Habits, habitsFrom, type MeetingNeed, makeChronicle, narrow } from '../../track/index.ts'
import { isLibraryFolder, type LibraryFlags, namedLibrary, withLibrary } from '../library.ts'
import { makeProgress } from '../progress.ts'
import { samplesFolder } from '../samples.ts'
import { type Gathered, readMeetings, uniqueNames } from './read-meetings.ts'

/** Meetings, and what is usual among all of those that they were chosen from, where the question is about silences. */
export interface GatheredFor extends Gathered {
  readonly habits: Habits | null
}

interface Asking {
  readonly habits?: boolean
  readonly need: MeetingNeed
  readonly knowledge: Knowledge
}

/**
 * Meetings for a question: from the paths that are named (folders of meetings, JSON lines, folders of libraries) and the
 * library that is named; where nothing is, from the library that lies here, else the samples.
 */
export async function gatherMeetings(paths: readonly string[], flags: LibraryFlags, asking: Asking): Promise<GatheredFor> {
  const libraries: LibraryFlags[] = []
  const texts: string[] = []
  for (const path of paths)
    if (await isLibraryFolder(path)) libraries.push({ library: path })
    else texts.push(path)
  const named =
    paths.length === 0 || flags.library !== undefined || flags.database !== undefined ? await namedLibrary(flags) : null
  if (named) libraries.push(named)
  if (libraries.length === 0 && texts.length === 0) texts.push(samplesFolder())
  const { meetings, problems } = texts.length > 0 ? await readMeetings(texts, asking.knowledge) : { meetings: [], problems: [] }
  const read = narrow(meetings, asking.need)
  const stored: GatheredFor['meetings'][number][] = []
  let habits = asking.habits && libraries.length === 0 ? habitsFrom(makeChronicle(meetings)) : null
  for (const library of libraries) {
    const found = await fromLibrary(library, asking)
    stored.push(...found.meetings)
    habits ??= found.habits
  }
  return { meetings: uniqueNames([...read, ...stored]), problems, habits }
}

/** Accounts that came in since are put into their meetings and compared first. */
async function fromLibrary(flags: LibraryFlags, { need, knowledge, habits }: Asking) {
  const { analyseMeetings, groupMeetings, libraryHabits, readTracked } = await import('../../library/index.ts')
  const progress = makeProgress()
  try {
    return await withLibrary(flags, async (store) => {
      progress.step('comparing what came in')
      await groupMeetings(store, { knowledge })
      await analyseMeetings(store, { knowledge })
      return { meetings: await readTracked(store, need), habits: habits ? await libraryHabits(store) : null }
    })
  } finally {
    progress.end()
  }
}
