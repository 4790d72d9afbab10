import type { Context, MiddlewareHandler } from 'hono'
import { fault } from '../fault.ts'
import type { Access } from './access.ts'
import { actorOf, callerOf } from './caller.ts'
import { splitPath } from './gate.ts'
import { ruleFor } from './rules.ts'

/** What is told of a request's fields, at most, in characters. */
const MOST_FIELDS = 4000
const SECRET = /password|secret|token|current/iu
/** Signing in by another service comes as a redirection, and changes something all the same. */
const CALLBACK = '/api/session/openid/callback'

/**
 * Writes every request that may change something into the log: who, when, what, and how it ended. What strangers try
 * without signing in changes nothing and stands in the server's own log; their attempts to sign in are here.
 */
export function record(access: Access): MiddlewareHandler {
  return async (context, next) => {
    const { project, rest } = splitPath(context.req.path)
    const { method } = context.req
    const signingIn = rest === CALLBACK || (rest === '/api/session' && method === 'POST')
    if (!rest.startsWith('/api/') || (!signingIn && (method === 'GET' || method === 'HEAD'))) return next()
    const fields = signingIn ? null : await fieldsOf(context)
    await next()
    const { status } = context.res
    if (callerOf(context) === null && !(signingIn && status !== TOO_MANY)) return
    const rule = ruleFor(method, rest)
    const detail = {
      status,
      outcome: outcomeOf(status),
      by: callerOf(context)?.by ?? 'nobody',
      address: context.get('address'),
      request: context.get('requestId'),
      ...(project === null ? {} : { project }),
      ...(fields === null ? {} : { fields }),
      ...context.get('told'),
    }
    const entry = { actor: actorOf(context), action: `${method} ${rule?.path ?? 'unknown'}`, target: decode(rest), detail }
    try {
      await access.store.audit.add(entry)
    } catch (cause) {
      context.error = new Error(`could not be logged: ${JSON.stringify(entry)}`, { cause })
      context.res = fault(context, 503, {
        code: 'store',
        message: 'the change could not be logged',
        hint: 'look whether it was made before you try again',
      })
    }
  }
}

const TOO_MANY = 429

function outcomeOf(status: number): string {
  if (status < 400) return 'done'
  return status === 401 || status === 403 ? 'refused' : 'failed'
}

/** Fields of a small request, without what is secret. Files are told of by the library itself. */
async function fieldsOf(context: Context): Promise<unknown> {
  const size = Number(context.req.header('content-length') ?? Number.POSITIVE_INFINITY)
  if (size > MOST_FIELDS || !context.req.header('content-type')?.startsWith('application/json')) return null
  const body: unknown = await context.req.json().catch(() => null)
  if (typeof body !== 'object' || body === null) return null
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, SECRET.test(key) ? '…' : value]))
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
