import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import type { Knowledge } from '../../knowledge/index.ts'
import { type Comparison, LANGUAGES, type Language, UnsaidError } from '../../model/index.ts'
import { compareDocuments, retellComparison } from '../../pipeline.ts'
import { makeSite } from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { gatherDocuments } from '../input-files.ts'
import { addLibraryOptions, type LibraryFlags, namedLibrary, withLibrary } from '../library.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'
import { samplesFolder } from '../samples.ts'
import { meetingFolders } from '../track/read-meetings.ts'

interface SiteFlags extends LibraryFlags {
  readonly meetings?: string
  readonly in: string[]
  readonly lang: Language
  readonly force?: boolean
  readonly knowledge: string[]
}

const HELP = `
The folder can be opened as it is or put on any server: no page has a script or loads anything.

Examples:
  unsaid site public/                                   the sample meetings
  unsaid site public/ --in meetings/ --lang zh          a folder with a folder for each meeting
  unsaid site public/ --library my-library --meetings 2022-09-15-CN-RU,2022-09-14-CN-KZ`

const collect = (value: string, all: string[]): string[] => [...all, value]

export function addSiteCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('site').description('write chosen meetings as pages to publish anywhere'))
    .argument('<folder>', 'where the pages are written')
    .option('--meetings <ids>', 'which meetings, by commas (default: all)')
    .option('--in <path>', 'folder of meetings (repeatable; default: the library, else the samples)', collect, [])
    .addOption(new Option('--lang <language>', 'language of the pages').choices(LANGUAGES).default('en'))
    .option('--force', 'write into a folder that holds other files')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', collect, [])
    .addHelpText('after', HELP)
    .action(async (folder: string, flags: SiteFlags) => done(await site(folder, flags)))
}

interface Found {
  readonly id: string
  readonly comparison: Comparison
}

async function site(folder: string, flags: SiteFlags): Promise<number> {
  if (
    !flags.force &&
    existsSync(folder) &&
    readdirSync(folder).some((name) => !['index.html', 'meetings', 'briefs'].includes(name))
  )
    throw new UnsaidError('usage', `${folder} holds other files`, { hint: 'name a new folder, or add --force', subject: folder })
  const knowledge = await loadKnowledge(flags.knowledge)
  const wanted = flags.meetings?.split(',').map((id) => id.trim())
  const meetings = await findMeetings(flags, wanted, knowledge)
  const missing = (wanted ?? []).filter((id) => !meetings.some((one) => one.id === id))
  if (missing.length > 0 || meetings.length === 0)
    throw new UnsaidError('not-found', `there is no meeting ${missing.join(', ') || 'here'}`, {
      hint: 'see `unsaid meetings`, or name folders with --in',
      subject: missing[0] ?? folder,
    })
  const pages = makeSite({ lang: flags.lang, labels: knowledge, program: `unsaid ${VERSION}`, meetings, briefs: [] })
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  await emit(`${join(folder, 'index.html')}\n`, undefined)
  return meetings.some(({ comparison }) => comparison.problems.length > 0) ? SOME_FAILED : DONE
}

/** In the library that is named or lies here; else in folders; else the samples. */
async function findMeetings(flags: SiteFlags, wanted: readonly string[] | undefined, knowledge: Knowledge): Promise<Found[]> {
  const library = flags.in.length > 0 ? null : await namedLibrary(flags)
  return library ? fromLibrary(library, flags, wanted, knowledge) : fromFolders(flags, wanted, knowledge)
}

async function fromFolders(
  { in: paths, lang }: SiteFlags,
  wanted: readonly string[] | undefined,
  knowledge: Knowledge,
): Promise<Found[]> {
  const folders = (paths.length > 0 ? paths : [samplesFolder()]).flatMap(meetingFolders)
  const found: Found[] = []
  for (const folder of folders.filter((one) => wanted?.includes(basename(one)) ?? true)) {
    const { documents } = gatherDocuments([folder], new Map())
    found.push({
      id: basename(folder),
      comparison: await compareDocuments(documents, { knowledge, lang, parser: stoppableParser }),
    })
  }
  return found
}

function fromLibrary(
  library: LibraryFlags,
  { lang }: SiteFlags,
  wanted: readonly string[] | undefined,
  knowledge: Knowledge,
): Promise<Found[]> {
  return withLibrary(library, async (store) => {
    const { loadMeeting } = await import('../../library/index.ts')
    const ids = wanted ?? (await store.meetings.list({ limit: MOST })).map(({ id }) => id)
    const found: Found[] = []
    for (const id of ids) {
      const kept = await loadMeeting(store, id, { knowledge })
      if (!kept) continue
      found.push({ id, comparison: await retellComparison(kept.comparison, { lang, knowledge }) })
    }
    return found
  })
}

/** Pages of one site, where none are named. */
const MOST = 1000
