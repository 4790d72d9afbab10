import type { Knowledge } from '../../knowledge/index.ts'
import { type SideId, sidesOf } from '../../model/index.ts'
import type { CitedWords } from '../../paper/index.ts'
import { citedWords, type PanelSetting } from '../../report/index.ts'
import { type Chronicle, findFormulaUses, keepLedger, type Period, type Presence, within } from '../../track/index.ts'

/** Longest opening that stands for an account. */
const OPENING = 120

/** The first words of an account: where a row is about a whole account, they open it. */
export function openingOf(chronicle: Chronicle) {
  const meetings = new Map(chronicle.meetings.map((one) => [one.id, one]))
  return (meeting: string, id: string): CitedWords[] => {
    const found = meetings.get(meeting)
    const account = found?.accounts.find((one) => one.id === id)
    if (!found || !account) return []
    const start = account.text.length - account.text.trimStart().length
    const line = account.text.slice(start).split('\n', 1)[0]!.slice(0, OPENING).trimEnd()
    if (line === '') return []
    return [citedWords({ id: meeting, date: found.date, account }, { start, end: start + line.length, quote: line })]
  }
}

interface World {
  readonly chronicle: Chronicle
  readonly knowledge: Knowledge
  readonly period: Period
}

/** What the components of a power's presence rest on: backing, formulas taken over, pledges, commitments; in order of time. */
export function presenceWords({ chronicle, knowledge, period }: World, setting: PanelSetting) {
  const uses = findFormulaUses(chronicle, knowledge, period)
  return ({ country, power }: Presence): CitedWords[] => {
    const backings = keepLedger(chronicle, [country, power], knowledge.coreInterests.sides, period).entries.flatMap(
      ({ meeting, backings: all }) =>
        setting.cite(
          meeting,
          all.flatMap(({ by, passage }) => (by === country ? [passage] : [])),
        ),
    )
    const formulas = uses.flatMap((use) => {
      const theirs = use.side === country && use.voice === 'own' && !use.weak
      return theirs && knowledge.formulas.get(use.formula)?.owner === power ? setting.cite(use.meeting, [use.passage]) : []
    })
    const words = [...backings, ...formulas, ...promised({ chronicle, country, power, period }, setting)]
    return [...new Map(words.map((one) => [[one.meeting, one.account, one.start, one.end].join(' '), one])).values()].sort(
      (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
    )
  }
}

interface Pair {
  readonly chronicle: Chronicle
  readonly country: SideId
  readonly power: SideId
  readonly period: Period
}

function promised({ chronicle, country, power, period }: Pair, setting: PanelSetting): CitedWords[] {
  return chronicle
    .among([country, power])
    .map((at) => chronicle.meetings[at]!)
    .filter(({ date }) => within(date, period))
    .flatMap(({ id, statements, meeting: { sides } }) =>
      setting.cite(
        id,
        statements
          .filter(({ act, side }) => {
            const pledge = act === 'commit' && side === power
            return pledge || ((act === 'commit' || act === 'agree') && sidesOf(side, sides).includes(country))
          })
          .map((one) => ({ statement: one.id, account: one.account, start: one.start, end: one.end, quote: one.quote })),
      ),
    )
}
