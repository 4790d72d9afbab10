import { parseDate } from '../language/index.ts'
import {
  ACCOUNT_KINDS,
  type Account,
  type AccountKind,
  type Block,
  COMPLETENESS,
  type Completeness,
  type Inferred,
  type Language,
  type Result,
  UnsaidError,
} from '../model/index.ts'
import { accountId } from './account-id.ts'
import type { Clue, Draft, Field, Overrides, Part } from './draft.ts'
import { inferCompleteness } from './infer-completeness.ts'
import { inferDate } from './infer-date.ts'
import { inferKind } from './infer-kind.ts'
import { differentLanguage, inferLanguage, toLanguage } from './infer-language.ts'
import { findPublisher } from './infer-publisher.ts'
import { inferTitle } from './infer-title.ts'
import { splitBlocks } from './split-blocks.ts'
import { splitParts } from './split-parts.ts'

export interface Source {
  readonly name: string
  readonly sha256: string
  readonly set: Overrides
}

/** A draft of any format → the account: what is given is kept, everything else is inferred with its reason. */
export function makeAccount(draft: Draft, { name, sha256, set }: Source): Result<Account> {
  const given: Overrides = { ...draft.given, ...set }
  const clues = draft.clues ?? {}
  const { text } = draft
  const inferred: Record<string, string> = {}
  const note = <T>(field: Field, found: { readonly value: T; readonly reason: string } | null): T | null => {
    if (found) inferred[field] = found.reason
    return found?.value ?? null
  }
  const language = decideLanguage(given.lang, clues.lang, text, name)
  if (!language.ok) return language
  const { lang, reason } = language.value
  if (reason !== null) inferred.lang = reason
  const parts = draft.parts ?? splitParts(text)
  const blocks = markLanguages(draft.blocks ?? splitBlocks(text, parts), text, lang)
  if (blocks.length === 0)
    return {
      ok: false,
      error: new UnsaidError('empty', `${name} holds no words`, { hint: 'check that the text was saved with it', subject: name }),
    }
  const url = given.url ?? clues.url?.value ?? null
  const title = given.title ?? note('title', clues.title ?? titleOf(draft, text, parts))
  const found = findPublisher(url, given.publisher ?? clues.publisher?.value ?? null, text)
  const publisher =
    given.publisher ??
    note(
      'publisher',
      clues.publisher && found?.reason !== 'the address'
        ? clues.publisher
        : found && { value: found.publisher.name, reason: found.reason },
    )
  const side =
    sideOf(given.side) ??
    note(
      'side',
      found?.publisher.side
        ? { value: found.publisher.side, reason: `${found.publisher.name} publishes for it (${found.reason})` }
        : null,
    )
  const date =
    (given.date && parseDate(given.date)) || note('date', dateClue(clues.date) ?? inferDate({ name, title, url, text }))
  const kind =
    kindOf(given.kind) ??
    note('kind', kindClue(clues.kind) ?? inferKind({ title, text, blocks, publisher: found?.publisher ?? null }))!
  const completeness = completenessOf(given.completeness)
  const judged = completeness
    ? { value: completeness, reason: 'so given' }
    : inferCompleteness({ title, text, blocks, cut: draft.cut })
  if (!completeness) inferred.completeness = judged.reason
  const account: Account = {
    id: accountId(name),
    title,
    publisher,
    side,
    lang,
    kind,
    date,
    url,
    completeness: judged.value,
    completenessReason: judged.reason,
    text,
    blocks,
    sha256,
    inferred: inferred as Inferred,
  }
  return { ok: true, value: account }
}

/** A recording has no headings to take for a title. */
function titleOf(draft: Draft, text: string, parts: readonly Part[]): Clue | null {
  return draft.blocks ? null : inferTitle(text, parts)
}

function decideLanguage(
  given: string | undefined,
  clue: Clue | undefined,
  text: string,
  name: string,
): Result<{ lang: Language; reason: string | null }> {
  if (given !== undefined) {
    const lang = toLanguage(given)
    if (lang) return { ok: true, value: { lang, reason: null } }
    return {
      ok: false,
      error: new UnsaidError('unsupported-language', `${name} is said to be in “${given}”, which is not read`, {
        hint: 'give the English (en), Chinese (zh) or Russian (ru) version',
        subject: name,
      }),
    }
  }
  const found = inferLanguage(text, name)
  const named = clue ? toLanguage(clue.value) : null
  return found.ok && named === found.value.lang
    ? { ok: true, value: { lang: named, reason: `${found.value.reason}, and ${clue!.reason}` } }
    : found
}

function markLanguages(blocks: readonly Block[], text: string, lang: Language): readonly Block[] {
  return blocks.map((block) => {
    const own = block.lang ?? differentLanguage(text.slice(block.start, block.end), lang)
    return own && own !== lang ? { ...block, lang: own } : block
  })
}

/** Fields that are not of the vocabulary are passed over, and inferred instead. */
function kindOf(given: string | undefined): AccountKind | null {
  return ACCOUNT_KINDS.find((kind) => kind === given?.trim().toLowerCase()) ?? null
}

function kindClue(clue: Clue | undefined): { value: AccountKind; reason: string } | null {
  const value = kindOf(clue?.value)
  return clue && value ? { value, reason: clue.reason } : null
}

function completenessOf(given: string | undefined): Completeness | null {
  return COMPLETENESS.find((one) => one === given?.trim().toLowerCase()) ?? null
}

function sideOf(given: string | undefined): string | null {
  const side = given?.trim() ?? ''
  if (side === '') return null
  return /^[a-z]{2}$/iu.test(side) ? side.toUpperCase() : side
}

function dateClue(clue: Clue | undefined): Clue | null {
  const value = clue ? parseDate(clue.value) : null
  return clue && value ? { value, reason: clue.reason } : null
}
