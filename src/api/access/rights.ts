import { ROLES, type Role } from '../../store/index.ts'

/**
 * What a route asks of who calls it:
 *
 * - `open`: nothing, not even to be signed in;
 * - `self`: to be signed in, in a browser: it is about the caller's own account;
 * - `read`, `judge`, `change`: the library's;
 * - `operate`: to see how the server fares;
 * - `administer`: people and projects.
 */
export type Right = 'open' | 'self' | 'read' | 'judge' | 'change' | 'operate' | 'administer'

/** The least role that has each right. */
const LEAST: Readonly<Record<Exclude<Right, 'open' | 'self'>, Role>> = {
  read: 'reader',
  judge: 'reviewer',
  change: 'editor',
  operate: 'admin',
  administer: 'admin',
}

export function roleHas(role: Role, right: Right): boolean {
  return right === 'open' || right === 'self' || ROLES.indexOf(role) >= ROLES.indexOf(LEAST[right])
}

/** What a role may, for the interface to show no more than that. */
export function rightsOf(role: Role): Right[] {
  return (['read', 'judge', 'change', 'operate', 'administer'] as const).filter((right) => roleHas(role, right))
}

/** Rights that a program's key never has: who steals one can make no further keys, and let nobody in. */
export const NOT_BY_TOKEN: ReadonlySet<Right> = new Set(['self', 'administer'])
