import { alignAccounts } from './align/index.ts'
import {
  type ActorMention,
  boundOmissions,
  CALIBRATION,
  type Calibration,
  type CompareInput,
  compareStatements,
  findDeletion,
  findEdits,
  hashCalibration,
  headline,
  type Version,
} from './compare/index.ts'
import { type Extraction, extractStatements } from './extract/index.ts'
import { defaultKnowledge, type Knowledge } from './knowledge/index.ts'
import {
  type Account,
  COMPARISON_FORMAT,
  type Comparison,
  type Finding,
  type Language,
  type Link,
  type Problem,
  type Result,
  type Statement,
  UnsaidError,
} from './model/index.ts'
import { type ForeignParser, type Overrides, readDocument } from './read/index.ts'
import { makeTeller, tellProblem } from './report/index.ts'
import { VERSION } from './version.ts'

export {
  CALIBRATION,
  type Calibration,
  fitCalibration,
  hashCalibration,
  type JudgedFinding,
  parseCalibration,
} from './compare/index.ts'
export { signMeeting } from './extract/index.ts'

/** A document as it comes in: a name by which it is known, and its bytes or its text. */
export type Document = { readonly name: string; readonly set?: Overrides } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
)

export interface CompareOptions {
  /** Default: the knowledge that comes with the program. */
  readonly knowledge?: Knowledge
  /** Findings below this probability are left out. Default 0. */
  readonly minConfidence?: number
  /** Language of sentences. Default `en`. */
  readonly lang?: Language
  /** Takes pages, PDFs, mails and archives apart. Default: in place, without limits of time and memory. */
  readonly parser?: ForeignParser
  /** Accounts in other languages are named in `problems` and not compared. Default: every language that is known. */
  readonly languages?: readonly Language[]
  /**
   * Greatest expected share of false omissions among those shown (0–1): what is less sure is left out and counted in `bound`.
   * Where it is not given, nothing is left out; omissions less sure than 0.1 asks for are marked.
   */
  readonly maxFalseOmissions?: number
  /** How sure findings are. Default: fitted on annotated meetings; null: what the rules say, and no bound. */
  readonly calibration?: Calibration | null
  /** What people said of single statements, links and findings: it counts before what the machine makes of them. */
  readonly word?: PeoplesWord
  /** A person said that the accounts are of one meeting: none is left out as of another. Default false. */
  readonly oneMeeting?: boolean
  /** Called before each document is read, and once, without a document, before all are compared. */
  readonly onProgress?: (progress: Progress) => void
}

export interface PeoplesWord {
  /** By which the manifest names what people said. */
  readonly name: string
  /** As people have it; null where they say that it is none. */
  statement(machine: Statement): Statement | null
  link(machine: Link): boolean
  finding(machine: Finding): boolean
}

export interface Progress {
  /** Null once all are read. */
  readonly document: string | null
  /** How many of `total` documents are read. */
  readonly done: number
  readonly total: number
}

/** Documents about one meeting → their comparison. What can't be read is named in `problems`; nothing else stops. */
export async function compareDocuments(documents: readonly Document[], options: CompareOptions = {}): Promise<Comparison> {
  const accounts: Account[] = []
  const problems: Problem[] = []
  const total = documents.length
  for (const [done, document] of documents.entries()) {
    options.onProgress?.({ document: document.name, done, total })
    const result = inLanguages(await readOne(document, options), document.name, options)
    if (result.ok) accounts.push(result.value)
    else problems.push(toProblem(result.error, document.name))
  }
  options.onProgress?.({ document: null, done: total, total })
  const comparison = await compareAccounts(accounts, options)
  const before = problems.map((problem) => inLanguage(problem, options.lang ?? 'en'))
  return { ...comparison, problems: [...before, ...comparison.problems] }
}

function readOne({ set, ...document }: Document, { parser }: CompareOptions): Promise<Result<Account>> {
  return readDocument(document, { ...(set ? { set } : {}), ...(parser ? { parser } : {}) })
}

function inLanguages(result: Result<Account>, name: string, { languages }: CompareOptions): Result<Account> {
  if (!result.ok || !languages || languages.includes(result.value.lang)) return result
  const message = `${name} is in “${result.value.lang}”, which is not among the languages asked for (${languages.join(', ')})`
  const hint = 'add the language, or set “lang” where it was taken wrongly'
  return { ok: false, error: new UnsaidError('unsupported-language', message, { hint, subject: name }) }
}

/** Accounts already read → their comparison. The order in which they are given changes nothing. */
export async function compareAccounts(given: readonly Account[], options: CompareOptions = {}): Promise<Comparison> {
  const {
    knowledge = await defaultKnowledge(),
    minConfidence = 0,
    lang = 'en',
    calibration = CALIBRATION,
    word,
    oneMeeting = false,
  } = options
  const known = uniqueIds(given)
  const { meeting, statements: coded, mentions, tones, initiators, strays } = extractStatements(known, knowledge, { oneMeeting })
  const accounts = known.filter(({ id }) => !strays.some(({ account }) => account === id))
  const statements = word ? coded.flatMap((one) => word.statement(one) ?? []) : coded
  const aligned = alignAccounts({ accounts, statements, sides: meeting.sides, frequency: (key) => knowledge.frequency(key) })
  const links = word ? aligned.filter((link) => word.link(link)) : aligned
  const tell = makeTeller(lang, knowledge, { accounts, statements, meeting })
  const input: CompareInput = {
    meeting,
    accounts,
    statements,
    links,
    mentions,
    tones,
    initiators,
    priors: knowledge.priors,
    coreInterests: knowledge.coreInterests,
    issueForms: (issue, lang) => knowledge.issueForms(issue, lang),
    tell,
    actorsIn: (text, language) => actorsIn(text, language, knowledge),
    ...(calibration ? { calibration } : {}),
  }
  const { matrix, findings: all } = compareStatements(input)
  const sure = all.filter((finding) => finding.confidence >= minConfidence && (word?.finding(finding) ?? true))
  const { findings, bound } = calibration ? withinBound(sure, calibration, options) : { findings: sure, bound: null }
  return {
    format: COMPARISON_FORMAT,
    manifest: {
      program: `unsaid ${VERSION}`,
      knowledge: knowledge.hash,
      parameters: {
        minConfidence,
        interface: lang,
        maxFalseOmissions: bound?.maxFalseOmissions ?? null,
        model: calibration?.name ?? null,
        calibration: calibration ? hashCalibration(calibration) : null,
        ...(oneMeeting ? { oneMeeting } : {}),
        ...(word ? { word: word.name } : {}),
      },
      documents: accounts.map(({ id, sha256 }) => ({ id, sha256 })),
    },
    meeting,
    accounts,
    statements,
    links,
    matrix,
    headline: headline({ accounts, matrix, meeting, findings }, tell),
    findings,
    ...(bound ? { bound } : {}),
    problems: [...strays.map(toStrayProblem), ...problemsOf(accounts)].map((problem) => inLanguage(problem, lang)),
  }
}

/**
 * The same comparison said in another language: sentences, headline and reasons are made again from what they tell in
 * codes; nothing is compared again. Problems are said in Chinese and Russian; in English they stay as they were raised.
 */
export async function retellComparison(
  comparison: Comparison,
  { lang, knowledge }: { readonly lang: Language; readonly knowledge?: Knowledge },
): Promise<Comparison> {
  const tell = makeTeller(lang, knowledge ?? (await defaultKnowledge()), comparison)
  const findings = comparison.findings.map((finding) => ({
    ...finding,
    sentence: tell.finding(finding, finding.telling),
    ...(finding.nearest ? { nearest: finding.nearest.map((one) => ({ ...one, why: tell.why(one.reason, one.of ?? []) })) } : {}),
  }))
  const { manifest, problems } = comparison
  return {
    ...comparison,
    manifest: { ...manifest, parameters: { ...manifest.parameters, interface: lang } },
    headline: headline({ ...comparison, findings }, tell),
    findings,
    problems: problems.map((problem) => inLanguage(problem, lang)),
  }
}

/** What was changed in a text after publication; `after` is null where it stands at its address no more. */
export async function findChanges(before: Version, after: Version | null, options: CompareOptions = {}): Promise<Finding[]> {
  const { knowledge = await defaultKnowledge(), lang = 'en' } = options
  const versions = after ? [before, after] : [before]
  const { meeting } = extractStatements([], knowledge)
  const tell = makeTeller(lang, knowledge, {
    accounts: versions.map(({ account }) => account),
    statements: versions.flatMap(({ statements }) => statements),
    meeting,
  })
  return after ? findEdits(before, after, tell) : [findDeletion(before, tell)]
}

/** The share that omissions are marked by where nobody asks for one. */
const MAX_FALSE_OMISSIONS = 0.1

function withinBound(findings: readonly Finding[], { bound }: Calibration, { maxFalseOmissions }: CompareOptions) {
  return boundOmissions(findings, {
    calibration: bound,
    maxFalseOmissions: maxFalseOmissions ?? MAX_FALSE_OMISSIONS,
    withhold: maxFalseOmissions !== undefined,
  })
}

/** Actors named in a stretch of text: states and bodies, and people for the side that they hold office in. */
export function actorsIn(text: string, lang: Language, knowledge: Knowledge): ActorMention[] {
  return knowledge.findHits(text, lang, null).flatMap((hit): ActorMention[] => {
    if (hit.family === 'actor') return [{ side: hit.id, role: hit.role, start: hit.start, end: hit.end }]
    const side = hit.family === 'person' ? knowledge.people.get(hit.id)?.side : undefined
    return side ? [{ side, role: 'person', start: hit.start, end: hit.end }] : []
  })
}

/** Accounts of one id are told apart by the start of their content hash; all are put in order of id. */
function uniqueIds(accounts: readonly Account[]): Account[] {
  const count = new Map<string, number>()
  for (const { id } of accounts) count.set(id, (count.get(id) ?? 0) + 1)
  return accounts
    .map((account) =>
      count.get(account.id)! > 1 ? { ...account, id: `${account.id}-${account.sha256.slice(0, HASH_START)}` } : account,
    )
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Enough of a hash to tell the few documents of one meeting apart, and short enough to read. */
const HASH_START = 8

function problemsOf(accounts: readonly Account[]): Problem[] {
  if (accounts.length !== 1) return []
  const { id } = accounts[0]!
  return [
    {
      code: 'single-account',
      message: `${id} is the only account: its statements are shown, but there is nothing to compare them with`,
      hint: 'add the other side’s account',
      document: id,
    },
  ]
}

function toStrayProblem({ account, by, own, others }: Extraction['strays'][number]): Problem {
  return {
    code: 'different-meetings',
    message: `${account} is of another meeting than the rest (${own}, not ${others}) and was left out`,
    hint:
      by === 'date'
        ? `compare it apart; where the day is mistaken, give it with --set FILE:date=${others}`
        : 'compare it with accounts of its own meeting',
    document: account,
  }
}

function inLanguage(problem: Problem, lang: Language): Problem {
  return { ...problem, ...tellProblem({ ...problem, subject: problem.document }, lang) }
}

function toProblem(error: UnsaidError, document: string): Problem {
  return { code: error.code, message: error.message, hint: error.hint, document }
}
