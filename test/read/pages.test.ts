import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encode } from './encode.ts'
import { read } from './read.ts'

/**
 * Pages in our own words after the layouts of ministries and presidencies, each with what a reader would copy out of it:
 * `name.html` and `name.md`. `name.gbk.html` is read as bytes of GBK.
 */
const PAGES = new URL('./pages/', import.meta.url).pathname
const names = readdirSync(PAGES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/u, ''))

function bytesOf(name: string): Uint8Array {
  const bytes = readFileSync(join(PAGES, `${name}.html`))
  return name.endsWith('.gbk') ? encode(bytes.toString('utf8'), 'gb18030') : new Uint8Array(bytes)
}

function expectedOf(name: string): { readonly fields: Readonly<Record<string, string>>; readonly text: string } {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(join(PAGES, `${name}.md`), 'utf8'))!
  const fields = head!.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon), line.slice(colon + 2).replace(/^"(.*)"$/u, '$1')]
  })
  return { fields: Object.fromEntries(fields), text: body!.trim() }
}

describe('pages of ministries and presidencies', () => {
  it('are ten and more, in three languages', () => {
    expect(names.length).toBeGreaterThanOrEqual(10)
    expect(new Set(names.map((name) => expectedOf(name).fields.lang))).toEqual(new Set(['en', 'ru', 'zh']))
  })

  it.each(names)('%s: the text', async (name) => {
    expect((await read(bytesOf(name), `${name}.html`)).text).toBe(expectedOf(name).text)
  })

  it.each(names)('%s: what it says of itself', async (name) => {
    const { fields } = expectedOf(name)
    const account = await read(bytesOf(name), `${name}.html`)
    const found = Object.fromEntries(Object.keys(fields).map((key) => [key, account[key as keyof typeof account]]))
    expect(found).toEqual(fields)
    for (const key of ['title', 'publisher', 'side', 'lang', 'kind', 'completeness'] as const)
      expect(account.inferred[key], key).toBeTruthy()
  })
})
