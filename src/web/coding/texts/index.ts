import type { Language } from '../../../model/index.ts'
import { usePreferences } from '../../state/preferences.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { JudgingTexts } from './texts.ts'
import { zh } from './zh.ts'

export type { JudgingTexts } from './texts.ts'

const TEXTS: Readonly<Record<Language, JudgingTexts>> = { en, zh, ru }

export function useJudgingTexts(): JudgingTexts {
  return TEXTS[usePreferences().lang]
}
