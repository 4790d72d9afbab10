/** Run by the lock's tests in processes of their own: `FILE hold` or `FILE race LOG NAME`. */
import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { takeLock } from '../../src/store/embedded/lock.ts'

const [file, what, log, name] = process.argv.slice(2) as [string, string, string, string]

if (what === 'hold') {
  takeLock(file)
  process.stdout.write('taken\n')
  setInterval(() => {}, 1000)
} else {
  for (let round = 0; round < 30; round++) await once(round)
  while (!(await once(-1)));
}

/** Round −1 ends as a killed process does: without letting go. */
async function once(round: number): Promise<boolean> {
  try {
    const lock = takeLock(file)
    appendFileSync(log, `+ ${name}/${round}\n`)
    await setTimeout(Math.random() * 3)
    appendFileSync(log, `- ${name}/${round}\n`)
    if (round < 0) process.kill(process.pid, 'SIGKILL')
    lock.release()
    return true
  } catch {
    // Somebody else has it.
  }
  await setTimeout(Math.random() * 5)
  return false
}
