import { type Comparison, isPosition } from '../src/model/index.ts'
import type { GoldMeeting } from './gold.ts'
import { impliedOmissions } from './score-findings.ts'
import { sidesIn } from './score-statements.ts'

/** An omission that was missed, or claimed although the account is not silent. */
export interface OmissionError {
  readonly stage: 'omission-missed' | 'omission-false'
  readonly meeting: string
  /** The account that is silent, or was taken to be. */
  readonly account: string
  readonly lang: string
  readonly issue: string
  readonly side: string
  /** Where a missed one was lost, or the sentence of a false one. */
  readonly why: string
}

export function omissionErrors(gold: GoldMeeting, got: Comparison): OmissionError[] {
  const wanted = new Set(
    gold.omissions.flatMap(({ issue, side, omitted_by }) =>
      omitted_by.flatMap((account) => sidesIn(side, gold.sides).map((one) => `${issue}|${one}|${account}`)),
    ),
  )
  const implied = impliedOmissions(gold)
  const claims = claimedOmissions(gold, got)
  const make = (stage: OmissionError['stage'], key: string, why: string): OmissionError => {
    const [issue, side, account] = key.split('|') as [string, string, string]
    const lang = gold.accounts.find(({ id }) => id === account)?.lang ?? ''
    return { stage, meeting: gold.meeting, account, lang, issue, side, why }
  }
  return [
    ...[...wanted].filter((key) => !claims.has(key)).map((key) => make('omission-missed', key, whyMissed(key, got))),
    ...[...claims]
      .filter(([key]) => !wanted.has(key) && !implied.has(key))
      .map(([key, sentence]) => make('omission-false', key, sentence)),
  ]
}

function claimedOmissions(gold: GoldMeeting, got: Comparison): Map<string, string> {
  const claims = new Map<string, string>()
  for (const { kind, issue, side, omittedBy, sentence } of got.findings)
    if (kind === 'omission' || kind === 'self-omission')
      for (const account of omittedBy)
        for (const one of sidesIn(side ?? 'none', gold.sides)) claims.set(`${issue}|${one}|${account}`, sentence)
  return claims
}

/** Where an omission was lost: nobody is taken to report it, or the silent account is taken to touch it. */
function whyMissed(key: string, got: Comparison): string {
  const [issue, side, silent] = key.split('|') as [string, string, string]
  const has = (account: string, positions: boolean): boolean =>
    got.statements.some(
      (one) =>
        one.account === account &&
        (one.issues as readonly string[]).includes(issue) &&
        (one.side === 'joint' || [one.side].flat().includes(side)) &&
        (!positions || isPosition(one.act)),
    )
  if (has(silent, false)) return 'the silent account is taken to touch it'
  return got.accounts.some(({ id }) => id !== silent && has(id, true)) ? 'held back' : 'nobody is taken to report it'
}

export function renderOmissionErrors(errors: readonly OmissionError[]): string {
  return errors
    .map(({ stage, meeting, account, issue, side, why }) => `- ${stage} · ${meeting}/${account} · ${issue} ${side}: ${why}\n`)
    .join('')
}
