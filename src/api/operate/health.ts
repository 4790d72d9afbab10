import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import type { Gauge, Metrics } from './metrics.ts'

/** What the operator's pages ask of the server. */
export interface Operation {
  readonly metrics: Metrics
  /** What is not ready, in words; empty where requests can be answered. */
  readonly unready: () => Promise<readonly string[]>
  /** Figures about the library and its disk. */
  readonly gauges: () => Promise<readonly Gauge[]>
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/** Lives, and is ready: for whoever restarts the server and whoever sends requests to it. They tell nothing else. */
export function health({ unready }: Operation): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req
    if (method !== 'GET' && method !== 'HEAD') return next()
    if (path === '/healthz') return context.body('ok\n', 200, TEXT)
    if (path !== '/readyz') return next()
    const missing = await unready()
    return missing.length === 0
      ? context.body('ready\n', 200, TEXT)
      : context.body(missing.map((one) => `${one}\n`).join(''), 503, TEXT)
  }
}

export function addMetrics(app: OpenAPIHono, { metrics, gauges }: Operation): void {
  app.get('/metrics', async (context) =>
    context.body(metrics.text(await gauges()), 200, { ...TEXT, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
}
