import type { Database } from './tables.ts'

/** All of the work or nothing: in the transaction that is open, else in one of its own. */
export function atomically<T>(db: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
