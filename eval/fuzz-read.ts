/**
 * Reads thousands of damaged files of every format in the thread with limits: none may crash, hang beyond its limit, give
 * an account that breaks the model's promises, or be refused without one clear line. One process a format, so that
 * each shows its own peak of memory. `tsx eval/fuzz-read.ts [tries] [seed] [--write]`: the last puts the table into docs/reliability.md.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkAccount, readDocument } from '../src/read/index.ts'
import { makeWorkerParser } from '../src/read/worker/index.ts'
import { checkRefusal, makeRandom, mutate, SEEDS } from '../test/read/mutate.ts'

/** Longest time for one small file (milliseconds). */
const LIMIT = 5000
/** Ending a thread and starting another takes some time beyond the limit. */
const SLACK = 2000
const DOCS = new URL('../docs/reliability.md', import.meta.url)

const HEAD =
  '| format | files | read | refused in one clear line | stopped at a limit | crashes and other faults | slowest (s) | peak memory (MB) |\n|---|---|---|---|---|---|---|---|'

interface Outcome {
  readonly format: string
  read: number
  refused: number
  stopped: number
  slowest: number
  megabytes: number
  readonly faults: string[]
}

const [tries = 2000, seed = 1] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/u.test(one))
  .map(Number)
const only = process.argv.find((one) => one.startsWith('--format='))?.slice('--format='.length)
if (only) console.log(JSON.stringify(await fuzz(only)))
else report(Object.keys(SEEDS).map(inOwnProcess))

/** All tries at one format. */
async function fuzz(format: string): Promise<Outcome> {
  const { parse, close } = makeWorkerParser({ milliseconds: LIMIT })
  const random = makeRandom(seed)
  const outcome: Outcome = { format, read: 0, refused: 0, stopped: 0, slowest: 0, megabytes: 0, faults: [] }
  for (let i = 0; i < tries; i++) {
    const started = performance.now()
    const fault = await readOne(format, mutate(SEEDS[format]!, random), outcome).catch(String)
    const took = performance.now() - started
    outcome.slowest = Math.max(outcome.slowest, took)
    if (fault) outcome.faults.push(`${format} #${i} (seed ${seed}): ${fault}`)
    else if (took > LIMIT + SLACK) outcome.faults.push(`${format} #${i} (seed ${seed}): took ${Math.round(took)} ms`)

    async function readOne(name: string, bytes: Uint8Array, count: Outcome): Promise<string> {
      const result = await readDocument({ name, bytes }, { parser: parse })
      if (result.ok) {
        count.read++
        return checkAccount(result.value).join('; ')
      }
      if (/longer than|too much memory/u.test(result.error.message)) count.stopped++
      else count.refused++
      return checkRefusal(result.error, name)
    }
  }
  await close()
  outcome.megabytes = process.resourceUsage().maxRSS / 1024
  return outcome
}

/** A crash of the process is a fault like any other. */
function inOwnProcess(format: string): Outcome {
  const self = fileURLToPath(import.meta.url)
  try {
    const out = execFileSync(process.execPath, ['--import', 'tsx', self, String(tries), String(seed), `--format=${format}`], {
      encoding: 'utf8',
    })
    const outcome = JSON.parse(out.trim().split('\n').at(-1)!) as Outcome
    console.log(row(outcome))
    for (const fault of outcome.faults) console.log(`  ${fault}`)
    return outcome
  } catch (error) {
    console.log(`${format}: the process ended: ${(error as Error).message.split('\n', 1)[0]}`)
    return { format, read: 0, refused: 0, stopped: 0, slowest: 0, megabytes: 0, faults: ['the process ended'] }
  }
}

function row({ format, read, refused, stopped, slowest, megabytes, faults }: Outcome): string {
  const cells = [
    format.replace(/^a\./u, ''),
    read + refused + stopped,
    read,
    refused,
    stopped,
    faults.length,
    (slowest / 1000).toFixed(1),
    Math.round(megabytes),
  ]
  return `| ${cells.join(' | ')} |`
}

function report(outcomes: readonly Outcome[]): void {
  const faults = outcomes.reduce((sum, one) => sum + one.faults.length, 0)
  console.log(faults === 0 ? 'no faults' : `${faults} faults`)
  process.exitCode = faults === 0 ? 0 : 1
  if (!process.argv.includes('--write')) return
  const table = `${HEAD}\n${outcomes.map(row).join('\n')}`
  const caption = `${tries} files of each format, seed ${seed}, a limit of ${LIMIT / 1000} s a file:`
  const text = readFileSync(DOCS, 'utf8')
  writeFileSync(DOCS, text.replace(/(?<=<!-- malformed files -->\n)[\s\S]*?(?=<!-- end -->)/u, `\n${caption}\n\n${table}\n\n`))
}
