import type { Language } from '../../model/index.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { AppTexts } from './texts.ts'
import { zh } from './zh.ts'

export type { AppTexts } from './texts.ts'

export const appTexts: Readonly<Record<Language, AppTexts>> = { en, zh, ru }
