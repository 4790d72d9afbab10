/** A command of SQL takes 65,535 values; the widest row has 18. */
const ROWS = 1000

/** Inserts any number of rows, so many a command. */
export async function insertMany<Row>(rows: readonly Row[], insert: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await insert(rows.slice(at, at + ROWS))
}
