import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage } from './browser.ts'

const executable = findChromium()
const office = spawnSync('soffice', ['--version']).status === 0 ? 'soffice' : null
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Pictures of the views for the docs, where a folder for them is named. */
const pictures = process.env.UNSAID_PICTURES

describe.skipIf(executable === null)('from the samples to a brief', () => {
  let stage: Stage
  let folder: string
  let brief = ''
  beforeAll(async () => {
    stage = await setStage(executable!)
    folder = mkdtempSync(join(tmpdir(), 'unsaid-brief-'))
  }, 120_000)
  afterAll(async () => {
    await stage?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Nothing here takes long: what does not come soon does not come. */
  const open: Stage['open'] = async (path, options) => {
    const visit = await stage.open(path, options)
    visit.page.setDefaultTimeout(8000)
    return visit
  }
  const save = async (page: Page, name: string): Promise<Buffer> => {
    const download = page.waitForEvent('download')
    await page.locator('.exports').getByText(name, { exact: true }).click()
    return readFileSync(await (await download).path())
  }

  it('sends a ladder and a ledger from the series to a new brief', async () => {
    const { page, faults } = await open('/over-time?actor=CN&toward=RU&issue=ukraine-war')
    await page.locator('#positions .chart svg').waitFor()
    await page
      .locator('#positions')
      .getByRole('button', { name: /^To a brief/u })
      .click()
    await page.getByRole('button', { name: '+ New brief' }).click()
    await page.getByText('Added to “New brief”.').waitFor()
    await page.keyboard.press('Escape')
    await page
      .locator('#reciprocity')
      .getByRole('button', { name: /^To a brief/u })
      .click()
    await page.getByRole('button', { name: 'New brief', exact: true }).click()
    await page.getByRole('link', { name: 'Open it' }).click()
    await page.locator('.block.of-figure').nth(1).waitFor()
    brief = new URL(page.url()).pathname
    expect(brief).toMatch(/^\/briefs\/\w+$/u)
    expect(faults).toEqual([])
    await page.context().close()
  }, 60_000)

  it('adds findings and words, puts them in order by keys and by dragging, and saves versions', async () => {
    const { page, faults } = await open(brief)
    await page.getByRole('textbox', { name: 'Title' }).fill('China and Russia, 2022')
    await page.getByRole('button', { name: '+ Heading' }).click()
    await page.getByRole('textbox', { name: 'Heading' }).fill('What was left out')
    await page.getByRole('button', { name: '+ Finding' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /9 Sept 2022/u })
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Add this finding/u })
      .first()
      .click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '+ Text' }).click()
    await page.getByRole('textbox', { name: 'Text' }).fill('Two accounts differ.\n\n- one point\n- another <b>point</b>')
    await page.getByRole('combobox', { name: 'Cite words of this brief' }).selectOption('1')
    const kinds = () => page.locator('.block').evaluateAll((all) => all.map((one) => /of-(\w+)/u.exec(one.className)?.[1]))
    expect(await kinds()).toEqual(['figure', 'figure', 'heading', 'finding', 'text'])
    await page.getByRole('button', { name: 'Move: Text (5)' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    expect(await kinds()).toEqual(['figure', 'figure', 'text', 'heading', 'finding'])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move: Text (3)')
    await page.getByRole('button', { name: 'Move: Finding (5)' }).dragTo(page.getByRole('button', { name: 'Move: Heading (4)' }))
    expect(await kinds()).toEqual(['figure', 'figure', 'text', 'finding', 'heading'])
    await page.keyboard.press('Control+s')
    await page.getByText('Saved as version 3.').waitFor()
    await page.getByRole('textbox', { name: 'Title' }).fill('Another title')
    await page.keyboard.press('Control+s')
    await page.getByText('Saved as version 4.').waitFor()
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByRole('link', { name: 'version 3 · China and Russia, 2022' }).click()
    await page.getByRole('button', { name: 'Bring this version back' }).click()
    await page.getByRole('heading', { level: 1, name: 'China and Russia, 2022' }).waitFor()
    await page.getByText('version 5', { exact: true }).first().waitFor()
    expect(faults).toEqual([])
    if (pictures) await page.screenshot({ path: join(pictures, 'web-brief.png') })
    await page.context().close()
  }, 60_000)

  it('leads from a number to its words', async () => {
    const { page } = await open(brief)
    await page.locator('.of-finding .numbers a').first().click()
    await page.locator('.column').first().waitFor()
    expect(new URL(page.url()).searchParams.get('at')).not.toBeNull()
    await page.context().close()
  }, 60_000)

  it('keeps what somebody else saved meanwhile, and what was not saved', async () => {
    const [one, two] = [await open(brief), await open(brief)]
    await one.page.getByRole('textbox', { name: 'Text' }).fill('Saved first.')
    await two.page.getByRole('textbox', { name: 'Text' }).fill('Saved second.')
    await one.page.keyboard.press('Control+s')
    await one.page.getByText('Saved as version 6.').waitFor()
    await two.page.keyboard.press('Control+s')
    await two.page.getByText('A newer version was saved meanwhile').waitFor()
    await two.page.waitForTimeout(1000)
    await two.page.getByRole('button', { name: 'Save mine as a paper of its own' }).click()
    await two.page.waitForURL((url) => url.pathname !== brief)
    expect(await two.page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('Saved second.')
    await one.page.getByRole('textbox', { name: 'Text' }).fill('Not saved yet.')
    await one.page.waitForTimeout(1200)
    one.page.on('dialog', (dialog) => dialog.accept())
    await one.page.reload()
    await one.page.getByRole('button', { name: 'Go on with them' }).click()
    expect(await one.page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('Not saved yet.')
    await one.page.context().close()
    await two.page.context().close()
  }, 60_000)

  it('weighs competing explanations and takes them into the brief', async () => {
    const { page, faults } = await open('/explanations')
    await page.getByRole('button', { name: '+ New analysis' }).click()
    await page.getByRole('textbox', { name: 'Question' }).fill('Why is it left out?')
    for (const text of ['Caution', 'House style']) {
      await page.getByRole('button', { name: '+ Add an explanation' }).click()
      await page
        .getByRole('textbox', { name: /^Explanation H/u })
        .last()
        .fill(text)
    }
    await page.getByRole('button', { name: '+ Add evidence in words' }).click()
    await page.getByRole('textbox', { name: /^Evidence/u }).fill('It names other visitors')
    await page.getByRole('button', { name: '+ Add a finding as evidence' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /9 Sept 2022/u })
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Add this finding/u })
      .first()
      .click()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'It names other visitors – H1' }).selectOption('consistent')
    await page.getByRole('combobox', { name: 'It names other visitors – H2' }).selectOption('very-inconsistent')
    await page.getByRole('combobox', { name: 'Credibility: It names other visitors' }).selectOption('high')
    const row = page.locator('.ach tfoot tr').first()
    expect(await row.locator('td').allTextContents()).toEqual(['0.00', '2.83', ''])
    await page.getByText('Without “It names other visitors”, first would be: H1, H2.').waitFor()
    expect(await page.locator('.ach .numbers a').count()).toBeGreaterThan(0)
    await page.getByRole('textbox', { name: 'Title' }).fill('Why')
    await page.keyboard.press('Control+s')
    await page.getByText('Saved as version 2.').waitFor()
    expect(faults).toEqual([])
    if (pictures) await page.screenshot({ path: join(pictures, 'web-explanations.png') })
    const other = await open(brief)
    await other.page.getByRole('combobox', { name: 'Which analysis?' }).selectOption({ label: 'Why' })
    await other.page.locator('.block.of-hypotheses').waitFor()
    await other.page.keyboard.press('Control+s')
    await other.page.getByText('Saved as version 7.').waitFor()
    await other.page.context().close()
    await page.context().close()
  }, 60_000)

  it('exports a document that is well-formed in every part, cites what it quotes, and opens in LibreOffice', async () => {
    const { page } = await open(brief)
    const bytes = await save(page, 'DOCX')
    const parts = unzipSync(bytes)
    const parser = await (await stage.browser.newContext()).newPage()
    const wrong = await parser.evaluate(
      (all) =>
        all.flatMap(([name, text]) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') ? [name] : [],
        ),
      Object.entries(parts).map(([name, part]): [string, string] => [name, strFromU8(part)]),
    )
    await parser.context().close()
    expect(wrong).toEqual([])
    const document = strFromU8(parts['word/document.xml']!)
    const cited = new Set([...document.matchAll(/w:anchor="(c\d+)"/gu)].map(([, anchor]) => anchor))
    const anchors = new Set([...document.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(c\d+)"/gu)].map(([, anchor]) => anchor))
    expect(cited.size).toBeGreaterThan(3)
    expect([...cited].filter((one) => !anchors.has(one))).toEqual([])
    expect(document).toContain('wordprocessingGroup')
    expect(document).toContain('2.83')
    await page.context().close()
    if (office === null) return
    writeFileSync(join(folder, 'brief.docx'), bytes)
    execFileSync(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office'))}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'brief.docx'),
      ],
      { stdio: 'ignore', timeout: 90_000 },
    )
    const pdf = readFileSync(join(folder, 'brief.pdf'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const { readDocument } = await import('../../src/read/index.ts')
    const read = await readDocument({ name: 'brief.pdf', bytes: new Uint8Array(pdf) })
    if (!read.ok) throw read.error
    for (const words of ['China and Russia, 2022', 'What was left out', 'Caution', 'own accounts'])
      expect(read.value.text).toContain(words)
  }, 150_000)

  it('exports Markdown and a page without script, with the same citations', async () => {
    const { page, requests } = await open(brief)
    const markdown = (await save(page, 'Markdown')).toString('utf8')
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number))
    const told = new Set([...markdown.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, number]) => number))
    expect(used.size).toBeGreaterThan(3)
    expect([...used].sort()).toEqual([...told].sort())
    await page.goto(`${stage.address}/api${brief.replace('/briefs', '/papers')}/export?format=html`)
    expect(await page.locator('script, iframe, form, img').count()).toBe(0)
    for (const link of await page.locator('a.cite').all())
      expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1)
    expect(await page.locator('figure svg').count()).toBe(2)
    expect(requests.filter((url) => !url.startsWith(stage.address))).toEqual([])
    // The policy of the answer forbids every script, that of the check too; as a file the page has only its own.
    const file = join(folder, 'brief.html')
    writeFileSync(file, await (await fetch(page.url())).text())
    await page.goto(pathToFileURL(file).href)
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  }, 60_000)

  it('exports a site that works from a folder: index, brief, the words in the meeting', async () => {
    const { page } = await open(brief)
    const files = unzipSync(await save(page, 'Static site'))
    await page.context().close()
    const site = join(folder, 'site')
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(site, name)), { recursive: true })
      writeFileSync(join(site, name), bytes)
    }
    const context = await stage.browser.newContext({ javaScriptEnabled: false })
    const shown = await context.newPage()
    const outside: string[] = []
    shown.on('request', (request) => {
      if (!request.url().startsWith('file:')) outside.push(request.url())
    })
    await shown.goto(pathToFileURL(join(site, 'index.html')).href)
    await shown.getByRole('link', { name: 'China and Russia, 2022' }).click()
    await shown.getByRole('link', { name: 'in the text' }).first().click()
    expect(shown.url()).toMatch(/meetings\/[\w-]+\.html#t-[A-Z]\d+$/u)
    expect(await shown.locator(new URL(shown.url()).hash).count()).toBe(1)
    await shown.getByRole('link', { name: 'All meetings' }).click()
    expect(await shown.locator('.meetings a').count()).toBe(2)
    expect(outside).toEqual([])
    for (const name of Object.keys(files)) {
      const text = readFileSync(join(site, name), 'utf8')
      expect(text).toContain("default-src 'none'")
      expect(text).not.toMatch(/<script|\son\w+=/u)
      for (const [, href] of text.matchAll(/href="([^"#:]+)(?:#[^"]*)?"/gu))
        expect(existsSync(join(site, dirname(name), href!))).toBe(true)
    }
    await context.close()
  }, 60_000)

  for (const scheme of ['light', 'dark'] as const)
    it(`meets WCAG 2.2 AA in every view of papers, ${scheme}, on three widths and in three languages`, async () => {
      const explanations = (await stage.library.papers.list('hypotheses'))[0]!.id
      const views = ['/briefs', brief, `${brief}?version=3`, '/explanations', `/explanations/${explanations}`]
      for (const [at, width] of [1440, 1024, 390].entries())
        for (const path of views) {
          const { page, context } = await open(path, { scheme, width, lang: (['en', 'zh', 'ru'] as const)[at]! })
          await page.locator('.list, .blocks, .ach').first().waitFor()
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
          expect(violations.map(({ id, nodes }) => `${path} ${width}: ${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${path} ${width}`,
          ).toBeLessThanOrEqual(0)
          await context.close()
        }
    }, 150_000)
})
