import type { ErrorCode } from '../../model/index.ts'
import type { ForeignFormat, Parsed } from '../foreign.ts'

export interface Task {
  readonly format: ForeignFormat
  readonly content: Uint8Array | string
  readonly name: string
}

/** An error as plain data: classes do not survive the way between threads. */
export type Answer =
  | { readonly ok: true; readonly value: Parsed }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string; readonly hint: string | null } }
