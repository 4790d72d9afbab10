import type { Account, Evidence, Finding, Issue, Span, Statement } from '../model/index.ts'
import { quoteSpan, sha256Hex } from '../model/index.ts'
import type { Context } from './context.ts'

/** A finding before it is put into words and named by its content. */
export type Draft = Omit<Finding, 'id' | 'sentence'>

/** Hex digits of the content hash that make an id: 64 bits, ample for the findings of a library. */
const ID_LENGTH = 16
/** Figures are given to four decimals, so that the last bit of a platform's logarithm never shows. */
const DECIMALS = 1e4

function round(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS
}

/** The words of a statement as evidence, each span once, in the order given. */
export function evidenceOf(statements: readonly Statement[]): Evidence[] {
  const seen = new Set<string>()
  return statements.flatMap(({ account, start, end, quote }) => {
    const key = `${account}#${start}-${end}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ account, start, end, quote }]
  })
}

export function evidenceAt(context: Context, account: string, span: Span): Evidence {
  return { account, ...quoteSpan(context.account(account).text, span.start, span.end) }
}

/** Accounts of the statements, each once, in alphabetical order. */
export function accountsOf(statements: readonly Statement[]): string[] {
  return [...new Set(statements.map((statement) => statement.account))].sort()
}

/** Names a finding by what it says: the same finding has the same id in every run and every language. */
export function makeFinding(context: Context, draft: Draft): Finding {
  const content = [
    draft.kind,
    draft.issue,
    draft.side,
    draft.reportedBy,
    draft.omittedBy,
    draft.evidence.map(({ account, start, end, quote }) => [account, start, end, quote]),
    // One backing can be unreciprocated by several: each is a finding of its own.
    ...(draft.telling.form === 'unreciprocated' ? [draft.telling.of] : []),
  ]
  return {
    id: sha256Hex(JSON.stringify(content)).slice(0, ID_LENGTH),
    ...draft,
    sentence: context.tell.finding(draft, draft.telling),
    salience: round(draft.salience),
    surprise: draft.surprise === null ? null : round(draft.surprise),
    confidence: round(draft.confidence),
  }
}

/** Forms under which issues were looked for in the silent accounts, each once, sorted. */
export function searchedForms(context: Context, issues: readonly Issue[], silent: readonly Account[]): string[] {
  const languages = new Set(silent.map((account) => account.lang))
  const forms = [...languages].flatMap((lang) => issues.flatMap((issue) => context.issueForms(issue, lang)))
  return [...new Set(forms)].sort()
}
