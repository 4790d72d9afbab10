import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../store/index.ts'
import type { VerdictTarget } from '../contract.ts'
import { WEIGHT_OF_LINK, WEIGHT_OF_NARRATION } from '../judging/value.ts'
import type { QueueOptions } from '../library.ts'

/** What to judge, and in which meeting. */
export interface Queued {
  readonly meeting: string
  readonly target: VerdictTarget
  readonly value: number
}

interface Row {
  meeting: string
  id: string
  spans: Span[]
  value: number
  total: string
}

/** The most valuable first, found in the database, whatever its size; the sums are those of `judging/value.ts`. */
export async function listQueue({ db }: Store, options: QueueOptions): Promise<{ total: number; queued: Queued[] }> {
  const { coder, blind, limit, kind } = options
  const judgedBy = (whose: RawBuilder<boolean>): RawBuilder<boolean> => sql`exists (
    select 1 from verdicts v where v.undone_at is null and v.round is distinct from 'arbitration' and ${whose} and ${IS_ABOUT[kind]})`
  const second = judgedBy(sql<boolean>`v.author <> ${coder}`)
  const wanted = [sql<boolean>`not ${judgedBy(sql<boolean>`v.author = ${coder}`)}`]
  if (blind && kind !== 'statement') wanted.push(second)
  const rank = blind ? sql`case when ${second} then 1 else 0 end desc,` : sql``
  const { rows } = await sql<Row>`
    select x.meeting, x.id, x.spans, x.value, count(*) over () as total
    from (${CANDIDATES[kind]}) x where ${sql.join(wanted, sql` and `)}
    order by ${rank} x.value desc, x.id limit ${limit}`.execute(db)
  const queued = rows.map(({ meeting, id, spans, value }): Queued => {
    return { meeting, target: targetOf(kind, id, spans), value: Math.round(Number(value) * 1e4) / 1e4 }
  })
  return { total: Number(rows[0]?.total ?? 0), queued }
}

interface Span {
  readonly account: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

function targetOf(kind: QueueOptions['kind'], id: string, spans: readonly Span[]): VerdictTarget {
  const [one, other] = spans
  if (kind === 'link') return { kind, one: one!, other: other! }
  return kind === 'statement' ? { kind, ...one! } : { kind, id }
}

const entropy = (p: RawBuilder<unknown>): RawBuilder<number> =>
  sql`case when ${p} <= 0 or ${p} >= 1 then 0 else -(${p} * log(2, ${p}::numeric) + (1 - ${p}) * log(2, (1 - ${p})::numeric)) end`

const span = (alias: string): RawBuilder<unknown> => {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`json_build_object('account', ${column('account_id')}, 'start', ${column('span_start')}, 'end', ${column('span_end')},
    'quote', ${column('quote')})`
}

/** What can be judged: its meeting, its id as verdicts name it, its words, what a verdict on it would teach. */
const CANDIDATES: Readonly<Record<QueueOptions['kind'], RawBuilder<unknown>>> = {
  finding: sql`
    select f.meeting_id as meeting, f.id, '[]'::json as spans, ${entropy(sql`f.confidence`)} * f.salience as value
    from findings f where f.meeting_id is not null`,
  statement: sql`
    select m.meeting_id as meeting, s.id, json_build_array(${span('s')}) as spans,
      ${entropy(sql`s.confidence`)} * case when s.act in ('discuss', 'inform') then ${WEIGHT_OF_NARRATION}::numeric else 1 end as value
    from statements s join memberships m on m.account_id = s.account_id`,
  link: sql`
    select l.meeting_id as meeting, array_to_string(l.statement_ids, ' ') as id, json_build_array(${span('a')}, ${span('b')}) as spans,
      ${entropy(sql`l.confidence`)} * ${WEIGHT_OF_LINK}::numeric as value
    from links l join statements a on a.id = l.statement_ids[1] join statements b on b.id = l.statement_ids[2]`,
}

/** Which verdicts are about a candidate; those on a statement's fields are about the statement. */
const IS_ABOUT: Readonly<Record<QueueOptions['kind'], RawBuilder<boolean>>> = {
  finding: sql`v.target_kind = 'finding' and v.target_id = x.id`,
  statement: sql`((v.target_kind = 'statement' and v.target_id = x.id)
    or (v.target_kind = 'attribute' and left(v.target_id, length(x.id) + 1) = x.id || ' '))`,
  link: sql`v.target_kind = 'link' and v.target_id = x.id`,
}
