/**
 * How long the first page of a search takes on the embedded store: `npm run bench:search [-- 100000]`. Statements are put
 * together from parts by a seeded generator, so that words are as frequent as in life: a few in a third of all, most in few.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { libraryTemplate } from '../scripts/library-template.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { parseSearch } from '../src/library/index.ts'
import type { Statement } from '../src/model/index.ts'
import { json, openStore, type Store } from '../src/store/index.ts'
import { tokensOf } from '../src/store/tokens.ts'

/** What a first page may take, in milliseconds, at a hundred thousand statements. */
const BUDGET = 100
const TIMES = 15
const QUERIES = [
  'sanctions',
  '制裁',
  'санкции lang:zh',
  '"one china"',
  'issue:taiwan side:CN act:support since:2022-01-01 "one china"',
  'issue:taiwan side:CN silent:taiwan',
  'trade cooperation',
  'side:RU act:warn until:2020',
  'speaker:Putin issue:energy',
  'quixotic',
]

async function measure(store: Store): Promise<void> {
  const knowledge = await defaultKnowledge()
  for (const query of QUERIES) {
    const terms = parseSearch(query, knowledge)
    const times: number[] = []
    let hits = 0
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now()
      hits = (await store.search.find(terms, { limit: 20, offset: 0 })).length
      times.push(performance.now() - from)
    }
    times.sort((a, b) => a - b)
    const [middle, slowest] = [times[Math.floor(TIMES / 2)]!, times.at(-1)!]
    console.log(
      `${middle.toFixed(0).padStart(5)} ms, slowest ${slowest.toFixed(0).padStart(5)} ms  ${String(hits).padStart(2)} hits  ${query}`,
    )
    if (middle > BUDGET) process.exitCode = 1
  }
}

function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const PARTS = {
  en: [
    'supports the one-China principle',
    'opposes unilateral sanctions',
    'hopes that trade will grow',
    'warned about missiles',
    'wants cooperation in energy',
    'spoke about grain',
  ],
  zh: ['坚持一个中国原则', '反对单边制裁', '愿扩大贸易合作', '关切导弹问题', '愿加强能源合作', '谈到粮食'],
  ru: [
    'поддерживает принцип одного Китая',
    'выступает против санкций',
    'рассчитывает на рост торговли',
    'предостерегла о ракетах',
    'готова сотрудничать в энергетике',
    'говорила о зерне',
  ],
} as const
const ISSUES = ['taiwan', 'sanctions', 'trade', 'nuclear-arms', 'energy', 'agriculture-food'] as const
const ACTS = ['support', 'oppose', 'propose', 'warn', 'commit', 'inform'] as const
const SIDES = ['CN', 'RU', 'US', 'FR', 'DE', 'IN']
const PER_ACCOUNT = 20

async function fill(store: Store, n: number): Promise<void> {
  const random = makeRandom(7)
  await store.transaction(async ({ db }) => {
    for (let first = 0; first < n; first += PER_ACCOUNT * 25) {
      const accounts = Array.from({ length: 25 }, (_, index) => `a${first / PER_ACCOUNT + index}`)
      const days = new Map(accounts.map((id) => [id, dayOf(random())]))
      await db
        .insertInto('documents')
        .values(accounts.map((id) => ({ id, address: id, name: id, revision: 1 }) as never))
        .execute()
      await db
        .insertInto('revisions')
        .values(accounts.map((id) => ({ document_id: id, number: 1, given: json({}) }) as never))
        .execute()
      await db
        .insertInto('accounts')
        .values(
          accounts.map(
            (id) =>
              ({
                document_id: id,
                revision: 1,
                reader: 'r',
                current: true,
                publisher: 'P',
                side: 'CN',
                lang: 'en',
                kind: 'readout',
                date: days.get(id),
                completeness: 'whole',
                text: 't',
                data: json({}),
              }) as never,
          ),
        )
        .execute()
      await db
        .insertInto('meetings')
        .values(accounts.filter((_, index) => index % 2 === 0).map((id) => ({ id: `m${id}`, data: json({}) }) as never))
        .execute()
      await db
        .insertInto('memberships')
        .values(
          accounts.map(
            (id, index) =>
              ({
                account_id: id,
                meeting_id: `m${accounts[index - (index % 2)]}`,
                decided_by: 'machine',
                reasons: json([]),
              }) as never,
          ),
        )
        .execute()
      await db
        .insertInto('statements')
        .values(
          accounts.flatMap((id) =>
            Array.from({ length: PER_ACCOUNT }, (_, at) => row(id, at, { random, date: days.get(id)! })),
          ) as never,
        )
        .execute()
    }
  })
}

function dayOf(share: number): string {
  return new Date(Date.UTC(2012, 0, 1) + Math.floor(share * 5000) * 86_400_000).toISOString().slice(0, 10)
}

function row(account: string, at: number, { random, date }: { random: () => number; date: string }) {
  const lang = (['en', 'zh', 'ru'] as const)[Math.floor(random() * 3)]!
  const topic = Math.floor(random() ** 2 * ISSUES.length)
  const side = SIDES[Math.floor(random() ** 2 * SIDES.length)]!
  const quote = `${side} ${PARTS[lang][topic]} ${PARTS[lang][Math.floor(random() * ISSUES.length)]} w${Math.floor(random() * 20_000)}`
  const issue = ISSUES[topic]!
  const statement = {
    id: `${account}#${at}-${at + 1}`,
    account,
    start: at,
    end: at + 1,
    quote,
    side,
    issues: [issue],
    act: ACTS[topic]!,
    features: { concepts: [issue], actors: [side], formulas: [], words: [] },
  }
  return {
    id: statement.id,
    account_id: account,
    ordinal: at,
    span_start: at,
    span_end: at + 1,
    sides: [side],
    issues: [issue],
    act: statement.act,
    intensity: 2,
    voice: 'indirect',
    speaker: random() < 0.3 ? 'Vladimir Putin' : null,
    lang,
    date,
    confidence: 0.8,
    quote,
    prefix: '',
    suffix: '',
    data: json(statement),
    tokens: tokensOf(statement as unknown as Statement, lang),
  }
}

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'unsaid-search-'))
try {
  const store = await openStore({ folder: join(folder, 'library') }, { create: true, template: await libraryTemplate() })
  const began = performance.now()
  await fill(store, count)
  console.log(`${count} statements in ${Math.round((performance.now() - began) / 1000)} s`)
  await measure(store)
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
