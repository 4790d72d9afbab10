import type { Language } from '../../model/index.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { InterfaceTexts } from './texts.ts'
import { zh } from './zh.ts'

export type { InterfaceTexts } from './texts.ts'

export const interfaceTexts: Readonly<Record<Language, InterfaceTexts>> = { en, zh, ru }
