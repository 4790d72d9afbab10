import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { UnsaidError } from '../model/index.ts'
import { type AppOptions, makeApp } from './app.ts'
import { type AppFiles, readAppFiles } from './static.ts'

export interface ServeOptions extends Omit<AppOptions, 'files' | 'hosts'> {
  /** Default: the loopback. */
  readonly host?: string
  /** Default: 4310, or a free one where that is taken. A port that is named is used or refused. */
  readonly port?: number
  /** Folder of the built app. Default: where the build puts it. */
  readonly appFolder?: string
}

export interface RunningServer {
  readonly address: string
  /** False where the web app was not built and only the API answers. */
  readonly app: boolean
  /** Lets answers under way end, then stops. */
  close(): Promise<void>
}

export const DEFAULT_PORT = 4310
/** Time that answers under way have to end. */
const GRACE_MS = 3000
const REQUEST_MS = 60_000
const HEADERS_MS = 10_000

/** Starts the API and the app on one port. Throws an `UnsaidError` where the port cannot be had. */
export async function startServer({ host = '127.0.0.1', port, appFolder, ...rest }: ServeOptions): Promise<RunningServer> {
  const files = appFolder === undefined ? findApp() : readAppFiles(appFolder)
  const names = [host.includes(':') ? `[${host}]` : host]
  const app = makeApp({ ...rest, hosts: names, ...(files && { files }) })
  const listen = (wanted: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = serve({ fetch: app.fetch, hostname: host, port: wanted }, () => resolve(server as Server)) as Server
      server.requestTimeout = REQUEST_MS
      server.headersTimeout = HEADERS_MS
      server.once('error', reject)
    })
  const server = await listen(port ?? DEFAULT_PORT).catch((error: NodeJS.ErrnoException) => {
    if (port === undefined && error.code === 'EADDRINUSE') return listen(0)
    throw new UnsaidError('usage', `cannot listen on ${host} port ${port ?? DEFAULT_PORT}: ${error.message}`, {
      hint: 'name another with --port',
      cause: error,
    })
  })
  const bound = server.address()
  const at = typeof bound === 'object' && bound ? bound.port : port
  return { address: `http://${names[0]}:${at}`, app: files !== null, close: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Beside the bundle in an installed package; in `dist` of a checkout that was built. */
function findApp(): AppFiles | null {
  const folders = ['./web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const folder = folders.find((path) => existsSync(`${path}/index.html`))
  return folder ? readAppFiles(folder) : null
}
