/**
 * Writes docs/accuracy.md from what `eval`, `eval:calibrate`, `eval:bound`, `eval:bridge` and `eval:ablation` left in build/: `npm run
 * eval:report`. What was not measured says so. No text of any account gets into the page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { ReliabilityBin } from '../src/compare/index.ts'
import { FINDING_KINDS } from '../src/model/index.ts'
import { FIGURE_NOTES } from './agreement.ts'
import type { ErrorClass } from './error-classes.ts'
import { FIGURES, type FigureName } from './figures.ts'
import type { Measured, SetReport } from './measure.ts'

type Sets = Readonly<Record<string, SetReport & { readonly errors: Readonly<Record<string, ErrorClass>> }>>

const sets = read<Sets>('eval.json')
if (!sets) throw new Error('build/eval.json is not there: run `npm run eval` first')
const names = Object.keys(sets).filter((name) => name !== 'samples')

const LIMITS = new URL('../docs/limits.md', import.meta.url)
const MARKS = ['<!-- errors: written by npm run eval:report -->', '<!-- /errors -->'] as const

/** A change below this is noise: one sentence in five hundred. */
const NOISE = 0.002
/** A part with fewer sentences says little about a publisher. */
const FEWEST_SENTENCES = 20

const page = [
  '# How accurate it is',
  'Written by `npm run eval:report`; every figure is measured by a command of this repository and none is typed. 95 % bootstrap intervals over meetings stand in brackets. `own`: invented meetings, many of them hard on purpose; `shared`: published accounts that rules were developed with in view; `real-dev`: published accounts that may be looked at; `real-held`: published accounts for judging alone. The annotators’ column is how far a second annotator agreed with the first on eight meetings of `shared`, both trained alike: an upper bound.',
  '## Figures by stage',
  table(
    ['stage', 'figure', 'two annotators', ...names.map((name) => `${name} (${sets[name]!.all.meetings})`)],
    FIGURES.map((figure) => [
      FIGURE_NOTES[figure].stage,
      FIGURE_NOTES[figure].label,
      FIGURE_NOTES[figure].annotators?.toFixed(3) ?? '–',
      ...names.map((name) => withInterval(sets[name]!.all, figure)),
    ]),
  ),
  '## By language',
  partTable('language', ['side', 'issues', 'cells', 'act', 'omissions', 'salientRecall'], 0),
  `Greatest distance between two languages: ${gaps('language', ['side', 'issues', 'cells'])}.`,
  '## By publisher: is it even-handed?',
  `Publishers with at least ${FEWEST_SENTENCES} annotated sentences. Omissions are those that the publisher’s accounts are said to make: a low figure means that this publisher is wrongly accused, or gets away with it.`,
  partTable('publisher', ['side', 'issues', 'cells', 'act', 'omissions', 'salientRecall'], FEWEST_SENTENCES),
  `Greatest distance between two publishers: ${gaps('publisher', ['side', 'issues', 'cells', 'act'])}. That swapping two sides in a text swaps the findings is a test (\`test/compare/even-handed.test.ts\`).`,
  '## By pair of sides',
  'Pairs with at least two meetings in a set.',
  table(
    ['set', 'sides', 'meetings', 'side', 'cells', 'alignment', 'omissions'],
    names.flatMap((set) =>
      partsOf(set, 'sides')
        .filter(([, part]) => part.meetings > 1)
        .map(([sides, part]) => [set, sides, String(part.meetings), ...shown(part, ['side', 'cells', 'alignment', 'omissions'])]),
    ),
  ),
  '## Alignment by languages',
  table(
    ['set', 'languages', 'meetings', 'pairs in gold or found', 'F1'],
    names.flatMap((set) =>
      partsOf(set, 'languages').map(([langs, part]) => [
        set,
        langs,
        String(part.meetings),
        String(part.pairs),
        ...shown(part, ['alignment']),
      ]),
    ),
  ),
  '## By kind of finding',
  kindTable(),
  'Kinds without gold are not measured: nobody has said how many of them are right.',
  '## What it gets wrong, counted',
  'Errors by class; the details are codes. `npm run eval` lists each with its text in `build/errors-<set>.md`.',
  table(
    ['class', ...names, 'most often'],
    [...new Set(names.flatMap((name) => Object.keys(sets[name]!.errors)))]
      .sort()
      .map((kind) => [kind, ...names.map((name) => String(sets[name]!.errors[kind]?.count ?? 0)), mostOften(kind)]),
  ),
  ...calibrationPart(),
  ...boundPart(),
  ...bridgePart(),
  ...ablationPart(),
]
writeFileSync(new URL('../docs/accuracy.md', import.meta.url), `${page.filter((part) => part !== '').join('\n\n')}\n`)
writeLimits()

function read<T>(file: string): T | null {
  const path = new URL(`../build/${file}`, import.meta.url)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'Not measured.'
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function withInterval({ figures, intervals }: Measured, name: FigureName): string {
  const [low, high] = intervals[name]
  return `${figures[name].toFixed(3)} [${low.toFixed(2)}–${high.toFixed(2)}]`
}

/** Where nothing of the kind is in the gold or found, there is no figure. */
function shown({ figures, omissions, pairs }: Measured, wanted: readonly FigureName[]): string[] {
  const { tp, fp, fn } = omissions
  const empty = (name: FigureName): boolean =>
    (name === 'omissions' && tp + fp + fn === 0) ||
    (name === 'salientRecall' && tp + fn === 0) ||
    (name === 'alignment' && pairs === 0)
  return wanted.map((name) => (empty(name) ? '–' : figures[name].toFixed(2)))
}

function partsOf(set: string, kind: string): [string, Measured][] {
  return Object.entries(sets![set]!.parts)
    .filter(([name]) => name.startsWith(`${kind} `))
    .map(([name, part]) => [name.slice(kind.length + 1), part])
}

function partTable(kind: string, figures: readonly FigureName[], fewest: number): string {
  const rows = names.flatMap((set) =>
    partsOf(set, kind)
      .filter(([, part]) => part.sentences >= fewest)
      .map(([name, part]) => [set, name, String(part.meetings), String(part.sentences), ...shown(part, figures)]),
  )
  return table(['set', kind, 'meetings', 'sentences', ...figures.map((name) => FIGURE_NOTES[name].label)], rows)
}

function gaps(kind: string, figures: readonly FigureName[]): string {
  return names
    .map((set) => {
      const parts = partsOf(set, kind).filter(([, part]) => part.sentences >= FEWEST_SENTENCES)
      const gap = (name: FigureName): number =>
        Math.max(...parts.map(([, p]) => p.figures[name])) - Math.min(...parts.map(([, p]) => p.figures[name]))
      return `${set} ${figures.map((name) => `${name} ${(100 * gap(name)).toFixed(0)}`).join(', ')} points`
    })
    .join(' · ')
}

function kindTable(): string {
  const rows = FINDING_KINDS.flatMap((kind) =>
    names.flatMap((set) => {
      const made = sets![set]!.kinds[kind] ?? 0
      const part = sets![set]!.parts[`kind ${kind}`]
      if (!part) return made === 0 ? [] : [[kind, set, String(made), 'not measured', 'not measured', 'not measured']]
      const { tp, fp, fn } = part.omissions
      return [[kind, set, String(made), ratio(tp, tp + fp), ratio(tp, tp + fn), part.figures.omissions.toFixed(2)]]
    }),
  )
  return table(['kind', 'set', 'findings made', 'precision', 'recall', 'F1'], rows)
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${part} of ${whole})`
}

function mostOften(kind: string): string {
  const sum = new Map<string, number>()
  for (const name of names)
    for (const [detail, count] of sets![name]!.errors[kind]?.most ?? []) sum.set(detail, (sum.get(detail) ?? 0) + count)
  return [...sum]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([detail, count]) => `${detail} (${count})`)
    .join(', ')
}

interface Described {
  readonly findings: number
  readonly right: number
  readonly error: number | null
  readonly discrimination: number
  readonly bins: readonly ReliabilityBin[]
}

function calibrationPart(): string[] {
  const found = read<{ tables: Record<string, Described & { before?: Described; held: Described }> }>('calibration.json')
  if (!found) return ['## Is confidence a probability?', 'Not measured.']
  const kinds = Object.entries(found.tables)
  const percent = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
  return [
    '## Is confidence a probability?',
    'Fitted by `npm run eval:calibrate` on every set but `samples` and `real-held`; figures are out of fold, a fold being a tenth of the meetings. Links keep the figure of alignment. Discrimination is the chance that a right finding stands above a wrong one (0.5: none).',
    table(
      [
        'kind',
        'findings',
        'right',
        'calibration error before',
        'after',
        'discrimination',
        'held: findings',
        'held: right',
        'held: calibration error',
      ],
      kinds.map(([kind, one]) => [
        kind,
        String(one.findings),
        one.right.toFixed(2),
        percent(one.before?.error ?? null),
        percent(one.error),
        one.discrimination.toFixed(2),
        String(one.held.findings),
        one.held.right.toFixed(2),
        percent(one.held.error),
      ]),
    ),
    'Reliability: of the findings to which this probability was given, how many are right.',
    table(
      ['kind', 'given', 'findings', 'mean given', 'right'],
      kinds.flatMap(([kind, { bins }]) =>
        bins.map(({ from, count, mean, right }) => [
          kind,
          `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
          String(count),
          mean.toFixed(2),
          right.toFixed(2),
        ]),
      ),
    ),
  ]
}

function boundPart(): string[] {
  const found =
    read<Record<string, Record<string, { omissions: number; salientRecall: number; shown: number; falseShare: number }>>>(
      'bound.json',
    )
  if (!found) return []
  const meetings = read<{ bound: { meetings: number } }>('calibration.json')?.bound.meetings
  return [
    '## What a bound on false omissions costs',
    `\`--max-false-omissions\` keeps the expected share of false omissions, meetings averaged, by conformal risk control on ${meetings ?? '–'} annotated meetings with two accounts or more (Angelopoulos et al., 2022; the loss made monotone, the scores out of fold). It holds for meetings that are exchangeable with those, most of them invented and hard; by default omissions beyond 0.1 are marked and not withheld. All sets but \`real-held\` were fitted on.`,
    table(
      ['set', 'bound', 'omissions shown', 'omissions F1', 'salient recall', 'share of false ones, meetings averaged'],
      Object.entries(found).flatMap(([set, bounds]) =>
        Object.entries(bounds)
          .sort((a, b) => Number(b[0]) - Number(a[0]))
          .map(([bound, one]) => [
            set,
            bound,
            String(one.shown),
            one.omissions.toFixed(2),
            one.salientRecall.toFixed(2),
            one.falseShare.toFixed(2),
          ]),
      ),
    ),
  ]
}

function bridgePart(): string[] {
  const found = read<Record<string, Record<string, { words: number; bridged: number }>>>('bridge.json')
  if (!found) return []
  return [
    '## The bridge between languages',
    'Of the content words of sentences that the gold pairs across languages, the share that a form of the knowledge covers (term, name, office, formula, issue, number). Retrieval of translations stands in [benchmarks.md](benchmarks.md).',
    table(
      ['set', 'language', 'content words', 'bridged'],
      Object.entries(found).flatMap(([set, langs]) =>
        Object.entries(langs).map(([lang, { words, bridged }]) => [
          set,
          lang,
          String(words),
          `${((100 * bridged) / words).toFixed(1)} %`,
        ]),
      ),
    ),
  ]
}

function ablationPart(): string[] {
  const found = read<{
    base: Partial<Record<FigureName, number>>
    rows: readonly { name: string; family: string; change: Partial<Record<FigureName, number>>; failed?: string }[]
  }>('ablation.json')
  if (!found) return []
  const figures = Object.keys(found.base) as FigureName[]
  const points = (value: number | undefined): string =>
    value === undefined ? '–' : Math.abs(value) < NOISE / 2 ? '0' : (100 * value).toFixed(1)
  const idle = found.rows.filter(
    ({ change, failed }) =>
      !failed && figures.every((name) => (name === 'intensityError' ? -1 : 1) * (change[name] ?? 0) > -NOISE),
  )
  return [
    '## What each part brings',
    'Each part of the engine and of the knowledge is taken away in turn; the change of the figures on own, shared and real-dev together, in points (below zero: the part helps; for the error of intensity, above zero).',
    table(
      ['part', 'room', ...figures],
      found.rows
        .filter(({ failed }) => !failed)
        .map(({ name, family, change }) => [name, family, ...figures.map((figure) => points(change[figure]))]),
    ),
    `Without any of these no figure falls by ${(100 * NOISE).toFixed(1)} points or more: ${idle.map(({ name }) => name).join(', ') || 'none'}. What serves another purpose (tones, a meeting’s sides, targets) is not seen by these figures.`,
  ]
}

/** The errors by class for a hundred sentences, where the analyst reads of limits. */
function writeLimits(): void {
  const text = readFileSync(LIMITS, 'utf8')
  const [from, to] = MARKS.map((mark) => text.indexOf(mark)) as [number, number]
  if (from < 0 || to < from)
    throw new Error(`docs/limits.md has no place for the table: put “${MARKS[0]}” and “${MARKS[1]}” into it`)
  const rows = [...new Set(names.flatMap((name) => Object.keys(sets![name]!.errors)))].sort()
  const rate = (name: string, kind: string): string => {
    const { errors, all } = sets![name]!
    return ((100 * (errors[kind]?.count ?? 0)) / all.sentences).toFixed(1)
  }
  const lines = table(
    ['errors for a hundred sentences', ...names],
    rows.map((kind) => [kind, ...names.map((name) => rate(name, kind))]),
  )
  writeFileSync(LIMITS, `${text.slice(0, from + MARKS[0].length)}\n\n${lines}\n\n${text.slice(to)}`)
}
