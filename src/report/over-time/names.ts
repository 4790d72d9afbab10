import type { Issue, Language, SideId } from '../../model/index.ts'

/** What the words of this room need to know about the world: how sides, issues and formulas are called, in one language. */
export interface Names {
  readonly side: (id: SideId) => string
  readonly issue: (id: Issue) => string
  readonly formula: (id: string) => string
}

/** Where names are looked up; `Knowledge` is one. */
export interface NameBook {
  issueLabel(id: Issue, lang: Language): string
  sideLabel(id: SideId, lang: Language): string
  readonly formulas: ReadonlyMap<string, { readonly label: Readonly<Record<Language, string>> }>
}

export function makeTrackNames(book: NameBook, lang: Language): Names {
  return {
    side: (id) => book.sideLabel(id, lang),
    issue: (id) => book.issueLabel(id, lang),
    formula: (id) => book.formulas.get(id)?.label[lang] ?? id,
  }
}
