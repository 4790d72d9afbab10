import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { invocation } from '../../src/cli/invocation.ts'

const ROOT = new URL('../../', import.meta.url).pathname
/** Not as npm would call it. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
const folder = mkdtempSync(join(tmpdir(), 'unsaid-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('unsaid demo', () => {
  it('tells the sample, leaves the page, and proposes commands that work', () => {
    const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
    const unsaid = (line: readonly string[]): string =>
      execFileSync(process.execPath, ['--import', tsx, join(ROOT, 'src/cli/main.ts'), ...line], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
    const out = unsaid(['demo', '--interface', 'en'])
    expect(out).toContain('war in Ukraine')
    const page = /^ {2}(\S.*unsaid-demo\.html)$/mu.exec(out)![1]!
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/u)
    expect(readdirSync(folder)).toEqual([])
    expect(unsaid(['demo', '--interface', 'en', '--out', 'kept.html'])).toContain(join(folder, 'kept.html'))
    expect(readdirSync(folder)).toEqual(['kept.html'])
    rmSync(dirname(page), { recursive: true })
    const proposed = [...out.matchAll(/^ {2}unsaid (.*)$/gmu)].map((match) => match[1]!)
    expect(proposed.length).toBeGreaterThan(4)
    const explain = proposed.find((line) => line.includes('--explain'))!
    expect(existsSync(join(folder, explain.split(' ')[1]!)) || existsSync(explain.split(' ')[1]!)).toBe(true)
    expect(unsaid(explain.split(' '))).toContain('Evidence')
  })

  it.each([
    [{ npm_command: 'exec' }, 'npx unsaid'],
    [{ npm_lifecycle_event: 'demo', npm_command: 'run-script' }, 'npx unsaid'],
    [{}, 'unsaid'],
  ])('called with %j, names itself %s', (called, name) => {
    expect(invocation(called)).toBe(name)
  })
})
