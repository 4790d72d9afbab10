import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ActorMention, CompareInput, CoreInterests, Priors } from '../../src/compare/index.ts'
import { coreInterestsFileSchema, priorsFileSchema } from '../../src/knowledge/schema-priors.ts'
import type {
  Account,
  Act,
  Finding,
  FindingKind,
  Issue,
  Language,
  Link,
  Relation,
  Side,
  SideId,
  Statement,
} from '../../src/model/index.ts'
import { type Labels, makeTeller } from '../../src/report/index.ts'

const data = (name: string) => parse(readFileSync(new URL(`../../src/knowledge/data/${name}.yaml`, import.meta.url), 'utf8'))

export const PRIORS: Priors = priorsFileSchema.parse(data('priors'))
export const CORE: CoreInterests = coreInterestsFileSchema.parse(data('core-interests'))

const PUBLISHERS: Record<string, string> = { RU: 'Kremlin', CN: 'Xinhua', US: 'The White House', FR: 'Élysée' }
const NAMES: Record<string, string> = { RU: 'Russia', CN: 'China', US: 'the United States', FR: 'France' }

const LABELS: Labels = { issueLabel: (id) => id, sideLabel: (id) => NAMES[id] ?? id }

/** Names of sides as they stand in the text. */
function actorsIn(text: string): ActorMention[] {
  return Object.entries(NAMES).flatMap(([side, name]) =>
    [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
      side,
      role: 'name' as const,
      start: index,
      end: index + name.length,
    })),
  )
}

/** A sentence of a made-up account: words, side, act, issues, and whatever else matters to the case. */
export interface Line extends Partial<Omit<Statement, 'side' | 'act' | 'issues'>> {
  readonly words: string
  readonly side?: Side
  readonly act?: Act
  readonly issues?: readonly Issue[]
  /** Lines of different accounts with the same tag are linked. */
  readonly tag?: string
  /** Relations of the link relative to its first line. */
  readonly relations?: readonly Relation[]
}

export interface Script extends Partial<Omit<Account, 'text' | 'id'>> {
  readonly id: string
  readonly lines: readonly Line[]
}

interface Told {
  readonly account: Account
  readonly statements: readonly Statement[]
}

const FEATURES = { concepts: [], actors: [], formulas: [], words: [] }

function makeStatement(account: string, line: Line, start: number): Statement {
  const { words, tag: _tag, relations: _relations, ...given } = line
  const end = start + words.length
  return {
    id: `${account}#${start}-${end}`,
    account,
    start,
    end,
    quote: words,
    speaker: null,
    voice: line.side === 'joint' ? 'joint' : 'indirect',
    intensity: 2,
    addressee: null,
    target: null,
    polarity: 'positive',
    modality: 'actual',
    quantities: [],
    toldBy: [],
    confidence: 0.9,
    features: FEATURES,
    ...given,
    side: line.side ?? 'none',
    act: line.act ?? 'inform',
    issues: line.issues ?? [],
  }
}

/** An account whose text is its lines, one per row, with the statements they make. */
export function tell(script: Script): Told {
  const { id, lines, ...given } = script
  const text = lines.map(({ words }) => words).join('\n')
  let at = 0
  const statements = lines.map((line) => {
    const statement = makeStatement(id, line, at)
    at += line.words.length + 1
    return statement
  })
  const side = given.side === undefined ? (id.slice(0, 2).toUpperCase() as SideId) : given.side
  const account: Account = {
    id,
    title: null,
    publisher: side === null ? null : (PUBLISHERS[side] ?? null),
    side,
    lang: 'en' as Language,
    kind: 'readout',
    date: '2024-05-01',
    url: null,
    completeness: 'whole',
    completenessReason: null,
    text,
    blocks: [],
    sha256: '',
    inferred: {},
    ...given,
  }
  return { account, statements: statements.filter((_, index) => (lines[index] as Line).act !== undefined) }
}

function linkTags(scripts: readonly Script[], told: readonly Told[]): Link[] {
  const groups = new Map<string, { ids: string[]; relations: readonly Relation[] }>()
  for (const [index, script] of scripts.entries()) {
    let at = 0
    for (const line of script.lines) {
      const statement = (told[index] as Told).statements.find(({ start }) => start === at)
      at += line.words.length + 1
      if (!line.tag || !statement) continue
      const group = groups.get(line.tag) ?? { ids: [], relations: ['same'] }
      groups.set(line.tag, { ids: [...group.ids, statement.id], relations: line.relations ?? group.relations })
    }
  }
  return [...groups.values()].map(({ ids, relations }) => ({ statements: ids, relations, confidence: 0.9, reasons: [] }))
}

/** The input of a comparison of made-up accounts; two sides met unless others are named. */
export function meet(
  scripts: readonly Script[],
  given: Partial<CompareInput> & { sides?: readonly SideId[] } = {},
): CompareInput {
  const told = scripts.map(tell)
  const { sides = ['CN', 'RU'], ...rest } = given
  const meeting: CompareInput['meeting'] = {
    date: '2024-05-01',
    place: null,
    initiator: null,
    form: 'meeting',
    sides,
    participants: [],
  }
  const accounts = told.map(({ account }) => account)
  const statements = told.flatMap((one) => one.statements)
  return {
    meeting,
    accounts,
    statements,
    links: linkTags(scripts, told),
    mentions: [],
    priors: PRIORS,
    coreInterests: CORE,
    tell: makeTeller('en', LABELS, { accounts, statements, meeting }),
    actorsIn,
    issueForms: (issue) => [issue, `the ${issue} question`],
    ...rest,
  }
}

export function ofKind(findings: readonly Finding[], ...kinds: FindingKind[]): Finding[] {
  return findings.filter(({ kind }) => kinds.includes(kind))
}

/** "omission taiwan CN ru>": kind, issue, side, and which accounts are silent. */
export function brief(finding: Finding): string {
  return `${finding.kind} ${finding.issue} ${finding.side} ${finding.reportedBy.join('+')}>${finding.omittedBy.join('+')}`
}

/** Where a stretch of words stands in an account's text. */
export function spanOf(input: CompareInput, account: string, words: string): { account: string; start: number; end: number } {
  const text = (input.accounts.find(({ id }) => id === account) as Account).text
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in ${account}`)
  return { account, start, end: start + words.length }
}
