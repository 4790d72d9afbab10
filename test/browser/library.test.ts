import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForBrowser, writeKnowledge } from '../../scripts/bundle.ts'
import { compareDocuments, type Document, type Finding, readDocument } from '../../src/index.ts'
import { makeDocx, PAGE } from '../read/make-files.ts'
import { linesOfPages, makePdf } from '../read/make-pdf.ts'
import { type Browser, findChromium, openChromium } from './chromium.ts'
import { type Served, serve } from './serve.ts'

const MEETING = join(new URL('../../samples/', import.meta.url).pathname, '2022-02-25-xi-putin-call')
const documents: Document[] = readdirSync(MEETING).map((name) => ({ name, text: readFileSync(join(MEETING, name), 'utf8') }))
const executable = findChromium()

/** What the page calls; the library as a script sees it, with no other tool. */
const PAGE_HTML = `<!doctype html><meta charset="utf-8"><title>Unsaid in a page</title>
<script type="module">import * as unsaid from '/browser/index.js'; window.unsaid = unsaid; document.title = 'ready'</script>`

describe.skipIf(executable === null)('the library in a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-browser-'))
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    await bundleForBrowser(folder)
    writeKnowledge(folder)
    served = await serve(folder, { '/index.html': PAGE_HTML })
    browser = await openChromium(executable!)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open() {
    const page = await browser.context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) faults.push(`asked for ${request.url()}`)
    })
    await page.goto(`${served.url}/index.html`)
    await page.waitForFunction('window.unsaid')
    return { page, faults }
  }

  it('finds what it finds in Node, and asks for nothing from elsewhere', async () => {
    const { page, faults } = await open()
    const there = (await page.evaluate(`unsaid.compareDocuments(${JSON.stringify(documents)})`)) as {
      findings: Finding[]
      statements: unknown[]
    }
    const here = await compareDocuments(documents)
    expect(here.findings.length).toBeGreaterThan(3)
    expect(there.findings.map(({ id }) => id)).toEqual(here.findings.map(({ id }) => id))
    expect(there).toEqual(JSON.parse(JSON.stringify(here)))
    expect(faults).toEqual([])
  })

  it.each([
    ['a page', 'page.html', () => Buffer.from(PAGE)],
    ['a PDF', 'account.pdf', () => makePdf({ pages: linesOfPages([['The ministers met and discussed trade.']]) })],
    ['a Word document', 'account.docx', () => makeDocx(['The ministers met and discussed trade.'])],
  ])('reads %s as Node does', async (_what, name, make) => {
    const bytes = Buffer.from(await make())
    const { page, faults } = await open()
    const there = await page.evaluate(
      `unsaid.readDocument({ name: '${name}', bytes: Uint8Array.from(atob('${bytes.toString('base64')}'), (c) => c.charCodeAt(0)) })`,
    )
    const here = await readDocument({ name, bytes })
    expect(here.ok).toBe(true)
    expect(there).toEqual(JSON.parse(JSON.stringify(here)))
    expect(faults).toEqual([])
  })
})
