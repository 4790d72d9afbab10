import { type RawBuilder, sql } from 'kysely'
import type { Act, Issue, Language, Statement } from '../model/index.ts'
import { json } from './json.ts'
import type { Database } from './tables.ts'
import { tokensOf } from './tokens.ts'

/** What a statement has to have; all terms together. */
export type SearchTerm =
  /** The words themselves in one of the languages (a phrase: in this order), or one of the things that they name. */
  | {
      readonly kind: 'words'
      readonly words: readonly (readonly string[])[]
      readonly phrase: string | null
      readonly named: readonly string[]
    }
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'side'; readonly side: string }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'lang'; readonly lang: Language }
  | { readonly kind: 'speaker'; readonly speaker: string }
  | { readonly kind: 'since' | 'until'; readonly day: string }
  | { readonly kind: 'meeting'; readonly meeting: string }
  /** Another account of the meeting, one that could have it, has no statement on the issue. */
  | { readonly kind: 'silent'; readonly issue: Issue }

export interface SearchHit {
  readonly statement: Statement
  readonly date: string | null
  readonly lang: string
  readonly publisher: string | null
  readonly meetingId: string | null
}

export interface Search {
  /** Newest first; those without a date last. */
  find(terms: readonly SearchTerm[], page: { readonly limit: number; readonly offset: number }): Promise<SearchHit[]>
  /** How many there are; beyond `most` they are not counted further. */
  count(terms: readonly SearchTerm[], most: number): Promise<number>
  /** Makes the tokens of statements that have none; returns how many. */
  makeTokens(): Promise<number>
}

const BATCH = 500

/**
 * What a third of all statements has is found among the newest without sorting that third; what few have, the index over
 * tokens finds faster among all. A page that is full from the newest is the page that all would give.
 */
const NEWEST = 3000

export function makeSearch(db: Database): Search {
  return {
    find: async (terms, { limit, offset }) => {
      // Whose accounts are silent is worked out for the whole library: once is enough.
      if (terms.some(({ kind }) => kind === 'silent')) return findIn(db, sql`statements`, { terms, limit, offset })
      const from = sql`(select * from statements order by date desc nulls last, id limit ${NEWEST})`
      const recent = await findIn(db, from, { terms, limit, offset })
      return recent.length === limit ? recent : findIn(db, sql`statements`, { terms, limit, offset })
    },
    count: async (terms, most) => {
      const wanted = [sql<boolean>`not s.rejected`, ...terms.map(condition)]
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from (select 1 from statements s where ${sql.join(wanted, sql` and `)} limit ${most}) found`.execute(
        db,
      )
      return rows[0]!.n
    },
    makeTokens: async () => {
      for (let made = 0; ; ) {
        const rows = await db
          .selectFrom('statements')
          .select(['id', 'data', 'lang'])
          .where('tokens', 'is', null)
          .limit(BATCH)
          .execute()
        if (rows.length === 0) return made
        const tokens = rows.map(({ data, lang }) => tokensOf(data as Statement, lang as Language))
        const pairs = rows.map(({ id }, index) => ({ id, tokens: tokens[index] }))
        await sql`
          update statements s set tokens = array(select json_array_elements_text(p.value -> 'tokens'))
          from json_array_elements(${json(pairs)}) p where s.id = p.value ->> 'id'`.execute(db)
        made += rows.length
      }
    },
  }
}

interface Wanted {
  readonly terms: readonly SearchTerm[]
  readonly limit: number
  readonly offset: number
}

interface Row {
  data: unknown
  date: string | null
  lang: string
  publisher: string | null
  meeting: string | null
}

async function findIn(db: Database, statements: RawBuilder<unknown>, { terms, limit, offset }: Wanted): Promise<SearchHit[]> {
  const wanted = [sql<boolean>`not s.rejected`, ...terms.map(condition)]
  const { rows } = await sql<Row>`
    with matched as materialized (select s.id, s.date from ${statements} s where ${sql.join(wanted, sql` and `)}),
    page as (select id from matched order by date desc nulls last, id limit ${limit} offset ${offset}),
    found as (select s.id, s.account_id, s.data, s.date, s.lang from page join statements s on s.id = page.id)
    select found.data, found.date, found.lang, a.publisher, m.meeting_id as meeting
    from found
    left join accounts a on a.document_id = found.account_id and a.current
    left join memberships m on m.account_id = found.account_id
    order by found.date desc nulls last, found.id`.execute(db)
  return rows.map(({ data, date, lang, publisher, meeting }) => ({
    statement: data as Statement,
    date,
    lang,
    publisher,
    meetingId: meeting,
  }))
}

function condition(term: SearchTerm): RawBuilder<boolean> {
  switch (term.kind) {
    case 'words': {
      const written = term.words.map((tokens) => sql<boolean>`s.tokens @> ${[...tokens]}::text[]`)
      const inOrder = term.phrase === null ? sql<boolean>`true` : sql<boolean>`s.quote ilike ${like(term.phrase)}`
      const ways = written.length > 0 ? [sql<boolean>`((${sql.join(written, sql` or `)}) and ${inOrder})`] : []
      if (term.named.length > 0) ways.push(sql<boolean>`s.tokens && ${[...term.named]}::text[]`)
      return sql`(${sql.join(ways, sql` or `)})`
    }
    case 'issue':
      return sql`s.issues @> ${[term.issue]}::text[]`
    case 'side':
      return sql`s.sides @> ${[term.side]}::text[]`
    case 'act':
      return sql`s.act = ${term.act}`
    case 'lang':
      return sql`s.lang = ${term.lang}`
    case 'speaker':
      return sql`s.speaker ilike ${like(term.speaker)}`
    case 'since':
      return sql`s.date >= ${term.day}::date`
    case 'until':
      return sql`s.date <= ${term.day}::date`
    case 'meeting':
      return sql`s.account_id in (select account_id from memberships where meeting_id = ${term.meeting})`
    case 'silent':
      return sql`s.account_id in (
        select own.account_id from memberships own
        join memberships other on other.meeting_id = own.meeting_id and other.account_id <> own.account_id
        join coverage c on c.account_id = other.account_id
        where c.able and not c.issues @> ${[term.issue]}::text[]
      )`
  }
}

/** The text anywhere, none of its characters special. */
function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`
}
