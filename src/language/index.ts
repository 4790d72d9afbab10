import type { Language } from '../model/index.ts'
import type { LanguageRules } from './cue.ts'
import { en } from './en/index.ts'
import { ru } from './ru/index.ts'
import { zh } from './zh/index.ts'

export type { Cue, CueKind, LanguageRules } from './cue.ts'
export { dateInName, type FoundDate, findDates, isoDate, parseDate } from './dates.ts'
export { GAP, isHan, isWordUnit, type Normalised, normalise, normaliseForm, STAR } from './normalise.ts'
export { splitSentences } from './sentences.ts'

/** The languages that Unsaid reads. Adding one means one folder and one entry here. */
export const languageRules: Readonly<Record<Language, LanguageRules>> = { en, zh, ru }
