import type { Context } from 'hono'
import type { Access } from './access.ts'
import { type Caller, LOCAL } from './caller.ts'
import { hashSecret } from './secrets.ts'
import { sessionSecret } from './session-cookie.ts'

/** How often it is noted that a session or token is in use. */
const NOTED_EVERY_MS = 60_000

/** Who asks. `refused`: something was shown that is not valid. A token goes before a cookie. */
export async function identify(context: Context, access: Access): Promise<Caller | null | 'refused'> {
  const authorization = context.req.header('authorization')
  if (authorization !== undefined) {
    const key = /^Bearer (\S{1,200})$/u.exec(authorization)?.[1]
    return (key === undefined ? null : await byToken(key, access)) ?? 'refused'
  }
  if (!access.signIn) return LOCAL
  const secret = sessionSecret(context, access)
  return secret === null ? null : bySession(secret, access)
}

async function bySession(secret: string, access: Access): Promise<Caller | null> {
  const { store, now, sessions } = access
  const session = await store.sessions.byHash(hashSecret(secret))
  const time = now().getTime()
  if (!session || time >= Date.parse(session.expiresAt) || time >= Date.parse(session.seenAt) + sessions.idleMs) return null
  const person = await store.people.get(session.personId)
  if (!person || person.disabledAt !== null) return null
  if (time >= Date.parse(session.seenAt) + NOTED_EVERY_MS) await store.sessions.see(session.id, now())
  return { by: 'session', person, role: person.role, credential: session.id, scope: 'write' }
}

async function byToken(key: string, { store, now }: Access): Promise<Caller | null> {
  const token = await store.apiTokens.byHash(hashSecret(key))
  const time = now().getTime()
  if (!token || time >= Date.parse(token.expiresAt)) return null
  const person = await store.people.get(token.personId)
  if (!person || person.disabledAt !== null) return null
  if (token.usedAt === null || time >= Date.parse(token.usedAt) + NOTED_EVERY_MS) await store.apiTokens.use(token.id, now())
  return { by: 'token', person, role: person.role, credential: token.id, scope: token.scope }
}
