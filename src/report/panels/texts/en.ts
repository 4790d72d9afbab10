import { CHART_WORDS } from '../../../chart/index.ts'
import type { BalanceTold, PanelTexts, StretchTold } from './texts.ts'

function stretch({ measure, meetings, value, act }: StretchTold): string {
  return measure === 'position'
    ? `median ${value} in ${meetings} positions${act ? `, mostly ${act}` : ''}`
    : `named in ${value} of ${meetings} meetings`
}

function balance({ more, less, mean, interval, meetings }: BalanceTold): string {
  const range = interval ? `; 95 % interval ${interval[0]} to ${interval[1]}` : ''
  const who = more === null ? 'both back each other alike' : `${more} backs ${less} on ${mean} issues more a meeting`
  return `${who} (${meetings} meetings${range}).`
}

export const en: PanelTexts = {
  chart: CHART_WORDS.en,
  readings: { own: 'own accounts', other: 'others’ accounts', record: 'transcripts, recordings' },
  heat: { cold: 'cold', tepid: 'tepid', warm: 'warm', hot: 'hot', scalding: 'scalding', boiling: 'boiling' },
  components: {
    contacts: 'contacts, by rank',
    backing: 'backing received',
    pledges: 'pledges given',
    formulas: 'formulas taken over',
    commitments: 'commitments received',
  },
  fates: { carried: 'carried', softened: 'softened', changed: 'told otherwise', 'left-out': 'left out' },
  columns: {
    date: 'Date',
    meeting: 'Meeting',
    reading: 'Read from',
    state: 'State',
    level: 'Level',
    lowest: 'Lowest',
    highest: 'Highest',
    act: 'Act',
    joint: 'Joint',
    quote: 'Words',
    givenA: 'Given',
    givenB: 'Received',
    countA: 'Given, count',
    countB: 'Received, count',
    ownA: 'By own account',
    ownB: 'By their own account',
    total: 'Balance so far',
    side: 'Side',
    year: 'Year',
    texts: 'Texts with it',
    of: 'Own texts',
    share: 'Share',
    heat: 'Heat',
    power: 'Power',
    meetings: 'Meetings',
    composite: 'Composite',
    low: '95 % from',
    high: 'to',
    lowest_: 'Other weights from',
    highest_: 'to',
    leads: 'Leads under weights',
    contacts: 'Contacts',
    backing: 'Backing',
    pledges: 'Pledges',
    formulas: 'Formulas',
    commitments: 'Commitments',
    form: 'Form',
    ranks: 'Ranks',
    initiator: 'Asked by',
    account: 'Account',
    publisher: 'Publisher',
    lang: 'Language',
    length: 'Characters',
    lag: 'Days after',
    tone: 'Tone',
    order: 'Order of issues, share',
    checkable: 'Checkable',
    carried: 'Carried',
    softened: 'Softened',
    changed: 'Told otherwise',
    leftOut: 'Left out',
    issue: 'Issue',
    bits: 'Bits',
    probability: 'Probability',
    base: 'Otherwise named',
    reportedBy: 'Reported by',
  },
  titles: {
    ladder: (holder, toward, issue) => `${issue}: ${holder} to ${toward}`,
    ledger: (a, b) => `What ${a} and ${b} backed of each other’s core interests`,
    formula: (label, owner) => `“${label}” (${owner})`,
    influence: (country) => `Powers in ${country}`,
    protocol: 'Protocol, meeting by meeting',
    habits: 'Habits of publishers',
    fidelity: 'Fidelity to recordings and transcripts',
    silences: 'Surprising silences',
  },
  units: {
    ledger: 'issues backed at a meeting; the line is the balance added up',
    formula: 'share of a year’s own texts',
    influence: 'composite share; line: 95 % interval; pale: other weights',
  },
  backs: (by, of) => `${by} backs ${of}`,
  notes: {
    ladder:
      'A point is the most forceful statement of a meeting. Only the order of levels counts, never a distance. Silent: a whole account has nothing on it. A line stops at a silence.',
    ledger:
      'Counted: support on what the other calls its core interests, objections on its behalf, commitments to its principle. The interval is from resampling meetings.',
    formula:
      'Share of a side’s own texts of a year in which the formula stands in its own voice. The steps of heat are this program’s own, after the China Media Project’s scale.',
    influence: 'A description of what these accounts hold, not a measurement of power. It depends on which meetings are at hand.',
    protocol:
      'Tone, length and lag are habits of publishers: one meeting says little without the others. Compare lengths within a language.',
    fidelity:
      'What a transcript or recording holds, and what became of it in each publisher’s whole accounts. What a record lacks proves nothing.',
    silences:
      'Surprise is −log2 of the probability that such an account is silent, from all other meetings. Among very many chances a surprising one is to be expected.',
  },
  shift: ({ date, reading, before, after, p, asked }) =>
    `From ${date} on: ${stretch(after)}; before: ${stretch(before)} (${reading}; p = ${p} after correction for ${asked} questions).`,
  noLonger: ({ last, silent, times, of, p }) =>
    `No longer said: last on ${last}, not once in the ${silent} covered meetings since; before, in ${times} of ${of} (p = ${p}).`,
  first: ({ act, date, since, between, times, of }) =>
    since === null
      ? `${date}: ${act}, for the first time in ${of + 1} covered meetings.`
      : `${date}: ${act}, for the first time since ${since}, ${between} covered meetings ago (${times} times in ${of} before).`,
  wording: ({ from, to, levels: [before, after], changed, of }) =>
    `${from} → ${to}: other words, level ${before === after ? `${after} as before` : `${before} → ${after}`}. Base rate: the level changed in ${changed} of ${of} steps.`,
  tooFew: (meetings, least) => `${meetings} covered meetings: too few to claim a shift (at least ${least}).`,
  balance: (told) => `By any account ${balance(told)}`,
  ownBalance: (told) => `By the backer’s own accounts ${balance(told)}`,
  adopted: ({ side, first, texts, of }) => `${side}: in its own voice since ${first}, in ${texts} of ${of} own texts.`,
  dropped: ({ side, last, silent, p, by }) =>
    `${side} no longer uses it: last on ${last}, in none of ${silent} own texts since (p = ${p})${by ? `; “${by}” came up as it went` : ''}.`,
  presence: ({ power, share, interval, other, leads, meetings }) =>
    `${power}: ${share} (${meetings} meetings; ${interval ? `95 % interval ${interval[0]} to ${interval[1]}` : 'no interval from one meeting'}${other ? `; with other weights ${other[0]} to ${other[1]}` : ''}; first under ${leads} of random weights).`,
  asked: ({ meetings, said, each }) => `Who asked is said of ${said} of ${meetings} meetings${each ? `: ${each}` : ''}.`,
}
