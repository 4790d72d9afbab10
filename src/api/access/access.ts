import type { Store } from '../../store/index.ts'
import { Attempts, LIMITS, type Limits } from './attempts.ts'
import type { OpenId } from './openid/openid.ts'

/** Where people and what they hold are kept: the main library, whatever project is open. */
export type PeopleStore = Pick<Store, 'people' | 'sessions' | 'apiTokens' | 'projects' | 'audit' | 'transaction' | 'db'>

export interface AccessOptions {
  readonly store: PeopleStore
  /** False: whoever reaches the server may do everything; for this machine alone. */
  readonly signIn: boolean
  /** The address that people open, where it is not the one that the server listens at. */
  readonly publicUrl?: URL
  /** Sign-in by another service. */
  readonly openId?: OpenId
  readonly limits?: Limits
  readonly sessions?: SessionTimes
  readonly now?: () => Date
}

export interface SessionTimes {
  /** Unused for so long, a session ends. */
  readonly idleMs: number
  /** However much it is used, it ends after this time. */
  readonly longestMs: number
}

const HOUR = 3_600_000
const TIMES: SessionTimes = { idleMs: 12 * HOUR, longestMs: 7 * 24 * HOUR }

/** What the guards and routes of access work with. */
export interface Access extends Required<Omit<AccessOptions, 'publicUrl' | 'openId' | 'limits'>> {
  readonly publicUrl: URL | null
  readonly openId: OpenId | null
  readonly attempts: Attempts
  /** True where browsers reach the server by https alone. */
  readonly secure: boolean
}

export function makeAccess(options: AccessOptions): Access {
  const { publicUrl = null, openId = null, limits = LIMITS, sessions = TIMES, now = () => new Date() } = options
  const attempts = new Attempts(limits, now)
  return { ...options, publicUrl, openId, sessions, now, attempts, secure: publicUrl?.protocol === 'https:' }
}
