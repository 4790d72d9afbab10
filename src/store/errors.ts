import { UnsaidError } from '../model/index.ts'

interface Fault {
  readonly code: UnsaidError['code']
  readonly says: string
  readonly hint: string
}

/** What goes wrong below the store, by the system's or PostgreSQL's code, in words that help. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOSPC: { code: 'storage', says: 'the disk is full', hint: 'free some space; what was confirmed is kept' },
  '53100': { code: 'storage', says: 'the disk of the database is full', hint: 'free some space; what was confirmed is kept' },
  EDQUOT: { code: 'storage', says: 'the quota of the disk is used up', hint: 'free some space; what was confirmed is kept' },
  EROFS: { code: 'storage', says: 'the folder is read-only', hint: 'name a folder that you may write to' },
  EACCES: { code: 'storage', says: 'the folder may not be written to', hint: 'name a folder that you may write to' },
  EPERM: { code: 'storage', says: 'the folder may not be written to', hint: 'name a folder that you may write to' },
  ENOTDIR: { code: 'usage', says: 'that is no folder', hint: 'name a folder for the library' },
  EEXIST: { code: 'usage', says: 'that is no folder', hint: 'name a folder for the library' },
  ECONNREFUSED: {
    code: 'store',
    says: 'the database does not answer',
    hint: 'check that the server runs, and its address and port',
  },
  ENOTFOUND: { code: 'store', says: 'the database’s host is not known', hint: 'check the address after --database' },
  ETIMEDOUT: { code: 'store', says: 'the database does not answer in time', hint: 'check the network and the server' },
  ECONNRESET: {
    code: 'store',
    says: 'the connection to the database was dropped',
    hint: 'run the command again: it goes on where it was',
  },
  EPIPE: {
    code: 'store',
    says: 'the connection to the database was dropped',
    hint: 'run the command again: it goes on where it was',
  },
  '57P01': {
    code: 'store',
    says: 'the database was shut down',
    hint: 'run the command again when it is up: it goes on where it was',
  },
  '57P02': { code: 'store', says: 'the database crashed', hint: 'run the command again when it is up: it goes on where it was' },
  '57P03': { code: 'store', says: 'the database is starting up', hint: 'run the command again in a moment' },
  '08006': {
    code: 'store',
    says: 'the connection to the database was dropped',
    hint: 'run the command again: it goes on where it was',
  },
  '28P01': { code: 'store', says: 'the database refused name or password', hint: 'check them in the address after --database' },
  '28000': { code: 'store', says: 'the database refused the user', hint: 'check the address after --database' },
  '3D000': {
    code: 'store',
    says: 'there is no such database',
    hint: 'make it with createdb, or check the address after --database',
  },
  '42501': {
    code: 'store',
    says: 'the user may not do that in the database',
    hint: 'give the user the right to create tables there',
  },
  '53300': { code: 'store', says: 'the database has no connection free', hint: 'end other programs, or raise max_connections' },
}

/** The embedded database gives up where it cannot write its log. */
const ABORTED = /^Aborted\(|memory access out of bounds|unreachable/u
const GAVE_UP: Fault = {
  code: 'storage',
  says: 'the embedded database gave up in the middle of a write',
  hint: 'free some space where it is short, and run the command again; what was confirmed is kept',
}

/** A dropped connection has no code of its own in the driver. */
const DROPPED = /Connection terminated|connection (?:is|was) closed|Client has encountered a connection error|not queryable/iu

/** An error of the database or the disk as one that says what to do; others are returned as they are. */
export function toStoreError(error: unknown, subject: string): unknown {
  if (error instanceof UnsaidError || !(error instanceof Error)) return error
  const fault = findFault(error)
  if (!fault) return error
  return new UnsaidError(fault.code, `${subject}: ${fault.says}`, { hint: fault.hint, subject, cause: error })
}

function findFault(error: Error): Fault | null {
  const { code, errors } = error as Error & { code?: string; errors?: readonly Error[] }
  const known = code === undefined ? undefined : FAULTS[code]
  if (known) return known
  for (const inner of errors ?? []) {
    const fault = findFault(inner)
    if (fault) return fault
  }
  if (/No space left on device/iu.test(error.message)) return FAULTS.ENOSPC!
  if (ABORTED.test(error.message)) return GAVE_UP
  if (DROPPED.test(error.message)) return FAULTS.ECONNRESET!
  return error.cause instanceof Error ? findFault(error.cause) : null
}
