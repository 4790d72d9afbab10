import { canBeSilent, type Issue, type SideId, sidesOf } from '../model/index.ts'
import { type Chronicle, compareText, type Period, within } from './chronicle.ts'
import { type Reading, readingOf } from './reading.ts'
import { bits, type Cell, fitSilenceModel, mentionRate, type SilenceModel } from './silence-model.ts'

/** One chance for a matter to come up: a whole account of a meeting, and one issue of one side there. */
export interface Chance {
  readonly meeting: number
  readonly date: string
  readonly account: string
  readonly publisher: string
  readonly holder: SideId
  readonly toward: SideId
  readonly issue: Issue
  readonly reading: Reading
  readonly said: boolean
  /** Other accounts of the meeting that report the holder on the issue. */
  readonly reportedBy: readonly string[]
}

export interface Silence extends Omit<Chance, 'said' | 'meeting'> {
  readonly meeting: string
  /** Probability of the silence, before it, from all other meetings. */
  readonly probability: number
  readonly bits: number
  /** In how many of so many other whole accounts of this kind the matter came up. */
  readonly base: { readonly times: number; readonly of: number }
  /** Bits where it also counts that another account of the same meeting reports the matter; null where none does. */
  readonly bitsReported: number | null
}

export interface SilenceQuery extends Period {
  readonly holder?: SideId
  readonly toward?: SideId
  readonly issue?: Issue
}

/** Every chance in the chronicle: issues on which some account ever reports the side, in meetings with the counterpart. */
export function chancesOf(chronicle: Chronicle): Chance[] {
  return [...chronicle.held].flatMap(([holder, issues]) =>
    partners(chronicle, holder).flatMap((toward) => {
      const meetings = chronicle.among([holder, toward])
      const accounts = meetings.flatMap((at) => wholeAccounts(chronicle, at, holder))
      const reporters = reportersOf(chronicle, holder, meetings)
      return issues
        .filter((issue) => meetings.some((at) => reporters.has(`${at} ${issue}`)))
        .flatMap((issue) =>
          accounts.map((account): Chance => {
            const by = reporters.get(`${account.meeting} ${issue}`) ?? []
            const said = by.includes(account.account)
            return { ...account, holder, toward, issue, said, reportedBy: by.filter((id) => id !== account.account) }
          }),
        )
    }),
  )
}

function partners(chronicle: Chronicle, holder: SideId): SideId[] {
  const found = new Set<SideId>()
  for (const at of chronicle.among([holder])) for (const side of chronicle.meetings[at]!.meeting.sides) found.add(side)
  found.delete(holder)
  return [...found].sort()
}

function wholeAccounts(chronicle: Chronicle, at: number, holder: SideId) {
  const { accounts, date } = chronicle.meetings[at]!
  return accounts.filter(canBeSilent).map((account) => ({
    meeting: at,
    date,
    account: account.id,
    publisher: account.publisher ?? account.side ?? '',
    reading: readingOf(account, holder),
  }))
}

/** Meeting and issue → accounts that report the holder on it. */
function reportersOf(chronicle: Chronicle, holder: SideId, meetings: readonly number[]): Map<string, string[]> {
  const reporters = new Map<string, string[]>()
  for (const at of meetings) {
    const { statements, meeting } = chronicle.meetings[at]!
    for (const { side, issues, account } of statements) {
      if (!sidesOf(side, meeting.sides).includes(holder)) continue
      for (const issue of issues) {
        const key = `${at} ${issue}`
        const known = reporters.get(key) ?? []
        if (!known.includes(account)) reporters.set(key, [...known, account])
      }
    }
  }
  return reporters
}

/** Cell of a chance: the publisher’s habit with this side, counterpart and issue. Issues of own and of others’ words are apart. */
export function cellOf({ publisher, holder, toward, issue, reading }: Chance): { group: string; key: string } {
  const group = `${reading} ${issue}`
  return { group, key: [publisher, holder, toward, group].join(' ') }
}

/** Counts of how often matters came up, one a cell. */
export function countCells(chances: readonly Chance[]): Cell[] {
  const cells = new Map<string, { group: string; key: string; k: number; n: number }>()
  for (const chance of chances) {
    const { group, key } = cellOf(chance)
    const cell = cells.get(key) ?? { group, key, k: 0, n: 0 }
    cell.n++
    if (chance.said) cell.k++
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** Silences in whole accounts, the most surprising first. The probability of each is worked out without its own meeting. */
export function findSilences(chronicle: Chronicle, query: SilenceQuery = {}): Silence[] {
  const chances = chancesOf(chronicle)
  const model = fitSilenceModel(countCells(chances))
  const reported = fitSilenceModel(countCells(chances.filter(({ reportedBy }) => reportedBy.length > 0)))
  return chances
    .filter((chance) => !chance.said && isAsked(chance, query))
    .map((chance) => toSilence(chronicle, chance, { model, reported }))
    .sort(
      (a, b) =>
        b.bits - a.bits || compareText(a.date, b.date) || compareText(a.account, b.account) || compareText(a.issue, b.issue),
    )
}

function isAsked(chance: Chance, { holder, toward, issue, ...period }: SilenceQuery): boolean {
  return (
    (holder === undefined || chance.holder === holder) &&
    (toward === undefined || chance.toward === toward) &&
    (issue === undefined || chance.issue === issue) &&
    within(chance.date, period)
  )
}

interface Models {
  readonly model: SilenceModel
  readonly reported: SilenceModel
}

function toSilence(chronicle: Chronicle, chance: Chance, { model, reported }: Models): Silence {
  const probability = 1 - mentionRate(without(model, chance), cellOf(chance))
  const cell = model.cells.get(cellOf(chance).key)
  const { said: _, meeting, ...rest } = chance
  return {
    ...rest,
    meeting: chronicle.meetings[meeting]!.id,
    probability,
    bits: bits(probability),
    base: { times: cell?.k ?? 0, of: Math.max(0, (cell?.n ?? 1) - 1) },
    bitsReported: chance.reportedBy.length === 0 ? null : bits(1 - mentionRate(without(reported, chance), cellOf(chance))),
  }
}

/** The model with the chance itself taken out of its cell; its weight in the issue and the whole is left, being one among many. */
function without(model: SilenceModel, chance: Chance): SilenceModel {
  const { key } = cellOf(chance)
  const cell = model.cells.get(key)
  if (!cell) return model
  const less = { ...cell, n: cell.n - 1, k: cell.k - (chance.said ? 1 : 0) }
  return { ...model, cells: { get: (asked: string) => (asked === key ? less : model.cells.get(asked)) } as SilenceModel['cells'] }
}
