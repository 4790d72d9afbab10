import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { UnsaidError } from '../../../model/index.ts'
import type { Person } from '../../../store/index.ts'
import { fault } from '../../fault.ts'
import { faults, json } from '../../routes/answers.ts'
import type { Access } from '../access.ts'
import { callerOf, tell } from '../caller.ts'
import { idParams, madeTokenSchema, newPasswordSchema, newTokenSchema, sessionSchema, tokenSchema } from '../contract.ts'
import { resetPassword } from '../manage.ts'
import { checkAgainst } from '../password.ts'
import { hashSecret, makeSecret, TOKEN_MARK } from '../secrets.ts'

const gone = { 204: { description: 'done' }, ...faults }

const sessions = createRoute({
  method: 'get',
  path: '/api/account/sessions',
  summary: 'Where I am signed in',
  responses: { 200: json(z.array(sessionSchema), 'sessions'), ...faults },
})
const endSession = createRoute({
  method: 'delete',
  path: '/api/account/sessions/{id}',
  summary: 'End one of my sessions',
  request: { params: idParams },
  responses: gone,
})
const tokens = createRoute({
  method: 'get',
  path: '/api/account/tokens',
  summary: 'Keys of my programs',
  responses: { 200: json(z.array(tokenSchema), 'keys'), ...faults },
})
const makeToken = createRoute({
  method: 'post',
  path: '/api/account/tokens',
  summary: 'Make a key for a program; it is told once',
  request: { body: { content: { 'application/json': { schema: newTokenSchema } }, required: true } },
  responses: { 201: json(madeTokenSchema, 'the key'), ...faults },
})
const endToken = createRoute({
  method: 'delete',
  path: '/api/account/tokens/{id}',
  summary: 'Revoke a key',
  request: { params: idParams },
  responses: gone,
})
const password = createRoute({
  method: 'put',
  path: '/api/account/password',
  summary: 'Change my password; all my other sessions end',
  request: { body: { content: { 'application/json': { schema: newPasswordSchema } }, required: true } },
  responses: gone,
})

const DAY = 86_400_000

/** Routes about the caller’s own account. */
export function addAccount(app: OpenAPIHono, access: Access): void {
  const { store, now } = access
  app.openapi(sessions, async (context) => {
    const found = await store.sessions.list(need(context).id, now())
    const current = callerOf(context)?.credential
    return context.json(
      found.map(({ personId: _, ...one }) => ({ ...one, current: one.id === current })),
      200,
    )
  })
  app.openapi(endSession, async (context) => {
    if (!(await store.sessions.revoke(need(context).id, context.req.valid('param').id))) throw noSuch()
    return context.body(null, 204)
  })
  app.openapi(tokens, async (context) =>
    context.json(
      (await store.apiTokens.list(need(context).id)).map(({ personId: _, ...one }) => one),
      200,
    ),
  )
  app.openapi(makeToken, async (context) => {
    const { name, scope, days } = context.req.valid('json')
    const key = TOKEN_MARK + makeSecret()
    const until = new Date(now().getTime() + days * DAY)
    const made = await store.apiTokens.add({ hash: hashSecret(key), personId: need(context).id, name, scope, until })
    const { personId: _, ...token } = made
    tell(context, { made: token.id })
    context.header('cache-control', 'no-store')
    return context.json({ ...token, key }, 201)
  })
  app.openapi(endToken, async (context) => {
    if (!(await store.apiTokens.revoke(need(context).id, context.req.valid('param').id))) throw noSuch()
    return context.body(null, 204)
  })
  app.openapi(password, async (context) => {
    const refusal = await changeOwn(context, access, context.req.valid('json'))
    return (refusal ?? context.body(null, 204)) as never
  })
}

interface Change {
  readonly current: string
  readonly next: string
}

/** Guessing the present password is counted like guessing it at the door. */
async function changeOwn(context: Context, { store, attempts }: Access, { current, next }: Change): Promise<Response | null> {
  const person = need(context)
  const address = context.get('address') ?? ''
  const key = `${person.name}\npassword`
  if (attempts.wait(key, address) > 0)
    return fault(context, 429, { code: 'too-many-attempts', message: 'too many attempts', hint: 'try again later' })
  attempts.begin(key, address)
  if (!(await checkAgainst(current, await store.people.passwordOf(person.id))))
    return fault(context, 403, { code: 'forbidden', message: 'the present password is wrong', hint: 'try again' })
  attempts.succeed(key, address)
  await resetPassword(store, person, next, callerOf(context)?.credential ?? undefined)
  return null
}

function need(context: Context): Person {
  const person = callerOf(context)?.person
  if (person) return person
  throw new UnsaidError('not-found', 'nobody signs in here', { hint: 'start the server with --sign-in' })
}

function noSuch(): UnsaidError {
  return new UnsaidError('not-found', 'there is no such thing of yours', { hint: 'reload the page' })
}
