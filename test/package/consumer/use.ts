/** Compiled against the published types, never run. */
import {
  type Account,
  alignAccounts,
  type Comparison,
  compareAccounts,
  compareDocuments,
  defaultKnowledge,
  extractStatements,
  type Finding,
  makeReader,
  readDocument,
  renderMarkdown,
  type Statement,
  UnsaidError,
} from 'unsaid'
import { VERSION } from 'unsaid/browser'

export async function firstFinding(bytes: Uint8Array): Promise<Finding | undefined> {
  const result = await readDocument({ name: 'a.html', bytes }, { set: { side: 'RU', date: '2022-02-25' } })
  if (!result.ok) throw result.error
  const account: Account = result.value
  const knowledge = await defaultKnowledge()
  const { statements, meeting } = extractStatements([account], knowledge)
  const links = alignAccounts({
    accounts: [account],
    statements,
    sides: meeting.sides,
    frequency: (key) => knowledge.frequency(key),
  })
  const said: readonly Statement[] = statements
  const comparison: Comparison = await compareAccounts([account], { minConfidence: 0.5 })
  const same = await compareDocuments([{ name: account.id, text: account.text }])
  const report: string = renderMarkdown(same, makeReader('zh', knowledge, meeting.sides))
  if (links.length > said.length) throw new UnsaidError('internal', report, { hint: VERSION })
  const quote: string | undefined = comparison.findings[0]?.evidence[0]?.quote
  // @ts-expect-error a finding has no such field
  quote ?? comparison.findings[0]?.nonsense
  return comparison.findings[0]
}
