import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Person } from '../../../store/index.ts'
import { fault } from '../../fault.ts'
import { faults, json } from '../../routes/answers.ts'
import type { Access } from '../access.ts'
import { callerOf, tell } from '../caller.ts'
import { signInSchema, type Who, whoSchema } from '../contract.ts'
import { admit } from '../openid/admit.ts'
import type { Errand, OpenId } from '../openid/openid.ts'
import { checkAgainst, hashPassword, isOutdated } from '../password.ts'
import { rightsOf } from '../rights.ts'
import { beginSession, dropCookie } from '../session-cookie.ts'

const who = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in, and what they may do',
  responses: { 200: json(whoSchema, 'who') },
})

const enter = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in with name and password',
  request: { body: { content: { 'application/json': { schema: signInSchema } }, required: true } },
  responses: { 204: { description: 'signed in; a cookie holds the session' }, ...faults },
})

const leave = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out',
  responses: { 204: { description: 'signed out' } },
})

const goElsewhere = createRoute({
  method: 'get',
  path: '/api/session/openid',
  summary: 'Go to the other service to sign in',
  request: { query: z.object({ back: z.string().max(2000).default('/') }) },
  responses: { 302: { description: 'to the service' } },
})

const comeBack = createRoute({
  method: 'get',
  path: '/api/session/openid/callback',
  summary: 'Come back from the other service',
  responses: { 302: { description: 'into the app' } },
})

/** Where there are no people: whoever is here may do all that the library lets anybody do. */
export function addNobody(app: OpenAPIHono): void {
  app.openapi(who, (context) =>
    context.json({ signIn: false, person: null, rights: ['read', 'judge', 'change'], projects: [], openId: null }, 200),
  )
}

/** Routes by which people come in and go. */
export function addSigningIn(app: OpenAPIHono, access: Access): void {
  app.openapi(who, async (context) => {
    context.header('cache-control', 'no-store')
    return context.json(await tellWho(context, access), 200)
  })
  app.openapi(enter, async (context) => {
    const { name, password } = context.req.valid('json')
    const refusal = await signIn(context, access, { name: name.normalize('NFC').toLowerCase(), password })
    return (refusal ?? context.body(null, 204)) as never
  })
  app.openapi(leave, async (context) => {
    const caller = callerOf(context)
    if (caller?.person && caller.credential !== null) await access.store.sessions.revoke(caller.person.id, caller.credential)
    dropCookie(context, access)
    return context.body(null, 204)
  })
  addOpenId(app, access)
}

async function tellWho(context: Context, { signIn, store, openId }: Access): Promise<Who> {
  const caller = callerOf(context)
  const person = caller?.person ?? null
  const projects = caller === null ? [] : await store.projects.list()
  const mine = projects.filter(({ members }) => caller?.by === 'local' || members.includes(person?.id ?? ''))
  return {
    signIn,
    person: person && {
      id: person.id,
      name: person.name,
      shown: person.shown,
      role: person.role,
      hasPassword: person.hasPassword,
    },
    rights: caller === null ? [] : rightsOf(caller.role),
    projects: mine.map(({ id, name }) => ({ id, name })),
    openId: openId && { label: openId.settings.label },
  }
}

interface Given {
  readonly name: string
  readonly password: string
}

/** Signs in, or says why not: alike for a wrong password, a name that does not exist, and a person who may not come in. */
async function signIn(context: Context, access: Access, { name, password }: Given): Promise<Response | null> {
  const { attempts, store } = access
  const address = context.get('address') ?? ''
  const wait = attempts.wait(name, address)
  if (wait > 0) {
    context.header('retry-after', String(wait))
    return fault(context, 429, {
      code: 'too-many-attempts',
      message: 'too many attempts to sign in',
      hint: `try again in ${Math.ceil(wait / 60)} minutes`,
    })
  }
  attempts.begin(name, address)
  const person = await store.people.byName(name)
  const record = person && (await store.people.passwordOf(person.id))
  const right = await checkAgainst(password, record)
  // What was typed as a name may be a password: only names that exist are told.
  tell(context, { name: person?.name ?? 'unknown' })
  if (!right || !person || person.disabledAt !== null)
    return fault(context, 401, { code: 'sign-in', message: 'the name or the password is wrong', hint: 'try again' })
  attempts.succeed(name, address)
  if (record && isOutdated(record)) await store.people.setPassword(person.id, await hashPassword(password))
  await welcome(context, access, person, 'password')
  return null
}

async function welcome(context: Context, access: Access, person: Person, method: 'password' | 'openid'): Promise<void> {
  await beginSession(context, access, person, method)
  context.set('caller', { by: 'session', person, role: person.role, credential: null, scope: 'write' })
}

const ERRAND_SECONDS = 600

function addOpenId(app: OpenAPIHono, access: Access): void {
  const cookie = access.secure ? '__Host-unsaid-errand' : 'unsaid-errand'
  const redirect = (context: Context): string =>
    new URL('/api/session/openid/callback', access.publicUrl ?? `http://${context.req.header('host')}`).href
  const nobody = (context: Context) =>
    fault(context, 404, { code: 'not-found', message: 'nobody signs in elsewhere here', hint: 'sign in with name and password' })
  app.openapi(goElsewhere, async (context) => {
    if (!access.openId) return nobody(context) as never
    const begun = await access.openId.begin(redirect(context), ownPath(context.req.valid('query').back)).catch(() => null)
    if (begun === null) return context.redirect('/?refused=unreachable', 302)
    setCookie(context, cookie, JSON.stringify(begun.errand), {
      path: '/',
      httpOnly: true,
      secure: access.secure,
      sameSite: 'Lax',
      maxAge: ERRAND_SECONDS,
    })
    return context.redirect(begun.address, 302)
  })
  app.openapi(comeBack, async (context) => {
    if (!access.openId) return nobody(context) as never
    const errand = readErrand(getCookie(context, cookie))
    deleteCookie(context, cookie, { path: '/', secure: access.secure })
    const person = errand && (await vouchedFor(context, access, { openId: access.openId, errand, redirect: redirect(context) }))
    if (!person) return context.redirect(`/?refused=${errand ? 'not-admitted' : 'no-errand'}`, 302)
    await welcome(context, access, person, 'openid')
    return context.redirect(errand.back, 302)
  })
}

interface Return {
  readonly openId: OpenId
  readonly errand: Errand
  readonly redirect: string
}

async function vouchedFor(context: Context, { store }: Access, { openId, errand, redirect }: Return): Promise<Person | null> {
  try {
    const address = new URL(redirect)
    address.search = new URL(context.req.url).search
    const vouched = await openId.finish(address, redirect, errand)
    const person = await admit(store, vouched, openId.settings)
    tell(context, { name: person?.name ?? 'not admitted', issuer: vouched.issuer })
    return person
  } catch (error) {
    const { name, code, message } = error as Error & { code?: string }
    tell(context, { fault: `${code ?? name}: ${message}` })
    return null
  }
}

function readErrand(text: string | undefined): Errand | null {
  try {
    const { state, nonce, verifier, back } = JSON.parse(text ?? '') as Errand
    const whole = [state, nonce, verifier, back].every((one) => typeof one === 'string' && one !== '')
    return whole ? { state, nonce, verifier, back: ownPath(back) } : null
  } catch {
    return null
  }
}

/** A path of this server: nobody is sent anywhere else after signing in. */
function ownPath(path: string): string {
  const url = URL.canParse(path, OWN) ? new URL(path, OWN) : null
  const own = url !== null && url.origin === OWN && path.startsWith('/')
  return own && !url.pathname.startsWith('//') ? url.pathname + url.search : '/'
}

const OWN = 'http://own.invalid'
