import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const text = readFileSync(new URL('docs/library.md', ROOT), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'unsaid-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An example is a block of TypeScript, the output after it, and the heading above it. */
const examples = [...text.matchAll(/```ts\n([\s\S]*?)```[\s\S]*?```output\n([\s\S]*?)```/gu)].map((match) => ({
  title: text
    .slice(0, match.index)
    .match(/^## .*$/gmu)!
    .at(-1)!,
  code: match[1]!,
  output: match[2]!,
}))

describe('docs/library.md', () => {
  it('has an output for every example', () => {
    expect(examples.length).toBe(text.match(/^```ts$/gmu)!.length)
    expect(examples.length).toBeGreaterThan(4)
  })

  it.concurrent.each(examples)('$title does what it says', async ({ code, output }) => {
    const file = join(folder, `${examples.findIndex((one) => one.code === code)}.mts`)
    writeFileSync(file, code.replaceAll("'unsaid'", `'${new URL('src/index.ts', ROOT)}'`))
    const tsx = pathToFileURL(new URL('node_modules/tsx/dist/loader.mjs', ROOT).pathname).href
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, file])
    expect(stdout).toBe(output)
  })

  it('names every function of the library', async () => {
    const functions = Object.entries(await import('../../src/index.ts')).filter(
      ([name, value]) => typeof value === 'function' && /^[a-z]/u.test(name),
    )
    expect(functions.map(([name]) => name).filter((name) => !text.includes(`\`${name}`) && !text.includes(`${name}(`))).toEqual(
      [],
    )
  })
})
