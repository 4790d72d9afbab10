/** Reads thousands of damaged files of every format: nothing may crash, hang or break the promises of an account. `tsx eval/fuzz-read.ts [tries] [seed]` */
import { checkAccount, readDocument } from '../src/read/index.ts'
import { makeWorkerParser } from '../src/read/worker/index.ts'
import { makeRandom, mutate, SEEDS } from '../test/read/mutate.ts'

const [tries = 2000, seed = 1] = process.argv.slice(2).map(Number)
/** Longest time for one small file (milliseconds). */
const SLOW = 5000
const { parse, close } = makeWorkerParser({ milliseconds: SLOW })
let faults = 0
for (const [name, file] of Object.entries(SEEDS)) {
  const random = makeRandom(seed)
  const count = { read: 0, refused: 0, slowest: 0 }
  for (let i = 0; i < tries; i++) {
    const bytes = mutate(file, random)
    const started = performance.now()
    try {
      const result = await readDocument({ name, bytes }, { parser: parse })
      if (result.ok) count.read++
      else count.refused++
      const broken = result.ok
        ? checkAccount(result.value)
        : /took longer|made its parser fail|too much memory/u.test(result.error.message)
          ? [result.error.message]
          : []
      if (broken.length > 0) report(name, i, broken.join('; '))
    } catch (error) {
      report(name, i, String(error))
    }
    count.slowest = Math.max(count.slowest, performance.now() - started)
  }
  console.log(`${name.padEnd(8)} ${count.read} read, ${count.refused} refused, slowest ${Math.round(count.slowest)} ms`)
}
await close()
console.log(faults === 0 ? 'no faults' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1

function report(name: string, index: number, fault: string): void {
  faults++
  console.log(`${name} #${index} (seed ${seed}): ${fault}`)
}
