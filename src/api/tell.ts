import type { Knowledge } from '../knowledge/index.ts'
import { type Comparison, ISSUES, type Language } from '../model/index.ts'
import { retellComparison } from '../pipeline.ts'
import { interfaceTexts, makeReader, statementLine } from '../report/index.ts'
import type { Interface, MeetingDetail, Telling } from './contract.ts'

/** Comparisons told in other languages, as long as the one that they were made from is in use. */
const told = new WeakMap<Comparison, Map<Language, Promise<Comparison>>>()

/** The same comparison with its sentences in another language. */
export function tellAgainIn(lang: Language, comparison: Comparison, knowledge: Knowledge): Promise<Comparison> {
  if (comparison.manifest.parameters.interface === lang) return Promise.resolve(comparison)
  const byLanguage = told.get(comparison) ?? new Map<Language, Promise<Comparison>>()
  told.set(comparison, byLanguage)
  const known = byLanguage.get(lang) ?? retellComparison(comparison, { lang, knowledge })
  byLanguage.set(lang, known)
  return known
}

type Shown = Pick<MeetingDetail, 'comparison' | 'setAside'>

/** A meeting in the reader's language, by id; the headline knows nothing of what people put aside. */
export async function tellMeeting({ comparison, setAside }: Shown, lang: Language, knowledge: Knowledge): Promise<Telling> {
  const { headline, findings: held, statements, meeting, problems } = await tellAgainIn(lang, comparison, knowledge)
  const aside =
    setAside.length === 0 ? [] : (await retellComparison({ ...comparison, findings: setAside }, { lang, knowledge })).findings
  const findings = [...held, ...aside]
  const reader = makeReader(lang, knowledge, meeting.sides)
  return {
    lang,
    headline: [...headline],
    findings: Object.fromEntries(findings.map((one) => [one.id, one.sentence])),
    nearest: Object.fromEntries(findings.map((one) => [one.id, (one.nearest ?? []).map(({ why }) => why)])),
    statements: Object.fromEntries(statements.map((one) => [one.id, statementLine(one, reader)])),
    problems: problems.map(({ message, hint }) => ({ message, hint })),
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
