import type { Context } from 'hono'
import { type ErrorCode, UnsaidError } from '../model/index.ts'
import type { Told } from '../report/index.ts'
import type { Fault } from './contract.ts'
import { languageAsked, tellFault } from './fault-texts.ts'

/** The HTTP status for each error of the family; the one table for it. */
const STATUS: Readonly<Record<ErrorCode, FaultStatus>> = {
  usage: 400,
  'not-found': 404,
  empty: 422,
  'too-large': 413,
  unreadable: 422,
  'unsupported-format': 415,
  'unsupported-language': 422,
  'no-article': 422,
  'no-accounts': 422,
  'no-meeting': 422,
  'different-meetings': 409,
  'single-account': 422,
  'invalid-knowledge': 400,
  dropped: 422,
  'no-library': 503,
  locked: 503,
  storage: 503,
  store: 503,
  unreachable: 502,
  'forbidden-address': 403,
  cancelled: 409,
  conflict: 409,
  internal: 500,
}

export type FaultStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 502 | 503 | 504

export function fault(context: Context, status: FaultStatus, error: Fault['error'] & Pick<Told, 'subject'>): Response {
  const { code } = error
  const said = tellFault(error, languageAsked(context.req.header('accept-language')))
  return context.json({ error: { code, ...said } } satisfies Fault, status)
}

/** Errors of the family are told as they are; of anything else a caller learns only that it happened. */
export function tellError(error: Error, context: Context): Response {
  if (error instanceof UnsaidError) {
    const { code, message, hint, subject } = error
    return fault(context, STATUS[code] ?? 500, { code, message, hint, subject })
  }
  if ('getResponse' in error && typeof error.getResponse === 'function') {
    const status = 'status' in error && error.status === 504 ? 504 : 400
    return fault(context, status, { code: status === 504 ? 'timeout' : 'usage', message: error.message, hint: null })
  }
  return fault(context, 500, { code: 'internal', message: 'something went wrong inside unsaid', hint: 'the log says more' })
}
