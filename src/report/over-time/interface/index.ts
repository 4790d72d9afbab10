import type { Language } from '../../../model/index.ts'
import { briefEn } from './brief-en.ts'
import { briefRu } from './brief-ru.ts'
import type { BriefTexts } from './brief-texts.ts'
import { briefZh } from './brief-zh.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { TrackTexts } from './texts.ts'
import { zh } from './zh.ts'

export const trackTexts: Readonly<Record<Language, TrackTexts>> = { en, zh, ru }
export const briefTexts: Readonly<Record<Language, BriefTexts>> = { en: briefEn, zh: briefZh, ru: briefRu }
