import { type RawBuilder, sql } from 'kysely'

/** A value for a column of JSON. What PostgreSQL's JSON cannot hold (NUL, half a character) becomes U+FFFD, as in `storable`. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${encode(value)}::json`
}

function encode(value: unknown): string {
  const text = JSON.stringify(value ?? null)
  return /\\u(?:0000|d[89a-f])/iu.test(text)
    ? JSON.stringify(value, (_, one) => (typeof one === 'string' ? storable(one) : one))
    : text
}

/** The text as the database can hold it. Every replacement has the length of what it replaces, so that offsets stay right. */
export function storable(text: string): string {
  return UNSTORABLE.test(text) ? text.replaceAll(new RegExp(UNSTORABLE, 'gu'), '\ufffd') : text
}

/** NUL, and halves of characters that stand alone. */
const UNSTORABLE = /[\0\p{Surrogate}]/u
