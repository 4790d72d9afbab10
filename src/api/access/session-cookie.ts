import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Person, SignInMethod } from '../../store/index.ts'
import type { Access } from './access.ts'
import { hashSecret, makeSecret } from './secrets.ts'

/**
 * Where browsers come by https, the name makes them refuse the cookie from anything but this host by https. No script
 * reads it, and no other site’s page sends it along with a change.
 */
const nameOf = ({ secure }: Access): string => (secure ? '__Host-unsaid' : 'unsaid-session')

/** Longest that is kept of what a browser says of itself. */
const LONGEST_AGENT = 200

/** A new session every time: one that somebody planted before is worth nothing. */
export async function beginSession(context: Context, access: Access, person: Person, method: SignInMethod): Promise<void> {
  const secret = makeSecret()
  const at = access.now()
  const agent = context.req.header('user-agent')?.slice(0, LONGEST_AGENT) ?? null
  const until = new Date(at.getTime() + access.sessions.longestMs)
  const address = context.get('address') ?? null
  await access.store.sessions.add({ hash: hashSecret(secret), personId: person.id, method, agent, address, at, until })
  const age = Math.floor(access.sessions.longestMs / 1000)
  setCookie(context, nameOf(access), secret, {
    path: '/',
    httpOnly: true,
    secure: access.secure,
    sameSite: 'Lax',
    maxAge: age,
  })
}

export function sessionSecret(context: Context, access: Access): string | null {
  return getCookie(context, nameOf(access)) ?? null
}

export function dropCookie(context: Context, access: Access): void {
  deleteCookie(context, nameOf(access), { path: '/', secure: access.secure })
}
