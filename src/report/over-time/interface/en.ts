import type { SideId } from '../../../model/index.ts'
import { type Balance, bandOf, type Shift, type Stretch, type WordingChange } from '../../../track/index.ts'
import { capital, type Names } from '../names.ts'
import { exchangeOf, signed } from './brief-texts.ts'
import type { TrackTexts } from './texts.ts'

const ACTS = {
  support: 'supports',
  oppose: 'opposes',
  concern: 'voices concern',
  warn: 'warns',
  commit: 'commits itself',
  propose: 'asks for steps',
  agree: 'agrees',
  praise: 'praises',
  assess: 'describes',
  deny: 'denies',
  discuss: 'discusses',
  inform: 'informs',
} as const

const BANDS: Readonly<Record<number, string>> = {
  [-3]: 'a warning',
  [-2]: 'opposition',
  [-1]: 'concern',
  0: 'a remark or a request',
  1: 'praise',
  2: 'support or a commitment',
  3: 'agreement',
}

export const en: TrackTexts = {
  readings: { own: 'own accounts', other: 'others’ accounts', record: 'records' },
  titles: {
    positions: 'Positions over time',
    shifts: 'Shifts and changes of wording',
    silences: 'Surprising silences',
    formulas: 'Formulas',
    influence: 'Powers in third countries',
    protocol: 'Protocol and attention',
  },
  notes: {
    silences: [
      'Surprise is −log2 of the probability that such an account of such a meeting is silent: from the habits of its publisher, pulled to those of others on the same issue, from how much the account tells, and from the meetings near in time. The meeting itself is left out of its own forecast.',
      'One bit is a silence as likely as not; ten bits one in a thousand. A surprising silence among very many chances is to be expected now and then.',
    ],
    reciprocity: [
      'Counted: support on what the other calls its core interests, objections on its behalf, and commitments to its principle; what is said of both together counts for both.',
      'The balance is the mean difference a meeting, with a 95 % interval from resampling meetings.',
    ],
    formulas: [
      'Shares are of a side’s own texts in which the formula stands in its own voice; what others put into its mouth, and what it holds at arm’s length, is apart.',
      'The steps of heat are this program’s own; they are named after those of the China Media Project and are not comparable with them.',
    ],
    influence: [
      'A description of what the accounts hold, not a measurement of power. It depends on which meetings are at hand.',
      'Shares are among the powers asked. The composite is a weighted mean with the weights of the knowledge; beside it stands how far it moves with other weights.',
    ],
    protocol: ['Who asked, tone and length are habits of publishers: one case says little without the others beside it.'],
    positions: [
      'A point is the most forceful statement of a meeting; −9 is a firm warning, 0 a remark or a request, +9 firm agreement. Only the order counts.',
      'Silent: a whole account of the meeting has nothing by the holder on the issue. Not covered: no such account is at hand.',
    ],
    shifts: ({ asked, series, least }) => [
      `${asked} questions were asked of ${series} series (how firmly, how often), each of at least ${least} meetings; p-values are given after Holm’s correction for all of them.`,
      'A shift is a description of the accounts. What changed it is not known from them, and a turn in their wording may be a turn of their writers.',
      'A change of wording from one meeting to the next is no shift; beside it stands how often the position changed before.',
    ],
  },
  seriesTitle: (names, { holder, issue, toward }) =>
    `${capital(names.side(holder))} to ${names.side(toward)}: ${names.issue(issue)}`,
  shift: (names, shift) => {
    const { holder, issue, toward, reading, date, before, after, adjusted } = shift
    const whose = reading === 'own' ? 'its own accounts' : reading === 'other' ? 'others’ accounts' : 'records'
    const where = `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}, in ${whose}`
    return `${where}: from ${date} on, ${told(shift, after)}; before, ${told(shift, before)} (p = ${pText(adjusted)}).`
  },
  noLonger: (names, { holder, issue, toward, last, silent, base, p }) =>
    `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}: last on ${last.date}, not once in the ${silent} meetings since; before, in ${base.times} of ${base.of} (p = ${pText(p)}).`,
  first: (names, { holder, issue, toward, point, act, since, between, base }) => {
    const what = `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}: ${ACTS[act]} on ${point.date}`
    return since === null
      ? `${what}, for the first time in ${base.of + 1} meetings covered.`
      : `${what}, for the first time since ${since}, ${between} meetings ago (${base.times} times in ${base.of} meetings before).`
  },
  wording: (names, change) => {
    const { holder, issue, toward, from, to, levelChanged, base } = change
    const what = `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}, ${from.date} → ${to.date}: ${changeText(change)}`
    const level = levelChanged ? `level ${signed(from.level)} → ${signed(to.level)}` : `level ${signed(to.level)} as before`
    return `${what}; ${level}; the level changed ${base.changed} times in ${base.of} steps.`
  },
  silence: (names, { date, holder, toward, issue, account, bits, base, reportedBy }) => {
    const others = reportedBy.length > 0 ? `; ${reportedBy.join(', ')} ${reportedBy.length === 1 ? 'reports' : 'report'} it` : ''
    return `${date}, ${account}: nothing by ${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)} (${bits.toFixed(1)} bits; it came up in ${base.times} of ${base.of} other such accounts${others}).`
  },
  ledgerTitle: (names, { a, b }) => `${names.side(a)} and ${names.side(b)}: backing on core interests`,
  ledgerUnit: 'issues backed, added up over meetings',
  backs: (names, by, of) => `${names.side(by)} backs ${names.side(of)}`,
  ledger: (names, { a, b, entries, balance, ownBalance }) => [
    `${entries.length} meetings: by any account ${balanceText(names, [a, b], balance)}; by the backer’s own accounts ${balanceText(names, [a, b], ownBalance)}.`,
    ...entries
      .filter(({ given }) => given.some((issues) => issues.length > 0))
      .map(({ date, given, owned }) => {
        const list = (by: SideId, of: SideId, which: 0 | 1): string => {
          const issues = given[which].map(
            (issue) => `${names.issue(issue)}${owned[which].includes(issue) ? '' : ' (others’ accounts only)'}`,
          )
          return `${names.side(by)} backs ${names.side(of)} on ${issues.length > 0 ? issues.join(', ') : 'nothing'}`
        }
        return `${date}: ${list(a, b, 0)}; ${list(b, a, 1)}.`
      }),
  ],
  formulaTitle: (names, side) => `Formulas in the texts of ${names.side(side)}`,
  formulaUnit: 'share of a year’s own texts',
  adopted: (names, life) =>
    `${names.side(life.side)} uses “${names.formula(life.formula)}” of ${names.side(life.owner)} in its own voice from ${life.first?.date} on, in ${shareText(life)}${life.attributed && life.first && life.attributed.date < life.first.date ? `; another’s account put it into its mouth first on ${life.attributed.date}` : ''}.`,
  dropped: (names, life) =>
    `${names.side(life.side)} no longer uses “${names.formula(life.formula)}”: last on ${life.last?.date}, in none of its ${life.dropped?.silent} texts since (p = ${pText(life.dropped?.p ?? 1)})${life.replacedBy ? `; “${names.formula(life.replacedBy)}” came up as it went` : ''}.`,
  influenceTitle: (names, country) => `Presence in ${names.side(country)}`,
  influenceUnit: 'composite share among the powers asked, with 95 % interval',
  besideTitle: (names, country, index) => `Beside it, from outside: ${index}, ${names.side(country)}`,
  presence: (names, { country, power, meetings, composite, interval, sensitivity, leads }) => {
    const range = interval
      ? `, 95 % interval ${percent(interval[0])} to ${percent(interval[1])}`
      : ', no interval from one meeting'
    const other = sensitivity ? `; with other weights ${percent(sensitivity[0])} to ${percent(sensitivity[1])}` : ''
    return `${names.side(power)} in ${names.side(country)}: ${percent(composite ?? 0)} (${meetings} meetings${range}${other}; first under ${percent(leads ?? 0)} of random weights).`
  },
  asked: (names, { meetings, asked, unsaid }) => {
    const each = Object.entries(asked).map(([side, times]) => `${names.side(side)} ${times}`)
    return `Of ${meetings} meetings, who asked is said of ${meetings - unsaid}${each.length > 0 ? `: ${each.join(', ')}` : ''}.`
  },
  habit: ({ publisher, accounts, length, lag, tone, toned }) =>
    `${publisher}: ${accounts} accounts, middle length ${length} characters, ${lag === null ? 'lag unknown' : `published ${lag} days after the meeting in the middle`}, ${tone === null ? 'no words of tone' : `mean tone ${tone.toFixed(1)} in the ${toned} that have any`}.`,
  bits: 'bits',
  furtherCharts: (count) =>
    `… and ${count} further charts: choose with --actor, --toward and --issue; --format csv has everything.`,
  furtherRows: (count) => `${count} further rows: \`--format csv\` gives all.`,
  lengthTitle: 'Length of accounts',
  lengthUnit: 'characters, the middle of each publisher’s; languages differ in length',
  fidelity: (names, { publisher, side, checkable, meetings, counts }) =>
    `Against recordings and transcripts of ${meetings} meetings, ${publisher}${side ? ` (${names.side(side)})` : ''}: of ${checkable} checkable statements ${counts.carried} carried, ${counts.softened} softened, ${counts.changed} told otherwise, ${counts['left-out']} left out.`,
}

interface Lived {
  readonly texts: number
  readonly of: number
}

function shareText({ texts, of }: Lived): string {
  return `${texts} of ${of} texts`
}

function told({ measure }: Shift, { value, meetings, act }: Stretch): string {
  if (measure === 'mention') return `it comes up in ${Math.round(value * meetings)} of ${meetings} meetings`
  return `the middle of ${meetings} positions is ${BANDS[bandOf(value)]} (${signed(value)}${act ? `, mostly “${ACTS[act]}”` : ''})`
}

/** Below this a p-value is given as a bound. */
const SMALL = 0.001

function pText(p: number): string {
  return p < SMALL ? `below ${SMALL}` : p.toFixed(3)
}

function changeText(change: WordingChange): string {
  const { replaced, removed, added } = exchangeOf(change)
  const parts = [
    ...replaced.map(([before, after]) => `“${before}” became “${after}”`),
    ...removed.map((words) => `“${words}” fell away`),
    ...added.map((words) => `“${words}” came in`),
  ]
  return parts.join('; ')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function balanceText(names: Names, [a, b]: readonly [SideId, SideId], { mean, interval }: Balance): string {
  const range = interval ? ` (95 % ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})` : ''
  if (mean === 0) return `both back each other on as much${range}`
  return `${names.side(mean > 0 ? a : b)} backs ${names.side(mean > 0 ? b : a)} on ${Math.abs(mean).toFixed(2)} issues more a meeting${range}`
}
