/**
 * How long questions over 1,000,000 generated statements take on a PostgreSQL server, and that their cost grows with what
 * they return: `npm run bench:track-library` (UNSAID_TEST_DATABASE names a server on which a database may be made). The
 * statements are made up by the server itself, from hashes, so that every run has the same; only their number and their
 * spread over sides and issues matter: few pairs meet often, most seldom.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { libraryHabits, readTracked } from '../src/library/index.ts'
import { ISSUES } from '../src/model/index.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { answerTrack, makeChronicle, needOf, type TrackAsked, type TrackQuestion } from '../src/track/index.ts'

const STATEMENTS = Number(process.env.UNSAID_BENCH_STATEMENTS ?? 1_000_000)
const PER_ACCOUNT = 25
const MEETINGS = STATEMENTS / (2 * PER_ACCOUNT)
/** Those that have core interests and formulas first: they meet most often. */
const SIDES =
  'CN RU US UA EU KZ UZ BY FR DE IN TR IR SA BR ZA JP KR KP VN PK MN KG TJ TM AZ AM GE RS HU EG AE ID MY TH PH AU GB IL PL'.split(
    ' ',
  )
const ACTS = ['support', 'oppose', 'commit', 'propose', 'assess', 'agree', 'discuss', 'warn', 'praise', 'concern']
/** A question that a person waits for. */
const LIMIT_MS = 1000
/** Beyond this an answer is an export. */
const LARGE = 1_500_000
const ROUNDS = 3

/** A number in [0, 1) that hangs on the words only. */
const chance = (...words: string[]): string => `((hashtext(concat_ws(' ', ${words.join(', ')})) & 2147483647) / 2147483648.0)`
const listed = (items: readonly string[]): string => `array[${items.map((item) => `'${item}'`).join(',')}]`

async function fill({ db }: Store): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const [sides, issues, acts] = [listed(SIDES), listed(ISSUES), listed(ACTS)]
  await run(`create temp table made as
    select n, case when a < b then array[a, b] else array[b, a] end as sides, day from (
      select n, (${sides})[1 + floor(power(${chance("'a'", 'n')}, 3) * 40)::int] as a,
        (${sides})[1 + ((floor(power(${chance("'a'", 'n')}, 3) * 40) + 1 + floor(power(${chance("'b'", 'n')}, 2) * 39))::int % 40)] as b,
        date '2000-01-01' + floor(${chance("'day'", 'n')} * 9000)::int as day
      from generate_series(1, ${MEETINGS}) n) drawn`)
  await run(
    `create temp table told as select n, k, n || '-' || k as id, sides[k] as side, sides, day from made, generate_series(1, 2) k`,
  )
  await run(`insert into meetings (id, date, form, sides, data, stale, analysed_at)
    select 'm' || n, day, 'meeting', sides, json_build_object('date', day, 'place', null, 'initiator', null, 'form', 'meeting',
      'sides', sides, 'participants', '[]'::json), false, now() from made`)
  await run(`insert into documents (id, address, name, revision) select id, 'made:' || id, id, 1 from told`)
  await run(`insert into revisions (document_id, number) select id, 1 from told`)
  await run(`insert into accounts (document_id, revision, reader, publisher, side, lang, kind, date, completeness, text, data)
    select id, 1, 'made', side, side, 'en', 'readout', day, 'whole', repeat('The two sides spoke of what concerns them. ', 40),
      json_build_object('completenessReason', null, 'blocks', '[]'::json, 'sha256', '', 'inferred', '{}'::json) from told`)
  await run(`insert into memberships (account_id, meeting_id, decided_by) select id, 'm' || n, 'machine' from told`)
  await run(`insert into statements (id, account_id, ordinal, span_start, span_end, sides, issues, act, intensity, voice, lang, date,
      confidence, quote, prefix, suffix, data, tokens)
    select id || '#' || s, id, s, s, s + 44, array[holder], array[issue], act, 2, 'indirect', 'en', day, 1, quote, '', '',
      json_build_object('id', id || '#' || s, 'account', id, 'start', s, 'end', s + 44, 'quote', quote, 'side', holder, 'speaker', null,
        'voice', 'indirect', 'issues', array[issue], 'act', act, 'intensity', 2, 'addressee', null, 'target', null, 'polarity', 'positive',
        'modality', 'actual', 'quantities', '[]'::json, 'toldBy', '[]'::json, 'confidence', 1,
        'features', json_build_object('concepts', '[]'::json, 'actors', '[]'::json, 'formulas',
          case when formula then array['community-of-shared-future'] else array[]::text[] end, 'words', '[]'::json)),
      case when formula then array['formula:community-of-shared-future'] else array['en:made'] end
    from (select id, s, day, sides[1 + floor(${chance("'h'", 'id', 's')} * 2)::int] as holder,
        (${issues})[1 + floor(power(${chance("'i'", 'id', 's')}, 2) * ${ISSUES.length})::int] as issue,
        (${acts})[1 + floor(${chance("'c'", 'id', 's')} * ${ACTS.length})::int] as act,
        ${chance("'f'", 'id', 's')} < 0.01 as formula,
        case when ${chance("'f'", 'id', 's')} < 0.01 then 'It will build a community with a shared future for mankind.'
          else 'The two sides spoke of what concerns them.' end as quote
      from told, generate_series(1, ${PER_ACCOUNT}) s) drawn`)
  await run('analyze')
}

const QUESTIONS: readonly (readonly [TrackQuestion, TrackAsked])[] = [
  ['positions', { holder: 'PL', toward: 'MN', issue: 'space' }],
  ['positions', { holder: 'KZ', toward: 'JP', issue: ISSUES[0]! }],
  ['positions', { holder: 'CN', toward: 'KZ', issue: 'climate' }],
  ['positions', { holder: 'CN', toward: 'RU', issue: 'climate' }],
  ['positions', { holder: 'CN', toward: 'RU', issue: ISSUES[0]! }],
  ['positions', { holder: 'CN', issue: 'climate', since: '2024-01-01' }],
  ['shifts', { holder: 'CN', toward: 'RU', issue: ISSUES[0]! }],
  ['shifts', { holder: 'KZ', toward: 'JP' }],
  ['reciprocity', { holder: 'CN', toward: 'RU' }],
  ['reciprocity', { holder: 'CN', toward: 'RU', since: '2023-01-01' }],
  ['silences', { holder: 'KZ', toward: 'JP' }],
  ['silences', { holder: 'CN', toward: 'RU', since: '2023-01-01' }],
  ['formulas', { holder: 'KZ' }],
  ['formulas', { holder: 'CN', since: '2023-01-01' }],
  ['influence', { holder: 'KZ' }],
  ['influence', { holder: 'KZ', since: '2020-01-01' }],
  ['protocol', { holder: 'KZ', toward: 'JP' }],
  ['protocol', { holder: 'CN', toward: 'RU', since: '2023-01-01' }],
]

async function measure(store: Store): Promise<void> {
  const knowledge = await defaultKnowledge()
  console.log(
    '| question | meetings read | statements read | answer | read | answered | together | of it this process worked |\n|---|---|---|---|---|---|---|---|',
  )
  for (const [question, asked] of QUESTIONS) {
    const rounds: { read: number; answered: number; cpu: number; size: number; meetings: number; statements: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const [started, busy] = [performance.now(), process.cpuUsage()]
      const meetings = await readTracked(store, needOf(question, asked))
      const habits = question === 'silences' ? await libraryHabits(store) : null
      const read = performance.now() - started
      const answer = answerTrack(question, asked, {
        chronicle: makeChronicle(meetings),
        knowledge,
        ...(habits ? { habits } : {}),
      })
      const answered = performance.now() - started - read
      const statements = meetings.reduce((sum, one) => sum + one.statements.length, 0)
      const { user, system } = process.cpuUsage(busy)
      rounds.push({
        cpu: (user + system) / 1000,
        read,
        answered,
        size: JSON.stringify(answer).length,
        meetings: meetings.length,
        statements,
      })
    }
    const best = rounds.sort((a, b) => a.read + a.answered - b.read - b.answered)[0]!
    const told = Object.entries(asked).map(([key, value]) => `${key} ${value}`)
    const ms = (value: number): string => `${value.toFixed(0)} ms`
    console.log(
      `| ${question}: ${told.join(', ')} | ${best.meetings} | ${best.statements} | ${(best.size / 1024).toFixed(0)} kB | ${ms(best.read)} | ${ms(best.answered)} | ${ms(best.read + best.answered)} | ${ms(best.cpu)} |`,
    )
    if (best.size < LARGE && best.read + best.answered > LIMIT_MS) process.exitCode = 1
  }
}

async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(command)
  await client.end()
}

const server = process.env.UNSAID_TEST_DATABASE
if (!server) throw new Error('UNSAID_TEST_DATABASE names no PostgreSQL server')
const name = process.env.UNSAID_BENCH_KEEP ?? `unsaid_bench_${randomUUID().replaceAll('-', '')}`
const url = new URL(server)
url.pathname = `/${name}`
await administer(server, `create database ${name}`).catch((error: Error) => {
  if (!process.env.UNSAID_BENCH_KEEP) throw error
})
const store = await openStore({ database: url.href })
try {
  if ((await store.statements.count()) === 0) {
    const started = performance.now()
    await fill(store)
    console.log(`${await store.statements.count()} statements made in ${Math.round((performance.now() - started) / 1000)} s`)
  }
  await measure(store)
} finally {
  await store.close()
  if (!process.env.UNSAID_BENCH_KEEP) await administer(server, `drop database ${name} with (force)`)
}
