/**
 * The error family. Bad input is a returned `Problem`, never an exception; an `UnsaidError` is thrown
 * only where a caller cannot go on (wrong usage, nothing readable).
 */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'empty'
  | 'too-large'
  | 'unreadable'
  | 'unsupported-format'
  | 'unsupported-language'
  | 'no-article'
  | 'no-accounts'
  | 'no-meeting'
  | 'different-meetings'
  | 'single-account'
  | 'invalid-knowledge'
  | 'dropped'
  | 'no-library'
  | 'locked'
  | 'storage'
  | 'store'
  | 'unreachable'
  | 'forbidden-address'
  | 'cancelled'
  | 'conflict'
  | 'internal'

export class UnsaidError extends Error {
  readonly code: ErrorCode
  /** The way out, in one sentence. */
  readonly hint: string | null
  /** Name of the document or value concerned. */
  readonly subject: string | null

  constructor(code: ErrorCode, message: string, options: { hint?: string; subject?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'UnsaidError'
    this.code = code
    this.hint = options.hint ?? null
    this.subject = options.subject ?? null
  }
}

/** A value, or the reason why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: UnsaidError }
