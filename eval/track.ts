/**
 * Figures of the statistics over time (docs/benchmarks.md): false alarms and power on simulated series, change points on
 * public series, and held-out forecasts of silence. `npm run eval:track`; UNSAID_BENCH and UNSAID_DATA name folders of texts
 * and series that are not part of the project, and what needs one is left out where it is absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMeetings } from '../src/cli/track/read-meetings.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { makeChronicle, validateSilenceModel } from '../src/track/index.ts'
import { findChangePoint } from '../src/track/stats/change-point.ts'
import { holm } from '../src/track/stats/multiplicity.ts'
import { makeRandom, type Random } from '../src/track/stats/random.ts'
import { findChanges, partition } from '../src/track/stats/segment.ts'

const OPTIONS = { minSegment: 4, permutations: 999, seed: 'eval' }

/** Levels as they occur, and the chance of each before and after a shift of a kind. */
const LEVELS = [-5, -1, 0, 2, 5, 9]
const BEFORE = [0.05, 0.1, 0.35, 0.1, 0.3, 0.1]
const AFTER = {
  none: BEFORE,
  slight: [0.02, 0.05, 0.2, 0.1, 0.43, 0.2],
  clear: [0.3, 0.25, 0.3, 0.05, 0.1, 0],
  complete: [0.6, 0.3, 0.1, 0, 0, 0],
} as const

function draw(chances: readonly number[], random: Random): number {
  const at = random()
  const sums = chances.map((_, i) => chances.slice(0, i + 1).reduce((sum, chance) => sum + chance, 0))
  return LEVELS[sums.findIndex((sum) => at < sum)] ?? LEVELS.at(-1)!
}

interface Making {
  readonly length: number
  readonly kind: keyof typeof AFTER
  /** Chance that a value repeats the one before it. */
  readonly sticky: number
}

/** Three meetings in ten have no value; the shift lies between two fifths and three fifths of the series. */
function makeSeries({ length, kind, sticky }: Making, random: Random): number[] {
  const at = Math.floor(length * (0.4 + 0.2 * random()))
  const values: number[] = []
  for (let i = 0; values.length < length && i < length * 3; i++) {
    if (random() < 0.3) continue
    const fresh = draw(values.length < at ? BEFORE : AFTER[kind], random)
    values.push(random() < sticky && values.length > 0 && values.length !== at ? values.at(-1)! : fresh)
  }
  return values
}

const RUNS = 400

function simulate(): void {
  const head = [
    'no shift',
    'slight',
    'clear',
    'complete',
    'no shift, sticky .3',
    'no shift, sticky .6',
    'clear, sticky .3',
    'any of 50, Holm',
  ]
  console.log(`| positions | ${head.join(' | ')} |\n|---|${head.map(() => '---|').join('')}`)
  const random = makeRandom('simulation')
  const rate = (making: Making): string => {
    const hits = Array.from(
      { length: RUNS },
      (_, run) => (findChangePoint(makeSeries(making, random), { ...OPTIONS, seed: `${run}` })?.p ?? 1) <= 0.05,
    )
    return (hits.filter(Boolean).length / RUNS).toFixed(3)
  }
  for (const length of [10, 14, 20, 40, 70]) {
    const cells = (Object.keys(AFTER) as (keyof typeof AFTER)[]).map((kind) => rate({ length, kind, sticky: 0 }))
    const sticky = [
      rate({ length, kind: 'none', sticky: 0.3 }),
      rate({ length, kind: 'none', sticky: 0.6 }),
      rate({ length, kind: 'clear', sticky: 0.3 }),
    ]
    console.log(`| ${length} | ${[...cells, ...sticky, anyOfFifty(length, random)].join(' | ')} |`)
  }
  simulateTwo(random)
}

/** Share of sets of 50 series without a shift in which anything at all is claimed. */
function anyOfFifty(length: number, random: Random): string {
  const runs = 60
  const family = Array.from({ length: runs }, (_, run) => {
    const ps = Array.from({ length: 50 }, (__, at) => {
      const values = makeSeries({ length, kind: 'none', sticky: 0 }, random)
      return findChangePoint(values, { ...OPTIONS, permutations: 1999, seed: `${run} ${at}` })?.p ?? 1
    })
    return holm(ps).some((p) => p <= 0.05)
  })
  return (family.filter(Boolean).length / runs).toFixed(3)
}

/** A stand that turns and turns back: how often both are found, within three meetings of where they lie, and nothing else. */
function simulateTwo(random: Random): void {
  console.log('\n| positions | both found and nothing else | one of them | none | more than two |\n|---|---|---|---|---|')
  for (const length of [30, 60, 90]) {
    const marks = [length / 3, (2 * length) / 3]
    const counts = { both: 0, one: 0, none: 0, more: 0 }
    for (let run = 0; run < RUNS / 2; run++) {
      const values = Array.from({ length }, (_, at) => draw(at >= marks[0]! && at < marks[1]! ? AFTER.complete : BEFORE, random))
      const found = findChanges(values, 0.05, { ...OPTIONS, seed: `two ${run}` }).map(({ at }) => at)
      const right = found.length === 2 && found.every((at, index) => Math.abs(at - marks[index]!) <= 3)
      counts[right ? 'both' : found.length === 0 ? 'none' : found.length > 2 ? 'more' : 'one']++
    }
    const share = (n: number): string => (n / (RUNS / 2)).toFixed(3)
    console.log(`| ${length} | ${share(counts.both)} | ${share(counts.one)} | ${share(counts.none)} | ${share(counts.more)} |`)
  }
}

/** F1 with a margin of 5 and covering, as the Turing Change Point Dataset defines them (van den Burg & Williams 2020). */
function measurePublicSeries(folder: string): void {
  const annotations = JSON.parse(readFileSync(join(folder, 'annotations.json'), 'utf8')) as Record<
    string,
    Record<string, number[]>
  >
  const scores = { ours: [] as [number, number][], zero: [] as [number, number][], means: [] as [number, number][] }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'annotations.json')) {
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      name: string
      n_obs: number
      series: { raw: (number | null)[] }[]
    }
    const marks = annotations[data.name]
    if (!marks || data.series.length !== 1) continue
    const raw = data.series[0]!.raw.map((value) => value ?? Number.NaN)
    const known = raw.flatMap((value, at) => (Number.isFinite(value) ? [at] : []))
    const found = findChanges(
      known.map((at) => raw[at]!),
      0.05,
      OPTIONS,
    ).map(({ at }) => known[at]!)
    scores.ours.push([f1(found, marks), cover(found, marks, data.n_obs)])
    scores.zero.push([f1([], marks), cover([], marks, data.n_obs)])
    const plain = meansOf(known.map((at) => raw[at]!)).map((at) => known[at]!)
    scores.means.push([f1(plain, marks), cover(plain, marks, data.n_obs)])
  }
  for (const [name, list] of Object.entries(scores)) {
    const mean = (which: 0 | 1): string => (list.reduce((sum, one) => sum + one[which], 0) / list.length).toFixed(3)
    console.log(`${name}: ${list.length} series, F1 ${mean(0)}, covering ${mean(1)}`)
  }
}

/** A rival without any test: the best partition into parts of constant mean, each cut for 3 ln n variances (as BIC would have it). */
function meansOf(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
  return partition(
    values.map((value) => (value - mean) / deviation),
    3 * Math.log(values.length),
    2,
  )
}

const MARGIN = 5

function matches(truth: readonly number[], found: readonly number[]): number {
  const free = new Set(found)
  return truth.filter((mark) => {
    const near = [...free]
      .filter((one) => Math.abs(one - mark) <= MARGIN)
      .sort((a, b) => Math.abs(a - mark) - Math.abs(b - mark))[0]
    return near !== undefined && free.delete(near)
  }).length
}

function f1(given: readonly number[], marks: Record<string, number[]>): number {
  const found = [...new Set([0, ...given])]
  const each = Object.values(marks).map((list) => [...new Set([0, ...list])])
  const precision = matches([...new Set(each.flat())], found) / found.length
  const recall = each.reduce((sum, list) => sum + matches(list, found) / list.length, 0) / each.length
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function parts(cuts: readonly number[], n: number): [number, number][] {
  const bounds = [0, ...[...new Set(cuts)].filter((at) => at > 0 && at < n).sort((a, b) => a - b), n]
  return bounds.slice(1).map((to, at) => [bounds[at]!, to])
}

function cover(found: readonly number[], marks: Record<string, number[]>, n: number): number {
  const ours = parts(found, n)
  const each = Object.values(marks).map((list) =>
    parts(list, n).reduce(
      (sum, [a, b]) =>
        sum +
        ((b - a) / n) *
          Math.max(...ours.map(([c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c)))),
      0,
    ),
  )
  return each.reduce((sum, one) => sum + one, 0) / each.length
}

async function forecast(file: string): Promise<void> {
  const { meetings } = await readMeetings([file], await defaultKnowledge())
  const { model, pooled, overall, cellAlone, issueAlone, calibration, calibrationError, chances } = validateSilenceModel(
    makeChronicle(meetings),
  )
  console.log(`${meetings.length} meetings, ${chances} chances`)
  for (const [name, { logLoss, brier }] of Object.entries({ model, pooled, overall, cellAlone, issueAlone }))
    console.log(`${name}: ${logLoss.toFixed(4)} bits, Brier ${brier.toFixed(4)}`)
  console.log(`calibration error ${calibrationError.toFixed(4)}`)
  for (const band of calibration)
    console.log(
      `${band.from.toFixed(1)}–${band.to.toFixed(1)}: ${band.chances} chances, forecast ${band.forecast.toFixed(3)}, observed ${band.observed.toFixed(3)}`,
    )
}

simulate()
const bench = join(process.env.UNSAID_BENCH ?? '', 'tcpd')
if (process.env.UNSAID_BENCH && existsSync(bench)) measurePublicSeries(bench)
else console.log('UNSAID_BENCH is not set: no public series')
const data = join(process.env.UNSAID_DATA ?? '', 'cctv-xi-with-russia-and-us.zh.jsonl.gz')
if (process.env.UNSAID_DATA && existsSync(data)) await forecast(data)
else console.log('UNSAID_DATA is not set: no forecasts')
