import type { Language } from '../../../../model/index.ts'
import { usePreferences } from '../../../state/preferences.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { PeopleTexts } from './texts.ts'
import { zh } from './zh.ts'

const TEXTS: Readonly<Record<Language, PeopleTexts>> = { en, zh, ru }

export function usePeopleTexts(): PeopleTexts {
  return TEXTS[usePreferences().lang]
}
