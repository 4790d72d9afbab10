import type { Act, Issue, SideId } from '../model/index.ts'
import { type Period, within } from './chronicle.ts'
import type { PositionPoint, PositionSeries } from './positions.ts'
import type { Reading } from './reading.ts'
import { holm } from './stats/multiplicity.ts'

interface Series {
  readonly holder: SideId
  readonly issue: Issue
  readonly toward: SideId
  readonly reading: Reading
}

/** A kind of stand that had not been taken for a while, or never. */
export interface FirstSince extends Series {
  readonly point: PositionPoint
  readonly act: Act
  /** Day on which it had last been taken; null where it never had. */
  readonly since: string | null
  /** Meetings of this reading that lie between, those with nothing on the matter counted in. */
  readonly between: number
  /** How often the act was taken before, in how many covered meetings. */
  readonly base: { readonly times: number; readonly of: number }
}

/** Fewer meetings between than this are no "first time since". */
const MIN_BETWEEN = 6

/** "First time since …", for the acts that a position rests on; in order of time. */
export function findFirsts(series: readonly PositionSeries[], period: Period = {}): FirstSince[] {
  return series.flatMap((one) => {
    const seen = new Map<Act, { readonly at: number; readonly date: string; readonly times: number }>()
    const covered = one.points.filter(({ state }) => state !== 'not-covered')
    return covered.flatMap((point, at): FirstSince[] => {
      if (point.act === null) return []
      const last = seen.get(point.act)
      seen.set(point.act, { at, date: point.date, times: (last?.times ?? 0) + 1 })
      const between = last ? at - last.at - 1 : at
      if (between < MIN_BETWEEN || !within(point.date, period)) return []
      const base = { times: last?.times ?? 0, of: at }
      return [{ ...pick(one), point, act: point.act, since: last?.date ?? null, between, base }]
    })
  })
}

/** A matter that used to come up and has not for so many meetings that chance is a poor explanation. */
export interface NoLongerSaid extends Series {
  readonly last: PositionPoint
  /** Meetings since, all covered and all silent. */
  readonly silent: number
  /** How often it came up before that, in how many covered meetings. */
  readonly base: { readonly times: number; readonly of: number }
  /** Probability of so long a silence at the earlier rate (posterior predictive, Jeffreys prior); after Holm over all series asked. */
  readonly p: number
}

const MIN_SILENT = 3
const MIN_SAID = 4
const LEVEL = 0.05

export function findNoLongerSaid(series: readonly PositionSeries[]): NoLongerSaid[] {
  const asked = series.flatMap((one): NoLongerSaid[] => {
    const covered = one.points.filter(({ state }) => state !== 'not-covered')
    const at = covered.findLastIndex(({ state }) => state !== 'silent')
    const last = covered[at]
    const silent = covered.length - 1 - at
    const times = covered.filter(({ state }) => state !== 'silent').length
    if (!last || silent < MIN_SILENT || times < MIN_SAID) return []
    // The last time it was said is where the silence begins: it is no evidence of the rate before.
    const base = { times: times - 1, of: at }
    return [{ ...pick(one), last, silent, base, p: silenceProbability(base, silent) }]
  })
  const adjusted = holm(asked.map(({ p }) => p))
  return asked.flatMap((one, at) => (adjusted[at]! <= LEVEL ? [{ ...one, p: adjusted[at]! }] : []))
}

/** Of a run of silences, from how often the matter came up before: a beta-binomial with Jeffreys' prior. */
export function silenceProbability({ times, of }: { times: number; of: number }, run: number): number {
  const [a, b] = [times + 0.5, of - times + 0.5]
  let p = 1
  for (let i = 0; i < run; i++) p *= (b + i) / (a + b + i)
  return p
}

function pick({ holder, issue, toward, reading }: Series): Series {
  return { holder, issue, toward, reading }
}
