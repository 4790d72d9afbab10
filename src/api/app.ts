import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { timeout } from 'hono/timeout'
import type { Knowledge } from '../knowledge/index.ts'
import { VERSION } from '../version.ts'
import type { Access } from './access/access.ts'
import { guardPeople } from './access/guard-people.ts'
import type { ProjectRooms } from './access/projects.ts'
import { addAccessRoutes } from './access/routes/index.ts'
import type { FetchDocument } from './add-documents.ts'
import { fault, tellError } from './fault.ts'
import { checkHost, checkOrigin, headers, limitBody } from './guard.ts'
import { JobBoard } from './jobs.ts'
import type { Library } from './library.ts'
import { addMetrics, health, type Operation } from './operate/health.ts'
import { type Watching, watch } from './operate/watch.ts'
import { addReferencePage } from './reference.ts'
import { addChangingRoutes } from './routes/changing.ts'
import { addJudgingRoutes } from './routes/judging.ts'
import { addOverTimeRoutes } from './routes/over-time.ts'
import { addPaperRoutes } from './routes/papers.ts'
import { addReadingRoutes } from './routes/reading.ts'
import { addSiteRoute } from './routes/site.ts'
import type { Services } from './services.ts'
import { type AppFiles, serveFiles } from './static.ts'
import { reportPolicy } from './write-report.ts'

export interface AppOptions {
  readonly library: Library
  readonly knowledge: Knowledge
  /** Names beside the loopback's under which the server answers. */
  readonly hosts?: readonly string[]
  /** The built web app; without it only the API is served. */
  readonly files?: AppFiles
  /** Fetches a page by its address; without it addresses are refused. */
  readonly fetchDocument?: FetchDocument
  /** Who may do what; without it there are no people, and whoever is here may do everything. */
  readonly access?: Access
  readonly projects?: ProjectRooms
  /** Where requests are told of, and what the operator’s pages show. */
  readonly watching?: Watching
  readonly operation?: Operation
  readonly jobs?: JobBoard
}

/** Longest time for an answer; watching a job has none. */
const ANSWER_MS = 30_000

/** The whole door: guards first, then the API, then the app's files. */
export function makeApp(options: AppOptions): OpenAPIHono {
  const { library, knowledge, hosts = [], files, fetchDocument, access, projects, watching, operation } = options
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const [issue] = result.error.issues
      const where = issue?.path.join('.') ?? ''
      const message = `${where === '' ? 'the request' : where}: ${issue?.message ?? 'not understood'}`
      return fault(context, 400, { code: 'usage', message, hint: 'see /api/reference' })
    },
  })
  if (watching) app.use(watch(watching))
  if (operation) app.use(health(operation))
  for (const place of ['', '/p/:project'])
    for (const page of ['/api/meetings/:id/report', '/api/papers/:id/export']) app.use(place + page, reportPolicy)
  app.use(headers, checkHost(hosts), checkOrigin, ...guardPeople(access, projects), limitBody)
  const answer = timeout(ANSWER_MS)
  const pack = compress()
  app.use('/api/*', (context, next) => {
    context.header('cache-control', 'no-cache')
    return isStream(context.req.path) ? next() : answer(context, next)
  })
  app.use((context, next) => (isStream(context.req.path) ? next() : pack(context, next)))
  // A stream has no end to be hashed: it would be held back until the work is done.
  const tag = etag()
  app.use('/api/*', (context, next) => (isStream(context.req.path) ? next() : tag(context, next)))
  const services: Services = { library, knowledge, jobs: options.jobs ?? new JobBoard(), fetchDocument }
  addReadingRoutes(app, services)
  addChangingRoutes(app, services)
  addJudgingRoutes(app, services)
  addOverTimeRoutes(app, services)
  addPaperRoutes(app, services)
  addSiteRoute(app, services)
  addAccessRoutes(app, access, projects)
  if (operation) addMetrics(app, operation)
  addReferencePage(app, VERSION)
  app.all('/api/*', (context) =>
    fault(context, 404, { code: 'not-found', message: `there is no ${context.req.path}`, hint: 'see /api/reference' }),
  )
  if (files) app.get('*', serveFiles(files))
  app.onError(tellError)
  return app
}

function isStream(path: string): boolean {
  return path.startsWith('/api/jobs/')
}
