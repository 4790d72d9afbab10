import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHostileFiles } from '../read/hostile-files.ts'
import { SEEDS } from '../read/mutate.ts'
import { type Bundle, makeBundle, type Run } from './bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'unsaid-bundle-'))
let bundle: Bundle
beforeAll(async () => {
  bundle = await makeBundle('bundle-test')
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  bundle.remove()
})

function unsaid(args: readonly string[]): Run {
  return bundle.run(args, folder)
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
    expect(out).toMatch(/^a(?:\.warc)?\n/u)
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
