import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { FetchDocument, Library, MeetingDocuments, MemoryLibrary } from '../../api/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { UnsaidError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { DONE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { gatherDocuments } from '../input-files.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'
import { samplesFolder } from '../samples.ts'
import { greeting } from '../serve/greeting.ts'
import { LOG_LEVELS, readServerOptions, type ServerFlags } from '../serve/server-options.ts'

interface ServeFlags extends ServerFlags {
  readonly port?: number
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
  unsaid serve --port 8080
  unsaid serve --library my-library/ --sign-in --public-url https://unsaid.example.org`

export function addServeCommand(program: Command, done: (status: number) => void): void {
  program
    .command('serve')
    .description('open the web app on this machine')
    .argument('[folder]', 'accounts to show (default: the sample meetings)')
    .option('--port <number>', 'port (default: 4310, or a free one)', portNumber)
    .option('--host <address>', 'address to listen on; any but this machine’s own needs people (unsaid users)', '127.0.0.1')
    .option('--library <folder>', 'a library that is kept in a folder')
    .option('--database <url>', 'a library on a PostgreSQL server: postgres://user@host/name')
    .option('--allow-private', 'fetch addresses of this machine and of private networks too')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', (one: string, all: string[]) => [...all, one], [])
    .option('--sign-in', 'people sign in, on this machine too')
    .option('--public-url <address>', 'address that people open, where a proxy stands before this server; people sign in')
    .option('--trust-proxy <addresses>', 'proxies that say where requests come from: addresses, networks, or loopback')
    .option('--openid <file>', 'people sign in with another service, as this file says')
    .addOption(new Option('--log <level>', 'log on standard error, a JSON object a line, from this level on').choices(LOG_LEVELS))
    .option('--metrics-port <number>', 'port of this machine alone for /metrics without signing in', portNumber)
    .option('--grace <seconds>', 'time that work under way has to end when the server stops', wholeSeconds, 20)
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, flags: ServeFlags) => done(await serve(folder, flags)))
}

function portNumber(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError(`${value} is no port; give a number from 0 to 65535`)
  return port
}

function wholeSeconds(value: string): number {
  const seconds = Number(value)
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 3600)
    throw new InvalidArgumentError(`${value} is no time; give seconds from 0 to 3600`)
  return seconds
}

async function serve(folder: string | undefined, flags: ServeFlags): Promise<number> {
  const { startServer } = await import('../../api/index.ts')
  const options = await readServerOptions(flags)
  const knowledge = await loadKnowledge(flags.knowledge)
  const { library, store, projects } = await openLibrary(folder, flags, knowledge)
  try {
    await options.checkPeople(store)
    const { port, host } = flags
    const kept = store && projects ? { store, projects, access: options.access } : {}
    const { log, trusted, metricsPort, graceMs, signIn } = options
    const fetchDocument = await fetcher(flags)
    const more = { ...(port !== undefined && { port }), ...(trusted && { trusted }), ...(metricsPort && { metricsPort }) }
    const server = await startServer({ library, knowledge, host, fetchDocument, log, graceMs, ...kept, ...more })
    const people = signIn && store ? await store.people.count() : null
    const shown = options.access.publicUrl?.origin ?? server.address
    await emit(greeting({ ...server, address: shown }, await library.about(), people), undefined)
    const signal = await untilStopped()
    log.write('info', 'stopping', { signal })
    const whole = await server.close()
    log.write(whole ? 'info' : 'warn', 'stopped', { whole })
    return whole ? DONE : SOME_FAILED
  } finally {
    await library.close()
  }
}

/** Addresses are fetched with the guard: this machine and private networks only where that was asked for. */
async function fetcher({ allowPrivate = false }: ServeFlags): Promise<FetchDocument> {
  const { fetchPage } = await import('../../collect/index.ts')
  return async (address) => {
    const { name, bytes } = await fetchPage(address, { allowPrivate })
    return { name, bytes, set: { url: address } }
  }
}

interface Opened {
  readonly library: Library
  /** Null for what is kept in memory. */
  readonly store: Store | null
  readonly projects: { open(id: string): Promise<Library>; make(id: string): Promise<void> } | null
}

/** What is kept where a place is named; else what is read now, for as long as the program runs. */
async function openLibrary(folder: string | undefined, flags: ServeFlags, knowledge: Knowledge): Promise<Opened> {
  const { library: place, database } = flags
  if ([folder, place, database].filter((one) => one !== undefined).length > 1)
    throw new UnsaidError('usage', 'serve shows one library', { hint: 'name a folder of accounts, or --library, or --database' })
  const { MemoryLibrary } = await import('../../api/index.ts')
  const home = database === undefined ? (place === undefined ? null : { folder: resolve(place) }) : { database }
  if (home) return openKept(home, knowledge)
  const library = new MemoryLibrary({ knowledge, parser: stoppableParser, place: folder ? resolve(folder) : null })
  await fillLibrary(library, folder)
  return { library, store: null, projects: null }
}

async function openKept(
  home: { readonly folder: string } | { readonly database: string },
  knowledge: Knowledge,
): Promise<Opened> {
  const { StoreLibrary } = await import('../../api/index.ts')
  const { makeProjectHome, openStore, projectHome } = await import('../../store/index.ts')
  const over = (store: Store): Library => new StoreLibrary({ store, knowledge, parser: stoppableParser })
  const store = await openStore(home, { create: true })
  const projects = {
    open: async (id: string) => over(await openStore(projectHome(home, id))),
    make: (id: string) => makeProjectHome(store, home, id),
  }
  return { library: over(store), store, projects }
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

function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
  })
}
