import type { Language } from '../model/index.ts'
import { interfaceLanguage } from './interface.ts'
import { en } from './texts/library-output/en.ts'
import { ru } from './texts/library-output/ru.ts'
import type { LibraryTexts } from './texts/library-output/texts.ts'
import { zh } from './texts/library-output/zh.ts'

const TEXTS: Readonly<Record<Language, LibraryTexts>> = { en, zh, ru }

/** What the commands of a library say, in the language of the interface. */
export function libraryTexts(): LibraryTexts {
  return TEXTS[interfaceLanguage()]
}
