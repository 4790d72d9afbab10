import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'

interface AppFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** The built app, by path: read once, so that no path from outside ever reaches the disk. */
export type AppFiles = ReadonlyMap<string, AppFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** Files of a folder that a browser is given; null where the app was not built. */
export function readAppFiles(folder: string): AppFiles | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const files = new Map<string, AppFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)]
    const path = join(folder, name)
    if (!type || !statSync(path).isFile()) continue
    const body = new Uint8Array(readFileSync(path))
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`
    files.set(`/${name.split(sep).join('/')}`, { body, type, etag })
  }
  return files
}

/** Built files carry a hash in their names and never change; every other path is a view of the app. */
export function serveFiles(files: AppFiles): MiddlewareHandler {
  return async (context) => {
    const named = files.get(context.req.path)
    const file = named ?? files.get('/index.html')!
    const lasting = named !== undefined && context.req.path.startsWith('/assets/')
    if (named === undefined && context.req.path.startsWith('/assets/')) return context.notFound()
    context.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    context.header('etag', file.etag)
    if (context.req.header('if-none-match') === file.etag) return context.body(null, 304)
    return context.body(file.body, 200, { 'content-type': file.type })
  }
}
