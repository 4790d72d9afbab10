import { UnsaidError } from '../model/index.ts'
import type { Store, Verdict } from '../store/index.ts'
import { ARBITRATION } from './agreement.ts'
import { getSample } from './draw-sample.ts'
import { FIELDS, type Field, type Said } from './give-verdict.ts'
import { type Judging, takeVerdicts } from './take-verdicts.ts'

/** A statement as a coder gets it: the words and where they stand, and nothing of what the machine or others made of them. */
export interface ToCode {
  readonly id: string
  readonly account: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** What stands around the words. */
  readonly before: string
  readonly after: string
  readonly lang: string
  readonly date: string | null
  readonly publisher: string | null
  readonly title: string | null
}

export interface CodingQuery {
  readonly coder: string
  /** A sample that was drawn; without one, what others have coded and this coder has not. */
  readonly sample?: string
  readonly round?: string
  /** Default 50. */
  readonly limit?: number
}

/** Characters on either side that a coder sees. */
const CONTEXT = 400

/** What a coder still has to code blind, in a fixed order. @throws UnsaidError where there is no such sample. */
export async function codingQueue(
  store: Store,
  query: CodingQuery,
): Promise<{ readonly total: number; readonly items: readonly ToCode[] }> {
  const { coder, sample, round, limit = 50 } = query
  const codings = (await store.verdicts.list({ ...(round === undefined ? {} : { round }) })).filter(isBlindCoding)
  const own = new Set(codings.filter(({ author }) => author === coder).map(statementOf))
  const wanted = sample === undefined ? [...new Set(codings.map(statementOf))] : await drawnIn(store, sample)
  const left = wanted.filter((id) => !own.has(id)).sort()
  return { total: left.length, items: await toCode(store, left.slice(0, limit)) }
}

async function drawnIn(store: Store, name: string): Promise<string[]> {
  const sample = await getSample(store, name)
  if (!sample)
    throw new UnsaidError('not-found', `no sample “${name}” was drawn`, {
      hint: `unsaid sample --n 200 --name ${name}`,
      subject: name,
    })
  return sample.strata.flatMap(({ drawn }) => drawn)
}

async function toCode(store: Store, ids: readonly string[]): Promise<ToCode[]> {
  const found = await store.statements.getMany(ids)
  const readings = await store.accounts.getMany([...new Set(found.map(({ statement }) => statement.account))])
  const byId = new Map(readings.map(({ account }) => [account.id, account]))
  return found.flatMap(({ statement: { id, account, start, end, quote }, lang, date }): ToCode[] => {
    const source = byId.get(account)
    if (!source) return []
    const { text, publisher, title } = source
    const [before, after] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)]
    return [{ id, account, start, end, quote, before, after, lang, date, publisher, title }]
  })
}

/** What a coder makes of a statement, field by field; `null` where the words are no statement. */
export interface Coding {
  readonly id: string
  readonly fields: Readonly<Partial<Record<Field, string>>> | null
  readonly note?: string
  readonly round?: string
}

/** Keeps codings that were made without the machine's labels. Coded again, the later counts. Returns the verdicts' ids. */
export async function takeCodings(store: Store, codings: readonly Coding[], judging: Judging): Promise<string[]> {
  return takeVerdicts(store, codings.flatMap(toSaid), judging)
}

function toSaid({ id, fields, note, round }: Coding): Said[] {
  const more = { blind: true, ...(note ? { note } : {}), ...(round ? { round } : {}) }
  if (fields === null) return [{ kind: 'statement', id, verdict: 'reject', ...more }]
  const coded = Object.entries(fields)
  if (coded.length === 0)
    throw new UnsaidError('usage', `${id}: nothing is coded`, { hint: `one or more of ${FIELDS.join(', ')}`, subject: id })
  return coded.map(([field, value]) => ({
    kind: 'attribute',
    id: `${id} ${field}`,
    verdict: 'correct',
    correction: { field: field as Field, value },
    ...more,
  }))
}

/** The last word on one field where coders differ. */
export async function arbitrate(
  store: Store,
  { id, field, value, note }: { readonly id: string; readonly field: Field; readonly value: string; readonly note?: string },
  judging: Judging,
): Promise<string> {
  const said: Said = {
    kind: 'attribute',
    id: `${id} ${field}`,
    verdict: 'correct',
    correction: { field, value },
    round: ARBITRATION,
    ...(note ? { note } : {}),
  }
  return (await takeVerdicts(store, [said], judging))[0]!
}

/** A coding of a field, or that the words are none. */
export function isBlindCoding({ targetKind, verdict, blind, round }: Verdict): boolean {
  return blind && round !== ARBITRATION && (targetKind === 'attribute' || (targetKind === 'statement' && verdict === 'reject'))
}

export function statementOf({ targetKind, targetId }: Pick<Verdict, 'targetKind' | 'targetId'>): string {
  return targetKind === 'attribute' ? targetId.slice(0, targetId.lastIndexOf(' ')) : targetId
}
