import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { FetchDocument, Library, MeetingDocuments, MemoryLibrary } from '../../api/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { UnsaidError } from '../../model/index.ts'
import { DONE } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { gatherDocuments } from '../input-files.ts'
import { cliTexts, fill } from '../interface.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'
import { samplesFolder } from '../samples.ts'

interface ServeFlags {
  readonly port?: number
  readonly host: string
  readonly knowledge: string[]
  readonly library?: string
  readonly database?: string
  readonly allowPrivate?: boolean
}

const HELP = `
Examples:
  unsaid serve                      the web app with the sample meetings
  unsaid serve accounts/            a folder of accounts; each folder in it is one meeting
  unsaid serve --library my-library/    a library that is kept; made where there is none
  unsaid serve --port 8080`

export function addServeCommand(program: Command, done: (status: number) => void): void {
  program
    .command('serve')
    .description('open the web app on this machine')
    .argument('[folder]', 'accounts to show (default: the sample meetings)')
    .option('--port <number>', 'port (default: 4310, or a free one)', portNumber)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--library <folder>', 'a library that is kept in a folder')
    .option('--database <url>', 'a library on a PostgreSQL server: postgres://user@host/name')
    .option('--allow-private', 'fetch addresses of this machine and of private networks too')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', (one: string, all: string[]) => [...all, one], [])
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, flags: ServeFlags) => done(await serve(folder, flags)))
}

function portNumber(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError(`${value} is no port; give a number from 0 to 65535`)
  return port
}

async function serve(folder: string | undefined, flags: ServeFlags): Promise<number> {
  const { startServer } = await import('../../api/index.ts')
  const { port, host } = flags
  const knowledge = await loadKnowledge(flags.knowledge)
  const library = await openLibrary(folder, flags, knowledge)
  const fetchDocument = await fetcher(flags)
  const server = await startServer({ library, knowledge, host, fetchDocument, ...(port !== undefined && { port }) })
  await emit(greeting(server, await library.about()), undefined)
  await untilStopped()
  await server.close()
  await library.close()
  return DONE
}

/** Addresses are fetched with the guard: this machine and private networks only where that was asked for. */
async function fetcher({ allowPrivate = false }: ServeFlags): Promise<FetchDocument> {
  const { fetchPage } = await import('../../collect/index.ts')
  return async (address) => {
    const { name, bytes } = await fetchPage(address, { allowPrivate })
    return { name, bytes, set: { url: address } }
  }
}

/** What is kept where a place is named; else what is read now, for as long as the program runs. */
async function openLibrary(folder: string | undefined, flags: ServeFlags, knowledge: Knowledge): Promise<Library> {
  const { library: place, database } = flags
  if ([folder, place, database].filter((one) => one !== undefined).length > 1)
    throw new UnsaidError('usage', 'serve shows one library', { hint: 'name a folder of accounts, or --library, or --database' })
  const { MemoryLibrary, StoreLibrary } = await import('../../api/index.ts')
  const home = database === undefined ? (place === undefined ? null : { folder: resolve(place) }) : { database }
  if (home) {
    const { openStore } = await import('../../store/index.ts')
    return new StoreLibrary({ store: await openStore(home, { create: true }), knowledge, parser: stoppableParser })
  }
  const library = new MemoryLibrary({ knowledge, parser: stoppableParser, place: folder ? resolve(folder) : null })
  await fillLibrary(library, folder)
  return library
}

/** Each folder inside is one meeting; files that lie loose are put together by who met and when. */
async function fillLibrary(library: MemoryLibrary, folder: string | undefined): Promise<void> {
  const root = folder ?? samplesFolder()
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UnsaidError('not-found', `${root} is no folder`, { hint: 'name a folder of accounts', subject: root })
  const inside = readdirSync(root, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
  for (const { name } of inside.filter((entry) => entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1)))
    await library.addMeeting(meetingIn(join(root, name), folder === undefined))
  if (folder === undefined || !inside.some((entry) => entry.isFile())) return
  const { addDocuments } = await import('../../api/index.ts')
  const { documents } = gatherDocuments([root], new Map())
  await addDocuments(
    library,
    documents.map((document) => ({ document })),
    { job: 'start', tell: () => undefined },
  )
}

function meetingIn(folder: string, sample: boolean): MeetingDocuments {
  return { id: basename(folder), documents: gatherDocuments([folder], new Map()).documents, sample }
}

type About = Awaited<ReturnType<Library['about']>>

interface Running {
  readonly address: string
  readonly app: boolean
}

function greeting({ address, app }: Running, { meetings, samples, home, place }: About): string {
  const { serve: texts } = cliTexts()
  return [
    app ? fill(texts.open, address) : fill(texts.onlyApi, `${address}/api/reference`),
    fill(samples ? texts.samples : texts.meetings, meetings),
    home === 'store' ? fill(texts.stored, place ?? '') : texts.kept,
    '',
  ].join('\n')
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
