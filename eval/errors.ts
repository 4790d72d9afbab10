import { type Comparison, isPosition, type Statement } from '../src/model/index.ts'
import type { GoldAccount, GoldMeeting, Label } from './gold.ts'
import { type Placement, placeKey, placeStatements, unitsOf } from './score-statements.ts'

/** One thing that the program got wrong about one sentence. */
export interface SentenceError {
  readonly meeting: string
  readonly account: string
  readonly lang: string
  readonly publisher: string | null
  readonly sentence: number
  readonly text: string
  readonly stage: 'statement' | 'narration' | 'side' | 'act' | 'intensity' | 'issue-missed' | 'issue-added'
  readonly wanted: string
  readonly got: string
}

/** Every error of a comparison at the level of sentences, in the order of the texts. */
export function sentenceErrors(gold: GoldMeeting, got: Comparison): SentenceError[] {
  const placed = placeStatements(gold, got)
  return gold.accounts.flatMap((account) =>
    account.labels.flatMap((label, i) => {
      const [start, end] = account.sentences[i]!
      const at = {
        meeting: gold.meeting,
        account: account.id,
        lang: account.lang,
        publisher: account.side,
        sentence: i,
        text: account.text.slice(start, end),
      }
      return faultsOf(label, statementsIn(placed, account, i)).map((fault) => ({ ...at, ...fault }))
    }),
  )
}

function statementsIn(placed: Placement, account: GoldAccount, sentence: number): Statement[] {
  return (placed.bySentence.get(placeKey(account.id, sentence)) ?? []).filter((one) => one.side !== 'none')
}

type Fault = Pick<SentenceError, 'stage' | 'wanted' | 'got'>

function faultsOf(label: Label, row: readonly Statement[]): Fault[] {
  const units = unitsOf(label)
  const [main] = units
  const codes = row.map((one) => `${one.side} ${one.act}${one.intensity} [${one.issues}]`).join(' | ')
  if (!main) return row.length > 0 ? [{ stage: 'narration', wanted: 'none', got: codes }] : []
  const wantedCodes = units.map((unit) => `${unit.side} ${unit.act}${unit.intensity} [${unit.issues}]`).join(' | ')
  if (row.length === 0) return [{ stage: 'statement', wanted: wantedCodes, got: 'none' }]
  const lead = [...row].sort((a, b) => shared(b, main) - shared(a, main) || a.start - b.start)[0]!
  const faults: Fault[] = []
  if (String(lead.side) !== String(main.side)) faults.push({ stage: 'side', wanted: String(main.side), got: String(lead.side) })
  if (lead.act !== main.act) faults.push({ stage: 'act', wanted: main.act, got: lead.act })
  if (isPosition(main.act) && lead.intensity !== main.intensity)
    faults.push({ stage: 'intensity', wanted: String(main.intensity), got: String(lead.intensity) })
  const wanted = new Set<string>(units.flatMap((unit) => unit.issues))
  const found = new Set<string>(row.flatMap((one) => one.issues))
  const capped = units.some((unit) => unit.issues.length >= 4)
  for (const issue of wanted) if (!found.has(issue)) faults.push({ stage: 'issue-missed', wanted: issue, got: codes })
  for (const issue of found)
    if (!wanted.has(issue) && !capped) faults.push({ stage: 'issue-added', wanted: wantedCodes, got: issue })
  return faults
}

const shared = (one: Statement, unit: Label): number => one.issues.filter((issue) => unit.issues.includes(issue)).length

/** Errors as Markdown: counts of each class first, then every error with its text. */
export function renderErrors(errors: readonly SentenceError[]): string {
  const classes = new Map<string, number>()
  for (const error of errors) classes.set(classOf(error), (classes.get(classOf(error)) ?? 0) + 1)
  const counts = [...classes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [
    '| class | errors |',
    '| --- | --- |',
    ...counts.map(([name, n]) => `| ${name} | ${n} |`),
    '',
    ...errors.map(
      (one) =>
        `- ${classOf(one)} · ${one.meeting}/${one.account}:${one.sentence} · wanted ${one.wanted} · got ${one.got}\n  ${one.text}`,
    ),
    '',
  ].join('\n')
}

function classOf({ stage, wanted, got, lang }: SentenceError): string {
  switch (stage) {
    case 'act':
    case 'intensity':
    case 'side':
      return `${lang} ${stage} ${wanted}→${got}`
    case 'issue-missed':
      return `${lang} issue −${wanted}`
    case 'issue-added':
      return `${lang} issue +${got}`
    default:
      return `${lang} ${stage}`
  }
}
