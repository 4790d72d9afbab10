import type { Knowledge } from '../knowledge/index.ts'
import { type Comparison, ISSUES, type Language } from '../model/index.ts'
import { compareAccounts } from '../pipeline.ts'
import { interfaceTexts, makeReader, statementLine } from '../report/index.ts'
import type { Interface, Telling } from './contract.ts'

/** Comparisons told in other languages, as long as the one that they were made from is in use. */
const told = new WeakMap<Comparison, Map<Language, Promise<Comparison>>>()

/** The same comparison with its sentences in another language: they are made anew from the accounts, for they hold no ids. */
export function compareAgainIn(lang: Language, comparison: Comparison, knowledge: Knowledge): Promise<Comparison> {
  if (comparison.manifest.parameters.interface === lang) return Promise.resolve(comparison)
  const byLanguage = told.get(comparison) ?? new Map<Language, Promise<Comparison>>()
  told.set(comparison, byLanguage)
  const known = byLanguage.get(lang) ?? withSentencesOf(comparison, compareAccounts(comparison.accounts, { knowledge, lang }))
  byLanguage.set(lang, known)
  return known
}

/** What people corrected stays; only what is told in words is taken over. */
async function withSentencesOf(comparison: Comparison, again: Promise<Comparison>): Promise<Comparison> {
  const { headline, findings, manifest } = await again
  const byId = new Map(findings.map((one) => [one.id, one]))
  return { ...comparison, headline, manifest, findings: comparison.findings.map((one) => byId.get(one.id) ?? one) }
}

/** The comparison in the reader's language, by id. */
export async function tellComparison(comparison: Comparison, lang: Language, knowledge: Knowledge): Promise<Telling> {
  const { headline, findings, statements, meeting } = await compareAgainIn(lang, comparison, knowledge)
  const reader = makeReader(lang, knowledge, meeting.sides)
  return {
    lang,
    headline: [...headline],
    findings: Object.fromEntries(findings.map((one) => [one.id, one.sentence])),
    nearest: Object.fromEntries(findings.map((one) => [one.id, (one.nearest ?? []).map(({ why }) => why)])),
    statements: Object.fromEntries(statements.map((one) => [one.id, statementLine(one, reader)])),
  }
}

/** Everything that the app says, and names for ids, in one language. */
export function tellInterface(lang: Language, knowledge: Knowledge): Interface {
  return {
    lang,
    texts: interfaceTexts[lang],
    issues: Object.fromEntries(ISSUES.map((id) => [id, knowledge.issueLabel(id, lang)])),
    sides: Object.fromEntries([...knowledge.actors.keys()].map((id) => [id, knowledge.sideLabel(id, lang)])),
  }
}
