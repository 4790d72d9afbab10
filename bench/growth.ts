/**
 * How a library grows: `npm run bench:growth [-- 1000 10000 …]` (default 1,000). Real documents (UNSAID_DATA) in an order that a
 * seed gives; beyond what there is each is varied: another day, other figures, a sentence less, others in another order. Every size
 * on both homes (the server where UNSAID_TEST_DATABASE names one), each in a process of its own, so that memory is its own.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { libraryTemplate } from '../scripts/library-template.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { addDocuments, searchLibrary } from '../src/library/index.ts'
import { type Home, openStore, type Store } from '../src/store/index.ts'

interface Line {
  readonly text: string
  readonly date?: string
  readonly [field: string]: unknown
}

const SEED = 20_260_101
const QUERIES = ['sanctions', '制裁', 'issue:taiwan side:CN', '"one china"', 'issue:trade silent:trade']
const TIMES = 9

function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function readLines(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line.trim() !== '')
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}

const DAY = 86_400_000
const SENTENCE = /[^.!?。！？]+[.!?。！？]+\s*/gu

/** The same document as it could have been of another meeting. */
function vary({ text, date, ...rest }: Line, random: () => number, round: number): Line {
  const sentences = text.match(SENTENCE) ?? [text]
  const [first = '', ...others] = sentences
  const kept = shuffle(
    others.filter(() => random() > 0.15),
    random,
  )
  const figures = kept.join('').replaceAll(/\d+/gu, (digits) => String(Math.floor(Number(digits.slice(0, 9)) * (0.5 + random()))))
  const moved = date
    ? new Date(Date.parse(date) + (round * 400 + Math.floor(random() * 300)) * DAY).toISOString().slice(0, 10)
    : undefined
  return { ...rest, text: first + figures, ...(moved ? { date: moved } : {}) }
}

async function writeDocuments(file: string, count: number, data: string): Promise<void> {
  const random = makeRandom(SEED)
  const real = shuffle(readLines(data), random)
  const out = createWriteStream(file)
  for (let i = 0; i < count; i++) {
    const round = Math.floor(i / real.length)
    const line = JSON.parse(real[i % real.length]!) as Line
    // An address of its own, so that none takes another's place.
    const { url: _, source: __, link: ___, ...plain } = round === 0 ? line : vary(line, random, round)
    if (!out.write(`${JSON.stringify({ ...plain, id: `d${i}` })}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

async function sizeOf(store: Store, home: Home): Promise<number> {
  if ('folder' in home) return Number(execFileSync('du', ['-sm', home.folder], { encoding: 'utf8' }).split('\t')[0])
  const { sql } = await import('kysely')
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(store.db)
  return megabytes(Number(rows[0]!.size))
}

async function fill(store: Store, file: string, count: number): Promise<string[]> {
  const memory: number[] = []
  const started = performance.now()
  const { counts } = await addDocuments(store, [file], {
    knowledge: await defaultKnowledge(),
    onProgress: ({ seen }) => {
      if (seen >= ((memory.length + 1) * count) / 4 && memory.length < 4) memory.push(megabytes(process.memoryUsage.rss()))
    },
  })
  const seconds = (performance.now() - started) / 1000
  return [`${counts.added}`, `${Math.round(seconds)} s`, (count / seconds).toFixed(1), memory.join(' · ')]
}

async function measureSearch(store: Store): Promise<string> {
  const knowledge = await defaultKnowledge()
  const middles: string[] = []
  for (const query of QUERIES) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now()
      await searchLibrary(store, query, { knowledge })
      times.push(performance.now() - from)
    }
    middles.push(times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!.toFixed(0))
  }
  return middles.join(' · ')
}

async function measure(count: number, where: string, data: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-growth-'))
  const server = process.env.UNSAID_TEST_DATABASE
  const name = `unsaid_growth_${process.pid}`
  const home: Home =
    where === 'embedded'
      ? { folder: join(folder, 'library') }
      : { database: Object.assign(new URL(server!), { pathname: name }).href }
  try {
    if (where === 'server') await administer(server!, `create database ${name}`)
    await writeDocuments(join(folder, 'documents.jsonl'), count, data)
    const store = await openStore(home, where === 'embedded' ? { create: true, template: await libraryTemplate() } : {})
    const filled = await fill(store, join(folder, 'documents.jsonl'), count)
    const search = await measureSearch(store)
    const rows = [`${await store.statements.count()}`, `${await store.meetings.count()}`]
    const size = await sizeOf(store, home)
    await store.close()
    console.log(`| ${[count, where, ...filled, ...rows, `${size} MB`, search].join(' | ')} |`)
  } finally {
    if (where === 'server') await administer(server!, `drop database if exists ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function administer(url: string, command: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(command)
  await client.end()
}

const data = process.env.UNSAID_DATA
if (!data) {
  console.log('UNSAID_DATA names no folder with documents: nothing is measured')
} else if (process.argv[2] === '--one') {
  await measure(Number(process.argv[4]), process.argv[3]!, data)
} else {
  const sizes = process.argv.slice(2).map(Number)
  console.log(
    '| documents | home | added | time | a second | MB in memory at each quarter | statements | meetings | size | ms for a page |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const size of sizes.length > 0 ? sizes : [1000])
    for (const where of process.env.UNSAID_TEST_DATABASE ? ['embedded', 'server'] : ['embedded'])
      execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', where, String(size)], {
        stdio: 'inherit',
      })
}
