import { type Person, ROLES, type Role } from '../../../store/index.ts'
import type { PeopleStore } from '../access.ts'
import { readName } from '../manage.ts'
import type { Vouched } from './openid.ts'
import type { OpenIdSettings } from './settings.ts'

/**
 * The person that a service vouches for; null where they may not come in. Known by the service’s own id of them, never by a
 * name that may be given to somebody else; a person whom an admin added under a confirmed address, without a password, is
 * bound to that id the first time.
 */
export async function admit({ people, db }: PeopleStore, vouched: Vouched, settings: OpenIdSettings): Promise<Person | null> {
  const { issuer, subject, email } = vouched
  const role = roleOf(vouched, settings)
  const known = await people.byIssuer(issuer, subject)
  if (known) {
    if (role !== null && role !== known.role) await people.setRole(known.id, role)
    return known.disabledAt === null ? { ...known, role: role ?? known.role } : null
  }
  const invited = email === null ? null : await people.byName(email)
  if (invited) {
    if (invited.hasPassword || invited.issuer !== null || invited.disabledAt !== null) return null
    await db.updateTable('people').set({ issuer, subject }).where('id', '=', invited.id).execute()
    if (role !== null) await people.setRole(invited.id, role)
    return { ...invited, issuer, role: role ?? invited.role }
  }
  if (role === null && !isAllowed(email, settings)) return null
  const name = email ?? freeName(subject)
  if (await people.byName(name)) return null
  return people.add({
    name: readName(name),
    shown: vouched.shown ?? name,
    role: role ?? settings.firstRole,
    issuer,
    subject,
    by: issuer,
  })
}

/** The highest role that what the service says gives; null where it gives none. */
function roleOf({ claims }: Vouched, { roles }: OpenIdSettings): Role | null {
  if (!roles) return null
  const said = [claims[roles.claim]].flat().filter((value) => typeof value === 'string')
  const given = said.flatMap((value) => (Object.hasOwn(roles.map, value) ? [roles.map[value]!] : []))
  return given.sort((a, b) => ROLES.indexOf(b) - ROLES.indexOf(a))[0] ?? null
}

function isAllowed(email: string | null, { allow }: OpenIdSettings): boolean {
  if (email === null || !allow) return false
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const has = (list: readonly string[], value: string): boolean => list.some((one) => one.toLowerCase() === value)
  return has(allow.emails, email) || has(allow.domains, domain)
}

function freeName(subject: string): string {
  return `openid-${subject.toLowerCase().replaceAll(/[^a-z0-9._@+-]/gu, '-')}`.slice(0, 64)
}
