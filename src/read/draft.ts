import type { Account, Block, Span } from '../model/index.ts'

/** What a user, or the document itself, says about an account. */
export type Overrides = {
  readonly [K in 'title' | 'publisher' | 'side' | 'lang' | 'date' | 'kind' | 'url' | 'completeness']?: string
}

/** A field worked out, with where it was found. */
export interface Clue {
  readonly value: string
  readonly reason: string
}

/** Clues of a format's own metadata (a page's head, a mail's header). */
export type Clues = { readonly [K in 'title' | 'publisher' | 'date' | 'lang' | 'kind' | 'url']?: Clue }

/** A heading or paragraph before speakers are looked for. */
export interface Part extends Span {
  readonly kind: 'heading' | 'paragraph'
}

/** What a format's reader makes of a document; the inferences that all formats share come after. */
export interface Draft {
  readonly text: string
  /** Where the format knows the structure; else it is read off the lines. */
  readonly parts?: readonly Part[]
  /** Where the format knows the speakers too (recordings). */
  readonly blocks?: readonly Block[]
  /** Fields that the document gives. */
  readonly given?: Overrides
  readonly clues?: Clues
  /** True where the format shows that the text is cut off. */
  readonly cut?: string
}

/** Fields of an account that inference fills. */
export type Field = keyof Account['inferred']
