import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Handler, work } from '../../src/jobs/index.ts'
import type { Store } from '../../src/store/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

for (const testHome of HOMES) {
  describe.skipIf(testHome.missing !== null)(`jobs, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`, () => {
    let store: Store
    let drop: () => Promise<void>
    beforeAll(async () => {
      const made = await testHome.make()
      drop = made.drop
      store = await openAt(made.home)
    }, 60_000)
    afterAll(async () => {
      await store?.close()
      await drop?.()
    })
    afterEach(async () => {
      await store.db.deleteFrom('jobs').execute()
    })

    const run = (handlers: Record<string, Handler>, more = {}): Promise<number> =>
      work(store.jobs, { handlers, once: true, backOff: 1, ...more })

    it('does jobs by priority, then in order, and keeps what comes of them', async () => {
      const ids = [await store.jobs.add({ kind: 'a', payload: 1 }), await store.jobs.add({ kind: 'a', payload: 2 })]
      const urgent = await store.jobs.add({ kind: 'a', payload: 3, priority: 1 })
      const seen: unknown[] = []
      expect(await run({ a: async (payload) => seen.push(payload) })).toBe(3)
      expect(seen).toEqual([3, 1, 2])
      expect(await store.jobs.get(urgent)).toMatchObject({ state: 'done', result: 1, attempts: 1 })
      expect(await store.jobs.get(ids[1]!)).toMatchObject({ state: 'done', result: 3 })
    })

    it('leaves kinds alone that it has no handler for', async () => {
      const id = await store.jobs.add({ kind: 'other' })
      expect(await run({ a: async () => {} })).toBe(0)
      expect((await store.jobs.get(id))?.state).toBe('waiting')
    })

    it('keeps one job a key until it has ended', async () => {
      const first = await store.jobs.add({ kind: 'a', key: 'k' })
      expect(await store.jobs.add({ kind: 'a', key: 'k' })).toBe(first)
      expect(await store.jobs.add({ kind: 'b', key: 'k' })).not.toBe(first)
      await run({ a: async () => {} })
      expect(await store.jobs.add({ kind: 'a', key: 'k' })).not.toBe(first)
    })

    it('tries again after a failure, waits longer each time, and gives up in the end', async () => {
      const id = await store.jobs.add({ kind: 'a', mostAttempts: 3 })
      const times: number[] = []
      const failing: Handler = async () => {
        times.push(Date.now())
        throw new Error(`try ${times.length}`)
      }
      expect(await run({ a: failing }, { backOff: 60 })).toBe(0)
      expect(await store.jobs.get(id)).toMatchObject({ state: 'dead', attempts: 3, error: 'try 3' })
      expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(59)
      expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(119)
      expect(await store.jobs.revive(id)).toBe(true)
      expect(await run({ a: async () => 'well' })).toBe(1)
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', result: 'well', attempts: 1 })
    })

    it('waits for the time that a job asks for', async () => {
      await store.jobs.add({ kind: 'a', delay: 150 })
      expect(await store.jobs.claim({ kinds: ['a'], worker: 'w', lease: 1000 })).toBeNull()
      const begun = Date.now()
      expect(await run({ a: async () => {} })).toBe(1)
      expect(Date.now() - begun).toBeGreaterThan(50)
    })

    it('gives a job whose worker was killed to another, and does not take the dead one’s word any more', async () => {
      const id = await store.jobs.add({ kind: 'a' })
      const stolen = await store.jobs.claim({ kinds: ['a'], worker: 'killed', lease: 700 })
      expect(stolen?.id).toBe(id)
      expect(await store.jobs.claim({ kinds: ['a'], worker: 'other', lease: 1000 })).toBeNull()
      await setTimeout(750)
      expect(await run({ a: async () => 'second' })).toBe(1)
      expect(await store.jobs.finish(id, { worker: 'killed', result: 'first' })).toBe(false)
      expect(await store.jobs.get(id)).toMatchObject({ state: 'done', result: 'second', attempts: 2 })
    })

    it('gives up a job that kills its workers', async () => {
      const id = await store.jobs.add({ kind: 'a', mostAttempts: 2 })
      for (let i = 0; i < 2; i++) {
        expect((await store.jobs.claim({ kinds: ['a'], worker: `w${i}`, lease: 1 }))?.id).toBe(id)
        await setTimeout(10)
      }
      expect(await store.jobs.claim({ kinds: ['a'], worker: 'w', lease: 1 })).toBeNull()
      expect(await store.jobs.get(id)).toMatchObject({ state: 'dead', error: expect.stringContaining('stopped') })
    })

    it('holds on to a job that takes longer than its lease', async () => {
      const id = await store.jobs.add({ kind: 'a' })
      const running = run({ a: async () => setTimeout(400, 'long') }, { lease: 150 })
      await setTimeout(300)
      expect(await store.jobs.claim({ kinds: ['a'], worker: 'other', lease: 1000 })).toBeNull()
      expect(await running).toBe(1)
      expect((await store.jobs.get(id))?.attempts).toBe(1)
    })

    it('tells how far a job is', async () => {
      const id = await store.jobs.add({ kind: 'a' })
      let seen: unknown
      await run({
        a: async (_, { progress }) => {
          await progress({ done: 1, of: 2 })
          seen = (await store.jobs.get(id))?.progress
        },
      })
      expect(seen).toEqual({ done: 1, of: 2 })
    })

    it('cancels a waiting job at once, and a running one through its signal', async () => {
      const waiting = await store.jobs.add({ kind: 'b' })
      expect(await store.jobs.cancel(waiting)).toBe(true)
      expect(await store.jobs.get(waiting)).toMatchObject({ state: 'cancelled' })
      const id = await store.jobs.add({ kind: 'a' })
      let aborted = false
      await run({
        a: async (_, { signal, progress }) => {
          await store.jobs.cancel(id)
          await progress(1)
          aborted = signal.aborted
          signal.throwIfAborted()
        },
      })
      expect(aborted).toBe(true)
      expect(await store.jobs.get(id)).toMatchObject({ state: 'cancelled' })
      expect(await store.jobs.cancel(id)).toBe(false)
    })

    it('never gives one job to two workers', async () => {
      for (let i = 0; i < 30; i++) await store.jobs.add({ kind: 'a', payload: i })
      const seen: unknown[] = []
      const handlers = { a: async (payload: unknown) => void seen.push(payload) }
      const counts = await Promise.all(Array.from({ length: 4 }, () => run(handlers)))
      expect(counts.reduce((a, b) => a + b)).toBe(30)
      expect([...seen].sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 30 }, (_, i) => i))
    })
  })
}
