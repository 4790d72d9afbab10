import { type Finding, overlap, type Side, type Statement } from '../model/index.ts'
import type { PeoplesWord } from '../pipeline.ts'
import { type Anchor, type Overruled, sha256, type Verdict, type Verdicts } from '../store/index.ts'
import { ARBITRATION, decisive, groupByTarget } from './agreement.ts'
import type { Correction } from './give-verdict.ts'

/** What people said of accounts, as an analysis takes it, and what of the machine's it put aside. */
export interface Word extends PeoplesWord {
  /** Filled while the analysis runs. */
  readonly overruled: Overruled & { readonly findings: readonly Finding[] }
}

/**
 * What holds of what people said about the words of some accounts; null where they said nothing. Of what was said of one
 * thing the latest counts, what arbitration said before all. Blind coding measures: where coders differ and nobody has
 * arbitrated, the machine's label stays.
 */
export async function wordOn(
  inside: { readonly verdicts: Pick<Verdicts, 'list'> },
  accounts: readonly string[],
): Promise<Word | null> {
  const all = await inside.verdicts.list({ accountIds: accounts })
  if (all.length === 0) return null
  const settled = [...groupByTarget(all).values()].map(settle)
  const rulings = settled.flatMap((verdicts) => verdicts.flatMap(toRuling))
  const rejected = new Set(
    settled.flatMap((verdicts) => {
      const last = decisive(verdicts)
      return last?.verdict === 'reject' ? [`${last.targetKind} ${last.targetId}`] : []
    }),
  )
  const corrected = new Map<string, Statement>()
  const statements: Statement[] = []
  const findings: Finding[] = []
  return {
    name: nameOf(all),
    overruled: { corrected, statements, findings },
    statement: (machine) => {
      const own = rulings.filter((ruling) => isOf(ruling, machine, rulings))
      const last = own.findLast(({ verdict }) => verdict !== 'unsure' && verdict !== 'correct')
      if (last?.verdict === 'reject') {
        statements.push(machine)
        return null
      }
      const result = own.reduce((one, { correction }) => (correction ? correct(one, correction) : one), machine)
      if (result !== machine) corrected.set(machine.id, machine)
      return result
    },
    link: (machine) => !rejected.has(`link ${machine.statements.join(' ')}`),
    finding: (machine) => {
      if (!rejected.has(`finding ${machine.id}`)) return true
      findings.push(machine)
      return false
    },
  }
}

/** Tells one set of verdicts from another. */
function nameOf(verdicts: readonly Verdict[]): string {
  const told = verdicts.map(({ targetKind, targetId, verdict, correction }) => [targetKind, targetId, verdict, correction])
  return `${verdicts.length} verdicts ${sha256(JSON.stringify(told)).slice(0, HASH)}`
}

const HASH = 12

/** Without blind codings that contradict one another and that nobody has arbitrated. */
function settle(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (verdicts.some(({ round }) => round === ARBITRATION)) return verdicts
  const byCoder = new Map(verdicts.filter(({ blind }) => blind).map((one) => [one.author, sayingOf(one)]))
  return new Set(byCoder.values()).size > 1 ? verdicts.filter(({ blind }) => !blind) : verdicts
}

/** Of a field its value counts, whether or not the machine had it. */
const sayingOf = ({ targetKind, verdict, correction }: Verdict): string =>
  `${targetKind === 'attribute' && correction ? '' : verdict} ${JSON.stringify(correction)}`

interface Ruling {
  readonly id: string
  readonly anchor: Anchor | undefined
  readonly verdict: string
  readonly correction: Correction | null
}

/** A word on a statement, or on one field of it; arbitration comes last. */
function toRuling({ targetKind, targetId, anchors, verdict, correction }: Verdict): Ruling[] {
  if (targetKind !== 'statement' && targetKind !== 'attribute') return []
  // A field that was taken for wrong without saying what is right leaves the statement as it is.
  if (targetKind === 'attribute' && correction === null) return []
  const id = targetKind === 'attribute' ? targetId.slice(0, targetId.lastIndexOf(' ')) : targetId
  return [{ id, anchor: anchors[0], verdict, correction: correction as Correction | null }]
}

/** Words that people selected are of every statement with which they share this much of the shorter. */
const ENOUGH = 0.5

function isOf({ id, anchor }: Ruling, statement: Statement, all: readonly Ruling[]): boolean {
  if (id === statement.id) return true
  if (!anchor || anchor.account !== statement.account || /#\d+-\d+[a-z]$/u.test(id)) return false
  if (all.some((other) => other.id === statement.id)) return false
  const shorter = Math.min(anchor.end - anchor.start, statement.end - statement.start)
  return overlap(anchor, statement) >= shorter * ENOUGH
}

function correct(statement: Statement, { field, value }: Correction): Statement {
  const sure = { ...statement, confidence: 1 }
  switch (field) {
    case 'act':
      return { ...sure, act: value as Statement['act'] }
    case 'issues':
      return { ...sure, issues: value.split(',') as unknown as Statement['issues'] }
    case 'intensity':
      return { ...sure, intensity: Number(value) as Statement['intensity'] }
    case 'speaker':
      return { ...sure, speaker: value === NOBODY ? null : value }
    case 'target':
      return { ...sure, target: value === NOBODY ? null : value }
    case 'side':
      return { ...sure, side: toSide(value) }
  }
}

/** No speaker is named, nobody is meant. */
const NOBODY = 'none'

function toSide(value: string): Side {
  const sides = value.split('+').sort()
  return sides.length > 1 ? sides : value
}
