import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LANGUAGES, type Language } from '../src/model/index.ts'
import { makeAccount } from './accounts.ts'
import { leastOf } from './best-of.ts'
import type { Row } from './row.ts'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const BYTES = 5000
const KILOBYTES_A_MEGABYTE = 1024
/** What is promised of the command. */
const LIMITS = { compare: 6, version: 2, megabytes: 200 }
const PAIRS: readonly (readonly [Language, Language])[] = [
  ['en', 'zh'],
  ['zh', 'ru'],
]

/** Prints the most memory that a process held (kB, as Node tells it) when it ends. */
const TELL_PEAK = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))`

/** The built command on two accounts of 5 kB, beside a bare `node -e ""`, and its peak memory. */
export async function commandRows(rounds: number): Promise<Row[]> {
  if (!existsSync(CLI)) throw new Error('dist/ is missing: run npm run build first')
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-bench-'))
  try {
    const file = (lang: Language): string => join(folder, `${lang}.md`)
    for (const lang of LANGUAGES) writeFileSync(file(lang), makeAccount(lang, BYTES))
    const compare = PAIRS.map((pair) => [CLI, 'compare', ...pair.map(file)])
    const commands = [['-e', ''], [CLI, '--version'], ...compare]
    const [bare, version, ...compared] = (await leastOf(
      rounds,
      commands.map((args) => () => timeNode(args)),
    )) as [Times, Times, ...Times[]]
    return [
      timeRow('unsaid --version', version, bare, LIMITS.version),
      ...PAIRS.map((pair, index) => timeRow(`unsaid compare, ${pair.join(' and ')}`, compared[index]!, bare, LIMITS.compare)),
      ...PAIRS.map((pair, index): Row => {
        const peak = /peak (\d+)/u.exec(node(['--import', TELL_PEAK, ...compare[index]!]))!
        const name = `peak memory of it, ${pair.join(' and ')}`
        return { name, value: Number(peak[1]) / KILOBYTES_A_MEGABYTE, unit: ' MB', limit: LIMITS.megabytes, detail: '' }
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Times {
  /** Seconds on the clock. */
  readonly clock: number
  /** Seconds that processors worked. */
  readonly work: number
}

/**
 * The ratio on the clock, or of the work where that is smaller: beside other work, a longer command is interrupted more often
 * than a short one, and the clock says more about the others than about us.
 */
function timeRow(name: string, ours: Times, bare: Times, limit: number): Row {
  const [clock, work] = [ours.clock / bare.clock, ours.work / bare.work]
  const detail = `on the clock ${clock.toFixed(2)}× (${milliseconds(ours.clock)}, node -e "" ${milliseconds(bare.clock)}), work ${work.toFixed(2)}×`
  return { name, value: Math.min(clock, work), unit: '×', limit, detail }
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(0)} ms`
}

/** A shell's `time` tells the work of a process as well. */
function timeNode(args: readonly string[]): Times {
  const line = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1'
  const { stderr } = spawnSync('bash', ['-c', line, 'bash', process.execPath, ...args], { encoding: 'utf8' })
  const [clock, user, system] = stderr.trim().replaceAll(',', '.').split(' ').map(Number) as [number, number, number]
  if (!(clock > 0)) throw new Error(`bash did not tell the time of node ${args.join(' ')}: ${stderr}`)
  return { clock, work: user + system }
}

function node(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 100_000_000 })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stderr
}
