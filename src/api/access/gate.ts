import type { Context, MiddlewareHandler } from 'hono'
import { fault } from '../fault.ts'
import type { Access } from './access.ts'
import type { Caller } from './caller.ts'
import { identify } from './identify.ts'
import { NOT_BY_TOKEN, type Right, roleHas } from './rights.ts'
import { type Rule, ruleFor } from './rules.ts'

/** Paths that the API and the operator's pages have; everything else is the app's files, which hold nothing of the library. */
const GUARDED = /^\/(?:api\/|healthz$|readyz$|metrics$)/u
const IN_PROJECT = /^\/p\/([^/]+)(\/.*)$/u
/** Rights that exist within a private project. */
const OF_A_LIBRARY: ReadonlySet<Right> = new Set(['read', 'judge', 'change'])

/** The project that a path is in, and the path there. */
export function splitPath(path: string): { readonly project: string | null; readonly rest: string } {
  const [, project, rest] = IN_PROJECT.exec(path) ?? []
  return project === undefined ? { project: null, rest: path } : { project, rest: rest! }
}

export function isGuarded(path: string): boolean {
  return GUARDED.test(path)
}

/** Lets through who may; the one place where it is decided. */
export function gate(access: Access): MiddlewareHandler {
  return async (context, next) => {
    const { project, rest } = splitPath(context.req.path)
    if (!isGuarded(rest)) return next()
    const found = await identify(context, access)
    context.set('caller', found === 'refused' ? null : found)
    if (found === 'refused') return refuseKey(context)
    const rule = ruleFor(context.req.method, rest)
    if (found === null) return rule?.right === 'open' && project === null ? next() : askToSignIn(context)
    if (rule === null) return found.by === 'local' ? next() : noSuch(context)
    const refusal = refuse(context, found, rule)
    if (refusal !== null) return refusal
    if (project !== null && !(OF_A_LIBRARY.has(rule.right) && (await mayEnter(access, found, project)))) return noSuch(context)
    return next()
  }
}

/** Whether somebody may enter a private project: its members, and whoever sits at a machine where nobody signs in. */
async function mayEnter({ store }: Access, { person, by }: Caller, id: string): Promise<boolean> {
  const project = await store.projects.get(id)
  return project !== null && (by === 'local' || project.members.includes(person?.id ?? ''))
}

function refuse(context: Context, caller: Caller, { right, method }: Rule): Response | null {
  if (caller.by === 'session' && method !== 'GET' && !fromOwnPage(context))
    return fault(context, 403, {
      code: 'cross-site',
      message: 'this change does not come from a page of this server',
      hint: 'programs use an API token, not a browser’s session',
    })
  if (caller.by === 'token') {
    if (NOT_BY_TOKEN.has(right)) return forbid(context, 'an API token may not do this', 'sign in with a browser')
    if (caller.scope === 'read' && method !== 'GET')
      return forbid(context, 'this API token may only read', 'make one that may write')
  }
  if (roleHas(caller.role, right)) return null
  return forbid(context, `a ${caller.role} may not do this`, 'ask an admin of this library for another role')
}

function forbid(context: Context, message: string, hint: string): Response {
  return fault(context, 403, { code: 'forbidden', message, hint })
}

/** A browser says where a change comes from; a session whose request says nothing is none of our pages. */
function fromOwnPage(context: Context): boolean {
  const origin = context.req.header('origin')
  return origin !== undefined || context.req.header('sec-fetch-site') === 'same-origin'
}

function askToSignIn(context: Context): Response {
  context.header('www-authenticate', 'Bearer realm="unsaid"')
  return fault(context, 401, { code: 'sign-in', message: 'nobody is signed in', hint: 'sign in, or send an API token' })
}

function refuseKey(context: Context): Response {
  context.header('www-authenticate', 'Bearer realm="unsaid", error="invalid_token"')
  return fault(context, 401, {
    code: 'sign-in',
    message: 'the API token is not valid',
    hint: 'it may have ended or been revoked: make another',
  })
}

/** The same for what does not exist and for what is not to be seen. */
function noSuch(context: Context): Response {
  return fault(context, 404, { code: 'not-found', message: 'there is no such thing here', hint: 'see /api/reference' })
}
