import type { Command } from 'commander'
import type { AddProgress, AddSummary, addLater } from '../../library/index.ts'
import { type Problem, UnsaidError } from '../../model/index.ts'
import type { Overrides } from '../../read/index.ts'
import type { Store } from '../../store/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit, warnOf } from '../output.ts'
import { makeProgress } from '../progress.ts'

interface AddFlags extends LibraryFlags {
  readonly map?: string
  readonly set: string[]
  readonly allowPrivate?: boolean
  readonly knowledge: string[]
  readonly later?: boolean
  readonly json?: boolean
}

const HELP = `
Takes files, folders, patterns, addresses, and archives: ZIP, WACZ, WARC, mbox, JSON lines (.gz too).
Broken off and run again, it goes on where it was: what is known is passed over.

Examples:
  unsaid add kremlin.en.md cctv.zh.md
  unsaid add archive/ crawl.warc.gz "more/**/*.html"
  unsaid add texts.jsonl.gz --map text=body,date=published
  unsaid add https://example.org/readout.html
  unsaid add letters.mbox --set publisher=Kremlin,side=RU`

const collect = (value: string, all: string[]): string[] => [...all, value]

export function addAddCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('add').description('take documents into the library'))
    .argument('<inputs...>', 'files, folders, patterns, archives or addresses')
    .option('--map <field=name,…>', 'which field of JSON lines holds what (text, date, title, url …)')
    .option('--set <field=value,…>', 'what holds of all of them (side, publisher, lang …)', collect, [])
    .option('--allow-private', 'fetch addresses of this machine and of private networks too')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', collect, [])
    .option('--later', 'put it off: workers do it (unsaid jobs --work)')
    .option('--json', 'the summary as JSON')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], flags: AddFlags) => done(await withLibrary(flags, (store) => add(store, inputs, flags))))
}

async function add(store: Store, inputs: readonly string[], flags: AddFlags): Promise<number> {
  const { addDocuments } = await import('../../library/index.ts')
  const { parseFieldMap } = await import('../../collect/index.ts')
  const asked = {
    fields: parseFieldMap(flags.map),
    set: parseSet(flags.set),
    fetch: { allowPrivate: flags.allowPrivate ?? false },
    actor: actor(),
  }
  if (flags.later) return later(store, inputs, { asked, json: flags.json })
  const progress = makeProgress()
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt)
  try {
    const summary = await addDocuments(store, inputs, {
      knowledge: await loadKnowledge(flags.knowledge),
      parser: stoppableParser,
      ...asked,
      signal: stop.signal,
      onProgress: (now) => progress.step(tellProgress(now)),
    })
    progress.end()
    const problems = await store.runs.problems(summary.runId)
    await emit(flags.json ? `${JSON.stringify({ ...summary, problems })}\n` : tellSummary(summary), undefined)
    tellProblems(problems)
    return statusOf(summary)
  } finally {
    progress.end()
    process.off('SIGINT', interrupt)
  }
}

interface Later {
  readonly asked: Parameters<typeof addLater>[2]
  readonly json: boolean | undefined
}

async function later(store: Store, inputs: readonly string[], { asked, json }: Later): Promise<number> {
  const { addLater: putOff } = await import('../../library/index.ts')
  const jobs = await putOff(store, inputs, asked)
  await emit(json ? `${JSON.stringify({ jobs })}\n` : `${texts().add.later(jobs.length)}\n`, undefined)
  return DONE
}

function parseSet(values: readonly string[]): Overrides {
  const pairs = values.flatMap((value) => value.split(',')).map((pair) => pair.split('='))
  const wrong = pairs.find(([field, value]) => !FIELDS.has(field!) || !value)
  if (wrong)
    throw new UnsaidError('usage', `--set ${wrong.join('=')} is not understood`, {
      hint: `write field=value,… with fields ${[...FIELDS].join(', ')}`,
      subject: wrong.join('='),
    })
  return Object.fromEntries(pairs)
}

const FIELDS: ReadonlySet<string> = new Set(['title', 'publisher', 'side', 'lang', 'date', 'kind', 'completeness'])

function tellProgress({ seen, counts, perSecond, secondsLeft }: AddProgress): string {
  const says = texts().add
  const left = secondsLeft === null ? '' : `, ${says.left(texts().duration(secondsLeft))}`
  return says.progress({ seen, added: counts.added, failed: counts.failed, perSecond: perSecond.toFixed(0) }) + left
}

function tellSummary({ counts, reasons, seconds, stopped }: AddSummary): string {
  const says = texts().add
  const why = Object.entries(reasons)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ')
  const rows: readonly (readonly [number, string])[] = [
    [counts.added, says.added(counts.statements)],
    [counts.copies, says.copies],
    [counts.revised, says.revised],
    [counts.gone, says.gone],
    [counts.known, says.known],
    [counts.duplicates, says.duplicates],
    [counts.removed, says.removed],
    [counts.failed, says.failed(why)],
  ]
  const shown = rows.filter(([count], index) => count > 0 || index === 0)
  const lines = shown.map(([count, what]) => `${String(count).padStart(7)}  ${what}\n`)
  return `${lines.join('')}${stopped ? `${says.stopped} ` : ''}${says.took(texts().duration(seconds))}\n`
}

/** So many of a kind are named; `--json` lists all. */
const SHOWN = 5

function tellProblems(problems: readonly Problem[]): void {
  for (const some of groupByCode(problems).values()) {
    for (const problem of some.slice(0, SHOWN)) warnOf({ ...problem, message: nameDocument(problem), subject: problem.document })
  }
}

function nameDocument({ message, document }: Problem): string {
  return document === null || message.includes(document) ? message : `${document}: ${message}`
}

function groupByCode(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) groups.set(problem.code, [...(groups.get(problem.code) ?? []), problem])
  return groups
}

function statusOf({ counts }: AddSummary): number {
  if (counts.failed === 0) return DONE
  return counts.added + counts.revised + counts.known + counts.duplicates > 0 ? SOME_FAILED : NOTHING_READABLE
}
