/**
 * How long questions over 1,000,000 generated statements take, and that their cost grows with what they return.
 * `npm run bench:track`; needs about 3 GB. The statements are made up by a generator; only their number matters.
 */
import type { Account, Issue, SideId, Statement } from '../src/model/index.ts'
import { ISSUES } from '../src/model/index.ts'
import { findShifts, makeChronicle, type TrackedMeeting, trackPositions } from '../src/track/index.ts'
import { makeRandom } from '../src/track/stats/random.ts'

const STATEMENTS = Number(process.env.UNSAID_BENCH_STATEMENTS ?? 1_000_000)
const PER_MEETING = 50
const SIDES: readonly SideId[] = Array.from({ length: 40 }, (_, at) => `S${at}`)
const ACTS = ['support', 'oppose', 'commit', 'propose', 'assess', 'agree', 'discuss'] as const
/** A question that a person waits for. */
const LIMIT_MS = 1000

const random = makeRandom('bench')
const pick = <T>(list: readonly T[], skew = 1): T => list[Math.floor(random() ** skew * list.length)]!
const NOTHING = { concepts: [], actors: [], formulas: [], words: [] }

function makeMeeting(number: number): TrackedMeeting {
  const a = pick(SIDES, 3)
  const others = SIDES.filter((side) => side !== a)
  const sides = [a, pick(others, 2)].sort()
  const date = new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 9000) * 86_400_000).toISOString().slice(0, 10)
  const accounts = sides.map(
    (side) =>
      ({
        id: `${number}-${side}`,
        side,
        publisher: side,
        kind: 'readout',
        lang: 'en',
        date,
        completeness: 'whole',
        text: '',
      }) as unknown as Account,
  )
  const statements = Array.from({ length: PER_MEETING }, (_, at): Statement => {
    const account = accounts[at % 2]!.id
    return {
      ...{
        id: `${account}#${at}`,
        account,
        start: at,
        end: at + 1,
        quote: '',
        side: pick(sides),
        speaker: null,
        voice: 'indirect',
      },
      ...{
        issues: [pick(ISSUES as readonly Issue[], 2)],
        act: pick(ACTS),
        intensity: 2,
        addressee: null,
        target: null,
        polarity: 'positive',
      },
      ...{ modality: 'actual', quantities: [], toldBy: [], confidence: 1, features: NOTHING },
    }
  })
  const meeting = { date, place: null, initiator: null, form: 'meeting' as const, sides, participants: [] }
  return { id: String(number), date, meeting, accounts, statements, links: [], findings: [] }
}

function timed<T>(run: () => T): [T, number] {
  const started = performance.now()
  const result = run()
  return [result, performance.now() - started]
}

const [chronicle, built] = timed(() =>
  makeChronicle(Array.from({ length: STATEMENTS / PER_MEETING }, (_, at) => makeMeeting(at))),
)
console.log(`${STATEMENTS} statements in ${chronicle.meetings.length} meetings: made and indexed in ${Math.round(built)} ms`)
let slowest = 0
for (const [holder, toward, issue] of [
  ['S0', 'S1', ISSUES[0]],
  ['S0', 'S30', ISSUES[0]],
  ['S35', 'S36', ISSUES[40]],
  ['S0', undefined, ISSUES[0]],
  ['S0', 'S1', undefined],
] as const) {
  const query = { holder: holder!, ...(toward ? { toward } : {}), ...(issue ? { issue } : {}) }
  timed(() => trackPositions(chronicle, query))
  const [series, ms] = timed(() => trackPositions(chronicle, query))
  const points = series.reduce((sum, one) => sum + one.points.length, 0)
  const [shifts, testing] = issue && toward ? timed(() => findShifts(series)) : [[], 0]
  if (issue) slowest = Math.max(slowest, ms + testing)
  console.log(
    `${holder} → ${toward ?? 'anyone'} on ${issue ?? 'anything'}: ${series.length} series, ${points} points, ${ms.toFixed(1)} ms (${((1000 * ms) / Math.max(1, points)).toFixed(0)} µs a point); shifts ${shifts.length} in ${testing.toFixed(1)} ms`,
  )
}
if (slowest > LIMIT_MS) process.exitCode = 1
