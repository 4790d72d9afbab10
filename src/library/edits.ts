import type { Account, Finding, Statement } from '../model/index.ts'
import { findChanges } from '../pipeline.ts'
import type { Reading, Repositories } from '../store/index.ts'

/** What was changed between the kept reading of a document and a later one. Each version is named by the number of its revision. */
export async function editsBetween(
  inside: Repositories,
  before: Reading,
  after: { readonly account: Account; readonly revision: number; readonly statements: readonly Statement[] },
): Promise<Finding[]> {
  return findChanges(
    version(before.account, before.revision, await inside.statements.ofAccount(before.documentId)),
    version(after.account, after.revision, after.statements),
  )
}

/** Notes that a document stands at its address no more; false where that was known. */
export async function noteGone(inside: Repositories, id: string): Promise<boolean> {
  if (!(await inside.documents.markGone(id))) return false
  const before = await inside.accounts.get(id)
  if (!before) return true
  const found = await findChanges(version(before.account, before.revision, await inside.statements.ofAccount(id)), null)
  const earlier = (await inside.findings.list({ documentId: id, limit: MOST })).map(({ finding }) => finding)
  await inside.findings.saveOfDocument(id, [...earlier.filter((one) => found.every((other) => other.id !== one.id)), ...found])
  return true
}

const MOST = 10_000

function version(account: Account, revision: number, statements: readonly Statement[]) {
  return { account: { ...account, id: `${account.id}@${revision}` }, statements }
}
