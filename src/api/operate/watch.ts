import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { actorOf } from '../access/caller.ts'
import { splitPath } from '../access/gate.ts'
import { ruleFor } from '../access/rules.ts'
import { clientAddress, type TrustedProxies } from './client-address.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

export interface Watching {
  readonly log: Log
  readonly metrics: Metrics
  readonly trusted: TrustedProxies | null
}

/** Gives every request an id, and tells the log and the figures how it went. Queries are left out: they may hold codes. */
export function watch({ log, metrics, trusted }: Watching): MiddlewareHandler {
  return async (context, next) => {
    const id = randomUUID()
    context.set('requestId', id)
    context.set('address', clientAddress(context, trusted))
    const began = performance.now()
    metrics.underWay++
    try {
      await next()
    } finally {
      metrics.underWay--
    }
    context.res.headers.set('x-request-id', id)
    const { status } = context.res
    const { method } = context.req
    const { project, rest } = splitPath(context.req.path)
    const route = ruleFor(method, rest)?.path ?? (rest.startsWith('/api/') ? 'unknown' : 'app')
    const ms = performance.now() - began
    metrics.request({ method, route, status }, ms / 1000)
    if (route === '/api/session' && method === 'POST')
      metrics.signIn(status === 429 ? 'limited' : status === 204 ? 'done' : 'refused')
    const about = { request: id, method, path: context.req.path, route, status, ms: Math.round(ms) }
    const by = { actor: actorOf(context), address: context.get('address'), ...(project === null ? {} : { project }) }
    log.write(status >= 500 ? 'error' : 'info', 'request', { ...about, ...by, ...faultOf(context.error) })
  }
}

function faultOf(error: Error | undefined): { readonly fault?: string } {
  if (!error) return {}
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : ''
  return { fault: `${error.stack}${cause}` }
}
