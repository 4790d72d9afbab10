import type { Knowledge } from '../../knowledge/index.ts'
import { type MeetingNeed, narrow } from '../../track/index.ts'
import { isLibraryFolder, type LibraryFlags, namedLibrary, withLibrary } from '../library.ts'
import { makeProgress } from '../progress.ts'
import { samplesFolder } from '../samples.ts'
import { type Gathered, readMeetings, uniqueNames } from './read-meetings.ts'

interface Asking {
  readonly need: MeetingNeed
  readonly knowledge: Knowledge
}

/**
 * Meetings for a question: from the paths that are named (folders of meetings, JSON lines, folders of libraries) and the
 * library that is named; where nothing is, from the library that lies here, else the samples.
 */
export async function gatherMeetings(paths: readonly string[], flags: LibraryFlags, asking: Asking): Promise<Gathered> {
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
  const stored = []
  for (const library of libraries) stored.push(...(await fromLibrary(library, asking)))
  return { meetings: uniqueNames([...narrow(meetings, asking.need), ...stored]), problems }
}

/** Accounts that came in since are put into their meetings and compared first. */
async function fromLibrary(flags: LibraryFlags, { need, knowledge }: Asking): Promise<Gathered['meetings']> {
  const { analyseMeetings, groupMeetings, readTracked } = await import('../../library/index.ts')
  const progress = makeProgress()
  try {
    return await withLibrary(flags, async (store) => {
      progress.step('comparing what came in')
      await groupMeetings(store, { knowledge })
      await analyseMeetings(store, { knowledge })
      return readTracked(store, need)
    })
  } finally {
    progress.end()
  }
}
