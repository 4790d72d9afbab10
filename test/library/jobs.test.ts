import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { work } from '../../src/jobs/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { addLater, examine, libraryHandlers, reanalyseLater } from '../../src/library/index.ts'
import type { Store } from '../../src/store/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

const knowledge = await defaultKnowledge()
const FILES = 50

for (const testHome of HOMES)
  describe.skipIf(testHome.missing !== null)(
    `work put off, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`,
    () => {
      it('is done by whoever comes first, each document once, and again with the same result', async () => {
        const { home, drop } = await testHome.make()
        const folder = mkdtempSync(join(tmpdir(), 'unsaid-later-'))
        const first = await openAt(home)
        // Of an embedded library there is one program only: its workers share the connection.
        const others = 'folder' in home ? [first, first] : [await openAt(home), await openAt(home)]
        try {
          for (let n = 0; n < FILES; n++)
            writeFileSync(
              join(folder, `${n}.md`),
              `---\nside: RU\ndate: 2024-05-${10 + (n % 20)}\n---\nVladimir Putin met Xi Jinping. Vladimir Putin said that Russia wants trade in grain number ${n}.`,
            )
          const ids = await addLater(first, [folder])
          expect(ids).toHaveLength(3)
          expect(await addLater(first, [folder])).toEqual(ids)
          const run = (store: Store) => work(store.jobs, { handlers: libraryHandlers(store, { knowledge }), once: true })
          const done = await Promise.all(others.map(run))
          expect(done.reduce((a, b) => a + b)).toBe(3)
          expect(await first.documents.count()).toBe(FILES)
          expect((await first.jobs.list({ state: 'done' })).map(({ id }) => id).sort()).toEqual([...ids].sort())
          expect(await first.meetings.list({ stale: true })).toEqual([])
          await addLater(first, [folder])
          await reanalyseLater(first, {})
          expect(await run(first)).toBe(4)
          expect(await first.documents.count()).toBe(FILES)
          expect((await examine(first)).faults).toEqual([])
        } finally {
          for (const store of new Set([first, ...others])) await store.close()
          await drop()
          rmSync(folder, { recursive: true, force: true })
        }
      }, 180_000)
    },
  )
