import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode, writeKnowledge } from '../../scripts/bundle.ts'
import { makeHostileFiles } from '../read/hostile-files.ts'
import { SEEDS } from '../read/mutate.ts'

const ROOT = new URL('../../', import.meta.url).pathname
/** Inside the project, so that the packages that stay outside the bundle are found. */
const BUNDLE = 'build/bundle-test'
const folder = mkdtempSync(join(tmpdir(), 'unsaid-bundle-'))
beforeAll(async () => {
  await bundleForNode(join(ROOT, BUNDLE))
  writeKnowledge(join(ROOT, BUNDLE))
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(ROOT, BUNDLE), { recursive: true, force: true })
})

function unsaid(args: readonly string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(ROOT, BUNDLE, 'cli.js'), ...args], { cwd: folder, encoding: 'utf8' })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

function put(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return name
}

describe('the bundle', () => {
  it.each(Object.entries(SEEDS))('reads %s', (name, bytes) => {
    const { status, out, err } = unsaid(['read', put(name, bytes)])
    expect(err).toBe('')
    expect(status).toBe(0)
    expect(out).toMatch(/^a\n/u)
  })

  it('stops what would fill the memory, and reads on', () => {
    const bombs = makeHostileFiles().filter(({ name }) => /^(?:bomb\.pdf|lying-bomb|nested)\b/u.test(name))
    const names = bombs.map(({ name, bytes }) => put(name, bytes))
    const { status, out, err } = unsaid(['read', ...names, put('good.html', SEEDS['a.html']!)])
    expect(out).toMatch(/^good\n/u)
    expect(status).toBe(1)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(names.length)
    for (const [i, line] of lines.entries()) expect(line).toMatch(new RegExp(`^unsaid: ${names[i]} .* — `, 'u'))
  }, 60_000)
})
