import { afterAll, describe, expect, it } from 'vitest'
import { checkAccount, readDocument } from '../../src/read/index.ts'
import { makeWorkerParser } from '../../src/read/worker/index.ts'
import { checkRefusal, makeRandom, mutate, SEEDS } from './mutate.ts'

/** A quick look at each format; `eval/fuzz-read.ts` looks longer. */
const TRIES = 20
/** No small file may take this long (milliseconds). */
const SLOW = 5000

/** As the command reads them: in a thread with a limit. */
const { parse, close } = makeWorkerParser({ milliseconds: SLOW / 2 })
afterAll(close)

describe('damaged files', () => {
  it.each(Object.entries(SEEDS))('%s: %#', async (name, file) => {
    const random = makeRandom(name.charCodeAt(2) * 1000 + name.length)
    for (let i = 0; i < TRIES; i++) {
      const started = performance.now()
      const result = await readDocument({ name, bytes: mutate(file, random) }, { parser: parse })
      if (result.ok) expect(checkAccount(result.value)).toEqual([])
      else expect(checkRefusal(result.error, name)).toBe('')
      expect(performance.now() - started).toBeLessThan(SLOW)
    }
  })

  it.each(Object.entries(SEEDS))('%s is sound to begin with', async (name, file) => {
    const result = await readDocument({ name, bytes: file })
    expect(result.ok).toBe(true)
  })
})
