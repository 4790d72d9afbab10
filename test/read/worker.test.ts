import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { makeWorkerParser } from '../../src/read/worker/index.ts'
import { makeHostileFiles } from './hostile-files.ts'
import { PAGE, PARAGRAPHS } from './make-files.ts'
import { linesOfPages, makePdf } from './make-pdf.ts'
import { read, refuse } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'unsaid-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A parser thread that does what the document’s name says. */
const misbehaving = join(folder, 'misbehaving.mjs')
writeFileSync(
  misbehaving,
  `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ name }) => {
  if (name.startsWith('hang')) for (;;) {}
  if (name.startsWith('throw')) throw new Error('no such thing')
  if (name.startsWith('exit')) process.exit(7)
  if (name.startsWith('eat')) { const all = []; for (;;) all.push(new Array(1e6).fill(Math.random())) }
  parentPort.postMessage({ ok: true, value: { draft: { text: 'The ministers met and discussed trade.' } } })
})`,
)

describe('the parser thread', () => {
  it('reads what the parsers in place read', async () => {
    const { parse, close } = makeWorkerParser()
    const accounts = await Promise.all([
      read(PAGE, 'a.html', { parser: parse }),
      read(makePdf({ pages: linesOfPages([['The ministers met and discussed trade.']]) }), 'b.pdf', { parser: parse }),
    ])
    expect(accounts[0]).toEqual(await read(PAGE, 'a.html'))
    expect(accounts[1]!.text).toBe('The ministers met and discussed trade.')
    expect((await refuse('%PDF-1.7 nothing', 'c.pdf', { parser: parse })).code).toBe('unreadable')
    expect((await read(PAGE, 'd.html', { parser: parse })).text).toContain(PARAGRAPHS[0])
    await close()
  })

  it.each([
    ['hang', /longer than 0\.5 s/u],
    ['throw', /fail/u],
    ['exit', /fail/u],
    ['eat', /memory/u],
  ])('a document that makes it %s is an error, and the next one is read', async (what, message) => {
    const { parse, close } = makeWorkerParser({
      milliseconds: what === 'hang' ? 500 : 20_000,
      megabytes: 32,
      entry: pathToFileURL(misbehaving),
    })
    const [error, account] = await Promise.all([
      refuse(PAGE, `${what}.html`, { parser: parse }),
      read(PAGE, 'good.html', { parser: parse }),
    ])
    expect(error.code).toBe('unreadable')
    expect(error.message).toMatch(message)
    expect(account.text).toBe('The ministers met and discussed trade.')
    await close()
  })
})

describe('files made to do harm', () => {
  it.each(makeHostileFiles())('$name: one clear line', async ({ name, bytes, code, says }) => {
    const { parse, close } = makeWorkerParser({ milliseconds: 2000, megabytes: 256 })
    const error = await refuse(bytes, name, { parser: parse })
    await close()
    expect(error.code).toBe(code)
    expect(error.message).toMatch(says)
    expect(error.message).toContain(name)
    expect(error.message).not.toContain('\n')
    expect(error.hint).toBeTruthy()
  })
})
