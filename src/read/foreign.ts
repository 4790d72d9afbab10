import type { Result } from '../model/index.ts'
import type { Clues, Draft } from './draft.ts'

/** Formats that other people's parsers take apart. */
export type ForeignFormat = 'html' | 'pdf' | 'docx' | 'mail' | 'warc'

/** A document inside another one: the page of a mail or of a web archive. */
export interface Inner {
  /** Its ending tells the format. */
  readonly extension: 'html' | 'txt' | 'pdf'
  readonly content: Uint8Array | string
  /** What the outer document says about it. */
  readonly clues: Clues
}

/** What a parser makes of a document: a draft, or documents inside it, likeliest first. */
export type Parsed = { readonly draft: Draft } | { readonly inner: readonly Inner[] }

/** Takes a document of a foreign format apart. The default does so in place; `worker/` does so where it can be stopped. */
export type ForeignParser = (format: ForeignFormat, content: Uint8Array | string, name: string) => Promise<Result<Parsed>>
