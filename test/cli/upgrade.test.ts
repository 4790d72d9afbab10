import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/bundle.ts'
import { type Bundle, makeBundle } from './bundle.ts'

const SLOW = 400_000
const READOUT = `---
lang: en
side: RU
date: 2031-03-04
---
Vladimir Putin met with President of China Xi Jinping.

The President of Russia said that Russia supports China on the Taiwan issue.`

/** The published command, and one of the layout before it: the same, but for the last migration. */
describe('upgrade and roll-back', { timeout: SLOW }, () => {
  let older: Bundle
  let newer: Bundle
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'unsaid-upgrade-'))
    writeFileSync(join(folder, 'readout.md'), READOUT)
    const migrations = join(ROOT, 'src/store/migrations')
    const last = readdirSync(migrations).sort().at(-1)!
    older = await makeBundle('upgrade-older')
    newer = await makeBundle('upgrade-newer')
    for (const name of ['older', 'newer'])
      cpSync(migrations, join(ROOT, `build/upgrade-${name}/migrations`), {
        recursive: true,
        filter: (path) => name === 'newer' || !path.endsWith(last),
      })
  }, SLOW)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    older.remove()
    newer.remove()
  })
  const by = (bundle: Bundle, ...args: string[]) => bundle.run(args, folder)

  it('goes forward without losing a row, and back to what the backup held', () => {
    expect(by(older, 'init', '--library', 'lib').err).toBe('')
    expect(by(older, 'add', 'readout.md', '--library', 'lib').status).toBe(0)
    const before = JSON.parse(by(older, 'backup', 'before.backup', '--library', 'lib', '--json').out) as Record<string, unknown>

    const upgraded = JSON.parse(by(newer, 'backup', 'after.backup', '--library', 'lib', '--json').out) as typeof before
    for (const [table, sum] of Object.entries(before)) expect(upgraded[table], table).toEqual(sum)
    expect(by(newer, 'doctor', '--library', 'lib').status).toBe(0)

    const refused = by(older, 'show', '--library', 'lib')
    expect([refused.status, refused.err]).toEqual([4, expect.stringMatching(/newer version of unsaid/u)])

    const restored = JSON.parse(by(older, 'restore', 'before.backup', '--library', 'back', '--json').out) as typeof before
    expect(restored).toEqual(before)
    expect(by(older, 'doctor', '--library', 'back').status).toBe(0)
    const foreign = by(newer, 'restore', 'before.backup', '--library', 'wrong')
    expect([foreign.status, foreign.err]).toEqual([4, expect.stringMatching(/restore it with the version that made it/u)])
  })
})
