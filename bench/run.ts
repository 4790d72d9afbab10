/**
 * Speed as ratios in one run, and peak memory. `--gate` fails where one is over its limit; `--rounds N` measures more often.
 * No absolute time is asserted: what is compared runs in turns on the same machine.
 */
import { commandRows } from './command.ts'
import { extractionRows } from './extraction.ts'
import { tellRow } from './row.ts'

const given = process.argv.indexOf('--rounds')
const rounds = given > 0 ? Number(process.argv[given + 1]) : null
const COMMAND_ROUNDS = 15
const EXTRACTION_ROUNDS = 5

const rows = [...(await commandRows(rounds ?? COMMAND_ROUNDS)), ...(await extractionRows(rounds ?? EXTRACTION_ROUNDS))]
for (const row of rows) console.log(tellRow(row))
const over = rows.filter(({ value, limit }) => value > limit)
if (process.argv.includes('--gate') && over.length > 0) {
  console.error(`over the limit: ${over.map(({ name }) => name).join('; ')}`)
  process.exitCode = 1
}
