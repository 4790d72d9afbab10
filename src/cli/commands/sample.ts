import type { Command } from 'commander'
import type { Estimate } from '../../judge/index.ts'
import type { StratifyBy } from '../../library/index.ts'
import { UnsaidError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { emit } from '../output.ts'
import { countOf } from '../whole-number.ts'

const HELP = `
One statement a line, to be judged; with --blind without the machine's labels. The same seed draws the same.

Examples:
  unsaid sample --n 200 --stratify issue,lang --name spring > to-code.jsonl
  unsaid sample --n 50 --seed 7 --blind
  unsaid sample --estimate spring                      what the verdicts say of all`

interface Flags extends LibraryFlags {
  readonly n: number
  readonly seed: number
  readonly stratify: string
  readonly name: string
  readonly blind?: boolean
  readonly estimate?: string
  readonly json?: boolean
}

export function addSampleCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('sample').description('draw statements for people to code, and estimate from what they say'))
    .option('--n <n>', 'how many', countOf, 200)
    .option('--seed <n>', 'another seed draws others', countOf, 1)
    .option('--stratify <fields>', 'by what it is spread: issue, lang, side, act, year', 'issue,lang')
    .option('--name <name>', 'under which the sample is kept', 'sample')
    .option('--blind', 'without the machine’s labels')
    .option('--estimate <name>', 'the share that people confirm')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      await withLibrary(flags, (store) =>
        flags.estimate === undefined ? draw(store, flags) : estimate(store, flags.estimate, flags),
      )
      done(DONE)
    })
}

async function draw(store: Store, { n, seed, stratify, name, blind }: Flags): Promise<void> {
  const { drawStatements, STRATA } = await import('../../library/index.ts')
  const by = stratify.split(',').filter((field) => field !== '')
  const unknown = by.find((field) => !(STRATA as readonly string[]).includes(field))
  if (unknown !== undefined)
    throw new UnsaidError('usage', `nothing is spread by “${unknown}”`, {
      hint: `one or more of ${STRATA.join(', ')}`,
      subject: unknown,
    })
  const { strata } = await drawStatements(store, { name, n, seed, by: by as StratifyBy[] })
  const found = await store.statements.getMany(strata.flatMap(({ drawn }) => drawn))
  const lines = found.map(({ statement, date, lang }) => {
    const { id, account, start, end, quote } = statement
    return `${JSON.stringify(blind ? { id, account, start, end, quote, date, lang } : { ...statement, date, lang })}\n`
  })
  await emit(lines.join(''), undefined)
}

async function estimate(store: Store, name: string, { json }: Flags): Promise<void> {
  const { estimateFromSample } = await import('../../library/index.ts')
  const found = await estimateFromSample(store, name)
  if (json) return emit(`${JSON.stringify(found)}\n`, undefined)
  const says = texts().sample
  const fields = Object.entries(found.fields).map(([field, one]) => `${says.field({ field, ...tellEstimate(one) })}\n`)
  if (found.estimate === null) return emit(`${says.nothing(found.drawn)}\n${fields.join('')}`, undefined)
  const { population, unjudged } = found.estimate
  const share = says.share({ ...tellEstimate(found.estimate), population, drawn: found.drawn })
  const rest = unjudged.length === 0 ? '' : `${says.unjudged(unjudged.length)}\n`
  await emit(`${share}\n${rest}${fields.join('')}`, undefined)
}

function tellEstimate({ share, low, high, judged }: Estimate) {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
  return { share: percent(share), low: percent(low), high: percent(high), judged }
}
