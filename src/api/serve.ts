import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { UnsaidError } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { type Access, type AccessOptions, makeAccess } from './access/access.ts'
import { ProjectRooms } from './access/projects.ts'
import { type AppOptions, makeApp } from './app.ts'
import { JobBoard } from './jobs.ts'
import type { Library } from './library.ts'
import type { TrustedProxies } from './operate/client-address.ts'
import { makeGauges, unreadyStore } from './operate/library-gauges.ts'
import { type Log, QUIET } from './operate/log.ts'
import { Metrics } from './operate/metrics.ts'
import { serveMetrics } from './operate/serve-metrics.ts'
import { type AppFiles, readAppFiles } from './static.ts'

export interface ServeOptions extends Pick<AppOptions, 'library' | 'knowledge' | 'fetchDocument'> {
  /** Default: the loopback. */
  readonly host?: string
  /** Default: 4310, or a free one where that is taken. A port that is named is used or refused. */
  readonly port?: number
  /** Folder of the built app. Default: where the build puts it. */
  readonly appFolder?: string
  /** Where people, sessions and the log of changes are kept; a library in memory has none. */
  readonly store?: Store
  readonly access?: Omit<AccessOptions, 'store'>
  /** Opens the library of a private project, and makes the place of a new one. */
  readonly projects?: ProjectHomes
  readonly trusted?: TrustedProxies
  readonly log?: Log
  /** A port of this machine alone at which the figures can be had without signing in. */
  readonly metricsPort?: number
  /** Time that answers and work under way have to end when the server stops. */
  readonly graceMs?: number
}

export interface ProjectHomes {
  open(id: string): Promise<Library>
  make(id: string): Promise<void>
}

export interface RunningServer {
  readonly address: string
  /** False where the web app was not built and only the API answers. */
  readonly app: boolean
  /** Takes no further requests, lets answers and work under way end, then stops. True where everything ended in time. */
  close(): Promise<boolean>
}

export const DEFAULT_PORT = 4310
const GRACE_MS = 20_000
const REQUEST_MS = 60_000
const HEADERS_MS = 10_000

/** Starts the API and the app on one port. Throws an `UnsaidError` where the port cannot be had. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port, appFolder, library, knowledge, fetchDocument, log = QUIET, store } = options
  const files = appFolder === undefined ? findApp() : readAppFiles(appFolder)
  const access = store && makeAccess({ signIn: false, ...options.access, store })
  const name = host.includes(':') ? `[${host}]` : host
  const hosts = [name, ...(access?.publicUrl ? [access.publicUrl.hostname] : [])]
  const jobs = new JobBoard()
  const each = { knowledge, hosts, ...(fetchDocument && { fetchDocument }) }
  const projects = options.projects && access && makeRooms(options.projects, each)
  let stopping = false
  const metrics = new Metrics()
  const operation = {
    metrics,
    unready: async () => (stopping ? ['stopping'] : store ? unreadyStore(store) : []),
    gauges: makeGauges(store ?? null, () => new Date()),
  }
  const watching = { log, metrics, trusted: options.trusted ?? null }
  const app = makeApp({
    ...each,
    library,
    jobs,
    watching,
    operation,
    ...(access && { access }),
    ...(projects && { projects }),
    ...(files && { files }),
  })
  const server = await listen(app.fetch, host, port)
  const figures = options.metricsPort === undefined ? null : await serveMetrics(options.metricsPort, operation)
  if (access) tidySessions(access)
  const bound = server.address()
  const at = typeof bound === 'object' && bound ? bound.port : port
  const close = async (): Promise<boolean> => {
    stopping = true
    const idle = async (): Promise<void> => void (await Promise.all([jobs.idle(), projects?.idle()]))
    const whole = await stop(server, idle, options.graceMs ?? GRACE_MS)
    await figures?.close()
    await projects?.close()
    return whole
  }
  return { address: `http://${name}:${at}`, app: files !== null, close }
}

function makeRooms({ open, make }: ProjectHomes, each: Pick<AppOptions, 'knowledge' | 'hosts' | 'fetchDocument'>): ProjectRooms {
  return new ProjectRooms(async (id) => {
    const jobs = new JobBoard()
    const library = await open(id)
    return { library, app: makeApp({ ...each, library, jobs }), idle: () => jobs.idle() }
  }, make)
}

const TIDY_MS = 3_600_000
/** Ended sessions are told of for so long. */
const KEPT_MS = 30 * 24 * 3_600_000

function tidySessions({ store, now }: Access): void {
  const tidy = (): void => void store.sessions.forget(new Date(now().getTime() - KEPT_MS)).catch(() => undefined)
  tidy()
  setInterval(tidy, TIDY_MS).unref()
}

type Fetch = Parameters<typeof serve>[0]['fetch']

async function listen(fetch: Fetch, host: string, port: number | undefined): Promise<Server> {
  const at = (wanted: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = serve({ fetch, hostname: host, port: wanted }, () => resolve(server as Server)) as Server
      server.requestTimeout = REQUEST_MS
      server.headersTimeout = HEADERS_MS
      server.once('error', reject)
    })
  return at(port ?? DEFAULT_PORT).catch((error: NodeJS.ErrnoException) => {
    if (port === undefined && error.code === 'EADDRINUSE') return at(0)
    throw new UnsaidError('usage', `cannot listen on ${host} port ${port ?? DEFAULT_PORT}: ${error.message}`, {
      hint: 'name another with --port',
      cause: error,
    })
  })
}

/** No further connections; what is under way ends by itself, or is cut off after the grace. */
async function stop(server: Server, idle: () => Promise<void>, graceMs: number): Promise<boolean> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
  server.closeIdleConnections()
  const ended = Promise.all([closed, idle()]).then(() => true)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), graceMs)
  })
  const whole = await Promise.race([ended, late])
  clearTimeout(timer)
  server.closeAllConnections()
  await closed
  return whole
}

/** Beside the bundle in an installed package; in `dist` of a checkout that was built. */
function findApp(): AppFiles | null {
  const folders = ['./web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const folder = folders.find((path) => existsSync(`${path}/index.html`))
  return folder ? readAppFiles(folder) : null
}
