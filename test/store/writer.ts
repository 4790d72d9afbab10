/** Run by tests in a process of its own: writes documents into the library of a folder until it is stopped, naming each that is confirmed. */
import { randomBytes } from 'node:crypto'
import { openStore } from '../../src/store/index.ts'

const [folder, from] = process.argv.slice(2) as [string, string]
/** Bytes that no packing makes smaller. */
const size = Number(process.argv[4] ?? 20_000)

try {
  const store = await openStore({ folder })
  for (let number = Number(from); ; number++) {
    await store.transaction(async (inside) => {
      await inside.documents.record([
        { address: `doc:${number}`, name: 'a.bin', bytes: new Uint8Array(randomBytes(size)), given: {} },
      ])
      await inside.settings.set('last', number)
    })
    process.stdout.write(`${number}\n`)
  }
} catch (error) {
  const { message, hint } = error as Error & { hint?: string }
  process.stderr.write(`${message} — ${hint ?? ''}\n`)
  process.exit(1)
}
