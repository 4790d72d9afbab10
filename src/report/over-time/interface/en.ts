import { bandOf, type Piece, type Shift, type Stretch } from '../../../track/index.ts'
import type { TrackTexts } from './texts.ts'

const FIRMNESS = { 1: 'weakly', 2: '', 3: 'firmly' } as const

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
  states: { position: 'position', touched: 'touched', silent: 'silent', 'not-covered': 'not covered' },
  measures: { position: 'position', mention: 'mention' },
  titles: { positions: 'Positions over time', shifts: 'Shifts and changes of wording' },
  notes: {
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
  stand: (act, intensity) => [intensity === null ? '' : FIRMNESS[intensity], ACTS[act]].filter((word) => word !== '').join(' '),
  level: (level) => (level > 0 ? `+${level}` : String(level)),
  seriesTitle: (names, { holder, issue, toward }) => `${names.side(holder)} to ${names.side(toward)}: ${names.issue(issue)}`,
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
  wording: (names, { holder, issue, toward, from, to, pieces, levelChanged, base }) => {
    const what = `${names.side(holder)} to ${names.side(toward)} on ${names.issue(issue)}, ${from.date} → ${to.date}: ${changeText(pieces)}`
    const level = levelChanged ? `level ${en.level(from.level)} → ${en.level(to.level)}` : `level ${en.level(to.level)} as before`
    return `${what}; ${level}; the level changed ${base.changed} times in ${base.of} steps.`
  },
}

function told({ measure }: Shift, { value, meetings, act }: Stretch): string {
  if (measure === 'mention') return `it comes up in ${Math.round(value * meetings)} of ${meetings} meetings`
  return `the middle of ${meetings} positions is ${BANDS[bandOf(value)]} (${en.level(value)}${act ? `, mostly “${ACTS[act]}”` : ''})`
}

/** Below this a p-value is given as a bound. */
const SMALL = 0.001

function pText(p: number): string {
  return p < SMALL ? `below ${SMALL}` : p.toFixed(3)
}

/** Longest piece that is shown whole. */
const PIECE = 60

function changeText(pieces: readonly Piece[]): string {
  const shown = pieces.filter(({ kind, text }) => kind !== 'same' && /[\p{L}\p{N}]/u.test(text))
  return shown.map(({ kind, text }) => `${kind === 'removed' ? '−' : '+'}“${clip(text.trim())}”`).join(' ')
}

function clip(text: string): string {
  return text.length <= PIECE ? text : `${text.slice(0, PIECE)}…`
}
