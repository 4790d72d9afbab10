import type { Knowledge } from '../../knowledge/index.ts'
import { type SideId, UnsaidError } from '../../model/index.ts'
import {
  type Figure,
  type OutsideIndex,
  type Telling,
  tellFormulas,
  tellInfluence,
  tellPositions,
  tellProtocol,
  tellReciprocity,
  tellShifts,
  tellSilences,
} from '../../report/index.ts'
import {
  type Chronicle,
  findFirsts,
  findNoLongerSaid,
  findShifts,
  findSilences,
  findWordingChanges,
  habitsOf,
  keepFidelity,
  keepLedger,
  type Period,
  trackFormulas,
  trackInfluence,
  trackPositions,
  trackProtocol,
  within,
} from '../../track/index.ts'
import type { Asked } from './options.ts'

export interface Given {
  readonly chronicle: Chronicle
  readonly asked: Asked
  readonly telling: Telling
  readonly knowledge: Knowledge
  readonly powers: readonly SideId[]
  readonly beside: readonly OutsideIndex[]
}

interface Question {
  readonly about: string
  readonly example: string
  readonly answer: (given: Given) => Figure
}

function periodOf({ since, until }: Asked): Period {
  return { ...(since ? { since } : {}), ...(until ? { until } : {}) }
}

/** What `unsaid track` can be asked. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  positions: {
    about: 'the position of a side on an issue, meeting by meeting',
    example: '--actor CN --toward RU --issue ukraine-war',
    answer: ({ chronicle, asked, telling }) => {
      const { since: _, until: __, ...always } = asked
      const shifts = findShifts(trackPositions(chronicle, always)).filter(({ date }) => within(date, periodOf(asked)))
      return tellPositions(trackPositions(chronicle, asked), shifts, telling)
    },
  },
  shifts: {
    about: 'where positions changed, what is no longer said, and how wording changed',
    example: '--actor CN --toward US',
    answer: shifts,
  },
  silences: {
    about: 'which silences are surprising, in bits',
    example: '--actor RU --since 2022-01-01',
    answer: ({ chronicle, asked, telling }) => tellSilences(findSilences(chronicle, asked), telling),
  },
  reciprocity: {
    about: 'what two sides backed of each other’s core interests',
    example: '--actor RU --toward CN',
    answer: ({ chronicle, asked, telling, knowledge }) => {
      const { holder, toward } = asked
      if (holder === undefined || toward === undefined)
        throw new UnsaidError('usage', 'a ledger is kept between two sides', { hint: 'name them with --actor and --toward' })
      return tellReciprocity(keepLedger(chronicle, [holder, toward], knowledge.coreInterests.sides, periodOf(asked)), telling)
    },
  },
  formulas: {
    about: 'first use, adoption, dropping and replacement of set wordings',
    example: '--actor RU',
    answer: ({ chronicle, asked, telling, knowledge }) => {
      const lives = trackFormulas(chronicle, knowledge, periodOf(asked)).filter(
        ({ side }) => asked.holder === undefined || side === asked.holder,
      )
      return tellFormulas(lives, { ...telling, formula: (id) => knowledge.formulas.get(id)?.label.en ?? id })
    },
  },
  influence: {
    about: 'powers in third countries: components and shares',
    example: '--actor KZ --powers CN,RU',
    answer: ({ chronicle, asked, telling, knowledge, powers, beside }) => {
      const countries = asked.holder === undefined ? {} : { countries: [asked.holder] }
      return tellInfluence(trackInfluence(chronicle, knowledge, { powers, ...countries, ...periodOf(asked) }), beside, telling)
    },
  },
  protocol: {
    about: 'rank, who asked, order of issues, tone, length, lag, and fidelity to recordings',
    example: '--actor CN --toward RU',
    answer: ({ chronicle, asked, telling, knowledge }) => {
      const entries = trackProtocol(chronicle, knowledge, asked)
      return tellProtocol({ entries, habits: habitsOf(entries), fidelity: keepFidelity(chronicle, periodOf(asked)) }, telling)
    },
  },
}

/** All meetings are weighed; what falls outside the period is not told. */
function shifts({ chronicle, asked, telling }: Given): Figure {
  const { since: _, until: __, ...always } = asked
  const period = periodOf(asked)
  const series = trackPositions(chronicle, always)
  const inside = ({ date }: { date: string }): boolean => within(date, period)
  const changes = {
    shifts: findShifts(series).filter(inside),
    firsts: findFirsts(series, period),
    noLonger: findNoLongerSaid(series).filter(({ last }) => inside(last)),
    wordings: findWordingChanges(chronicle, series).filter(({ to }) => inside(to)),
  }
  return tellShifts(series, changes, telling)
}
