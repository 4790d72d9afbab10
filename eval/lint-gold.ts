/** What is wrong with a gold file that reads well: one message a fault, each with the meeting, the place and the value. */
import { ACCOUNT_KINDS, ACTS, ISSUES, isPosition } from '../src/model/index.ts'
import type { GoldAccount, GoldMeeting, Label } from './gold.ts'
import { canBeSilent, impliedOmissions } from './score-findings.ts'
import { sidesIn } from './score-statements.ts'

const INTENSITIES = [1, 2, 3]

/** Faults of one meeting against the codebook and against itself; none for a sound one. */
export function lintMeeting(gold: GoldMeeting): string[] {
  return [
    ...lintFrame(gold),
    ...gold.accounts.flatMap((account) => lintLabels(gold, account)),
    ...lintGroups(gold),
    ...lintOmissions(gold),
    ...lintWithheld(gold),
  ].map((fault) => `${gold.meeting}: ${fault}`)
}

function lintFrame({ sides, accounts }: GoldMeeting): string[] {
  const faults: string[] = []
  if (`${[...sides].sort()}` !== `${sides}`) faults.push(`sides ${sides} are not in the order of the alphabet`)
  if (accounts.length < 2) faults.push('a meeting needs two accounts')
  for (const { id, side, lang, kind } of accounts) {
    if (!id.endsWith(`.${lang}`)) faults.push(`${id} is in ${lang}: an account is called <publisher>.<lang>`)
    if (side !== null && !sides.includes(side)) faults.push(`${id} is published by ${side}, which is none of ${sides}`)
    if (!(ACCOUNT_KINDS as readonly string[]).includes(kind)) faults.push(`${id} has the unknown kind ${kind}`)
  }
  return faults
}

function lintLabels(gold: GoldMeeting, account: GoldAccount): string[] {
  return account.labels.flatMap((label, i) =>
    [label, ...(label.also ?? [])].flatMap((unit) =>
      lintLabel(gold, unit).map((fault) => `${account.id} sentence ${i}: ${fault}`),
    ),
  )
}

function lintLabel({ sides }: GoldMeeting, { side, act, intensity, issues }: Label): string[] {
  const faults: string[] = []
  const known = [...sides, 'joint', 'none']
  for (const one of [side].flat()) if (!known.includes(one)) faults.push(`unknown side ${one}; known here: ${known.join(' ')}`)
  if (!ACTS.includes(act)) faults.push(`unknown act ${act}`)
  if (!INTENSITIES.includes(intensity)) faults.push(`intensity ${intensity} is not 1, 2 or 3`)
  if (ACTS.includes(act) && !isPosition(act) && intensity !== 1) faults.push(`${act} takes no position: its intensity is 1`)
  for (const issue of issues) if (!ISSUES.includes(issue)) faults.push(`unknown issue ${issue}`)
  if (new Set(issues).size < issues.length) faults.push(`an issue stands twice in ${issues}`)
  return faults
}

function lintGroups({ groups }: GoldMeeting): string[] {
  return groups.flatMap(({ units: [first, ...others] }) =>
    first && others.length === 0 ? [`the group of ${first[0]} sentence ${first[1]} has nothing in another account`] : [],
  )
}

/** An omission follows from labels: some account reports it, and the silent one, which could tell, does not so much as touch it. */
function lintOmissions(gold: GoldMeeting): string[] {
  const implied = impliedOmissions(gold)
  const seen = new Set<string>()
  return gold.omissions.flatMap(({ issue, side, omitted_by }) =>
    omitted_by.flatMap((id) => {
      const what = `omission of ${issue} by ${side} in ${id}`
      const account = gold.accounts.find((one) => one.id === id)
      if (!account) return [`${what}: no such account`]
      if (!canBeSilent(account)) return [`${what}: this account reports but is never silent`]
      const keys = sidesIn(side, gold.sides).map((one) => `${issue}|${one}|${id}`)
      if (keys.some((key) => seen.has(key))) return [`${what} is listed twice`]
      for (const key of keys) seen.add(key)
      if (keys.every((key) => implied.has(key))) return []
      const others = gold.accounts.filter((one) => one !== account)
      return reports(others, issue, side, gold).length === 0
        ? [`${what}: no other account has a position of ${side} on it`]
        : [`${what}: it is touched there, ${reports([account], issue, side, gold, true).join(', ')}`]
    }),
  )
}

function reports(accounts: readonly GoldAccount[], issue: string, side: string, gold: GoldMeeting, anyAct = false): string[] {
  const told = (label: Label): boolean =>
    [label, ...(label.also ?? [])].some(
      (unit) =>
        (anyAct || isPosition(unit.act)) &&
        (unit.issues as readonly string[]).includes(issue) &&
        sidesIn(unit.side, gold.sides).some((one) => sidesIn(side, gold.sides).includes(one)),
    )
  return accounts.flatMap(({ id, labels }) => labels.flatMap((label, i) => (told(label) ? [`${id} sentence ${i}`] : [])))
}

/** A position is withheld by another account that can be silent and touches one of its matters. */
function lintWithheld(gold: GoldMeeting): string[] {
  const issuesOf = (label: Label): string[] => [label, ...(label.also ?? [])].flatMap((unit) => [...unit.issues])
  return (gold.withheld ?? []).flatMap(({ unit: [from, sentence], omitted_by }) => {
    const what = `withheld ${from} sentence ${sentence} by ${omitted_by}`
    const account = gold.accounts.find((one) => one.id === omitted_by)
    if (!account) return [`${what}: no such account`]
    if (omitted_by === from) return [`${what}: an account cannot withhold what it says`]
    if (!canBeSilent(account)) return [`${what}: this account reports but is never silent`]
    const matters = issuesOf(gold.accounts.find((one) => one.id === from)!.labels[sentence]!)
    const touched = account.labels.some((label) => issuesOf(label).some((issue) => matters.includes(issue)))
    return touched ? [] : [`${what}: it touches none of ${matters}; that is an omission`]
  })
}
