import type { Account, Language } from '../../../model/index.ts'

/** Words of an account to which a sentence of the brief points. */
export interface Citation {
  /** From 1, in the order of first use. */
  readonly number: number
  readonly meeting: string
  readonly date: string
  readonly account: string
  readonly publisher: string | null
  readonly title: string | null
  readonly url: string | null
  readonly lang: Language
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Line in the reader’s language made from the statement’s codes; null where the words are no statement. */
  readonly line: string | null
}

export interface BriefSentence {
  readonly text: string
  readonly cites: readonly number[]
}

export interface BriefSection {
  readonly heading: string
  readonly sentences: readonly BriefSentence[]
}

/** What changed between two sides, or for one, in a period. */
export interface Brief {
  /** Language in which it speaks. */
  readonly lang: Language
  readonly title: string
  readonly sections: readonly BriefSection[]
  readonly citations: readonly Citation[]
  /** How it is to be read. */
  readonly notes: readonly string[]
}

export interface Place {
  readonly account: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

export interface CitedMeeting {
  readonly id: string
  readonly date: string
  readonly accounts: readonly Account[]
}

/** Gives numbers to passages; the same passage has the same number. */
export class Citations {
  readonly list: Citation[] = []
  private readonly numbers = new Map<string, number>()

  constructor(private readonly lineOf: (meeting: string, place: Place) => string | null) {}

  cite(meeting: CitedMeeting, place: Place): number {
    const key = [meeting.id, place.account, place.start, place.end].join(' ')
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const account = meeting.accounts.find(({ id }) => id === place.account)
    const number = this.list.length + 1
    this.numbers.set(key, number)
    this.list.push({
      ...{ number, meeting: meeting.id, date: meeting.date, account: place.account },
      ...{
        publisher: account?.publisher ?? null,
        title: account?.title ?? null,
        url: account?.url ?? null,
        lang: account?.lang ?? 'en',
      },
      ...{ start: place.start, end: place.end, quote: place.quote, line: this.lineOf(meeting.id, place) },
    })
    return number
  }

  citeAll(meeting: CitedMeeting, places: readonly Place[], most = MOST): number[] {
    return [...new Set(places.slice(0, most).map((place) => this.cite(meeting, place)))]
  }
}

/** Passages cited at most behind one sentence: more are not read. */
const MOST = 4
