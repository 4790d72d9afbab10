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
import { answerTrack, type TrackAsked, type TrackQuestion, type TrackWorld } from '../../track/index.ts'

export interface Given extends TrackWorld {
  readonly asked: TrackAsked
  readonly telling: Telling
  readonly beside: readonly OutsideIndex[]
}

interface Question {
  readonly about: string
  readonly example: string
  readonly answer: (given: Given) => Figure
}

/** What `unsaid track` can be asked. */
export const QUESTIONS: Readonly<Record<TrackQuestion, Question>> = {
  positions: {
    about: 'the position of a side on an issue, meeting by meeting',
    example: '--actor CN --toward RU --issue ukraine-war',
    answer: ({ asked, telling, ...given }) => {
      const { series, shifts } = answerTrack('positions', asked, given)
      return tellPositions(series, shifts, telling)
    },
  },
  shifts: {
    about: 'where positions changed, what is no longer said, and how wording changed',
    example: '--actor CN --toward US',
    answer: ({ asked, telling, ...given }) => tellShifts(answerTrack('shifts', asked, given), telling),
  },
  silences: {
    about: 'which silences are surprising, in bits',
    example: '--actor RU --since 2022-01-01',
    answer: ({ asked, telling, ...given }) => tellSilences(answerTrack('silences', asked, given).silences, telling),
  },
  reciprocity: {
    about: 'what two sides backed of each other’s core interests',
    example: '--actor RU --toward CN',
    answer: ({ asked, telling, ...given }) => tellReciprocity(answerTrack('reciprocity', asked, given).ledger, telling),
  },
  formulas: {
    about: 'first use, adoption, dropping and replacement of set wordings',
    example: '--actor RU',
    answer: ({ asked, telling, ...given }) => tellFormulas(answerTrack('formulas', asked, given).lives, telling),
  },
  influence: {
    about: 'powers in third countries: components and shares',
    example: '--actor KZ --powers CN,RU',
    answer: ({ asked, telling, beside, ...given }) =>
      tellInfluence(answerTrack('influence', asked, given).presences, beside, telling),
  },
  protocol: {
    about: 'rank, who asked, order of issues, tone, length, lag, and fidelity to recordings',
    example: '--actor CN --toward RU',
    answer: ({ asked, telling, ...given }) => tellProtocol(answerTrack('protocol', asked, given), telling),
  },
}
