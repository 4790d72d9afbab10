import type { About, Language, NearestReason, SideId, Telling } from '../../model/index.ts'
import type { Labels } from '../describe.ts'
import type { Book } from './book.ts'
import { makeEnglish } from './en.ts'
import { type Compared, makeNames, type Names } from './names.ts'
import { makeRussian } from './ru.ts'
import { makeChinese } from './zh.ts'

const BOOKS: Readonly<Record<Language, (names: Names) => Book>> = { en: makeEnglish, zh: makeChinese, ru: makeRussian }

/** Says what a comparison found in one language. */
export interface Teller {
  readonly finding: (about: About, telling: Telling) => string
  readonly headline: (telling: Telling) => string
  readonly why: (reason: NearestReason, of: readonly SideId[]) => string
}

/** A headline is about no finding. */
const NOTHING: About = { kind: 'unpublished', issue: null, side: null, reportedBy: [], omittedBy: [] }

/**
 * Makes whole sentences from tellings: the accounts and statements named in them are looked up in what was compared,
 * names of issues and sides in the labels.
 */
export function makeTeller(lang: Language, labels: Labels, compared: Compared): Teller {
  const book = BOOKS[lang](makeNames(compared, labels, lang))
  const finding = (about: About, telling: Telling): string => {
    const say = book[telling.form] as (telling: Telling, about: About) => string
    return `${capital(say(telling, about))}${book.stop}`
  }
  return { finding, headline: (telling) => finding(NOTHING, telling), why: book.why }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
