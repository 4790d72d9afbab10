import type { Account, Issue, Language, Meeting, SideId } from '../../model/index.ts'
import { interfaceTexts } from '../interface/index.ts'
import { withArticle } from '../sentences/en.ts'

/** What the words of this room need to know about the world: how sides, issues, formulas and accounts are called, in one language. */
export interface Names {
  readonly lang: Language
  readonly side: (id: SideId) => string
  readonly issue: (id: Issue) => string
  readonly formula: (id: string) => string
  readonly kind: (kind: Account['kind']) => string
  readonly completeness: (completeness: Account['completeness']) => string
  readonly form: (form: Meeting['form']) => string
}

/** Where names are looked up; `Knowledge` is one. */
export interface NameBook {
  issueLabel(id: Issue, lang: Language): string
  sideLabel(id: SideId, lang: Language): string
  readonly formulas: ReadonlyMap<string, { readonly label: Readonly<Record<Language, string>> }>
}

export function makeTrackNames(book: NameBook, lang: Language): Names {
  const { accountKinds, completeness, forms } = interfaceTexts[lang]
  return {
    lang,
    side: (id) => (lang === 'en' ? withArticle(id, book.sideLabel(id, lang)) : book.sideLabel(id, lang)),
    issue: (id) => book.issueLabel(id, lang),
    formula: (id) => book.formulas.get(id)?.label[lang] ?? id,
    kind: (kind) => accountKinds[kind],
    completeness: (value) => completeness[value],
    form: (form) => forms[form],
  }
}

/** The first letter of a sentence or title that begins with a name. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
