import type { ErrorCode } from '../model/index.ts'

/** What the program's exit status tells (docs/format.md). */
export const DONE = 0
export const SOME_FAILED = 1
export const WRONG_USAGE = 2
export const NOTHING_READABLE = 3
export const NO_LIBRARY = 4

/** The status for an error that stops a command; the one table for it. */
export const STATUS: Readonly<Record<ErrorCode, number>> = {
  usage: WRONG_USAGE,
  'invalid-knowledge': WRONG_USAGE,
  'not-found': NOTHING_READABLE,
  empty: NOTHING_READABLE,
  'too-large': NOTHING_READABLE,
  unreadable: NOTHING_READABLE,
  'unsupported-format': NOTHING_READABLE,
  'unsupported-language': NOTHING_READABLE,
  'no-article': NOTHING_READABLE,
  'no-accounts': NOTHING_READABLE,
  'no-meeting': SOME_FAILED,
  'different-meetings': SOME_FAILED,
  'single-account': DONE,
  dropped: DONE,
  'no-library': NO_LIBRARY,
  locked: NO_LIBRARY,
  storage: NO_LIBRARY,
  store: NO_LIBRARY,
  unreachable: NOTHING_READABLE,
  'forbidden-address': NOTHING_READABLE,
  cancelled: SOME_FAILED,
  conflict: SOME_FAILED,
  internal: NOTHING_READABLE,
}
