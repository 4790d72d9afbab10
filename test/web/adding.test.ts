import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPage } from '../../src/collect/index.ts'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage } from './browser.ts'

const executable = findChromium()
const SLOW = 90_000

const readout = (body: string): string => `---
publisher: Kremlin
side: RU
lang: en
date: 2031-03-04
kind: readout
---
Vladimir Putin had a telephone conversation with President of China Xi Jinping.

${body}`

const PAGE = `<!doctype html><html lang="en"><head><title>President Xi Jinping spoke with President Vladimir Putin</title></head><body><article>
<h1>President Xi Jinping spoke with President Vladimir Putin</h1><p>Beijing, 4 March 2031. President of China Xi Jinping had a
telephone conversation with President of Russia Vladimir Putin.</p><p>Xi Jinping said that China firmly supports peace talks on Ukraine and is
ready to expand energy cooperation with Russia.</p><p>The two leaders agreed to stay in contact.</p></article></body></html>`

describe.skipIf(executable === null)('adding in a browser', () => {
  let site: Server
  let origin: string
  let release: () => void
  let stage: Stage
  let guarded: Stage
  beforeAll(async () => {
    const wait = new Promise<void>((resolve) => {
      release = resolve
    })
    site = createServer(async ({ url }, response) => {
      if (url === '/slow') await wait
      if (url === '/none') return response.writeHead(404).end()
      if (url === '/image') return response.writeHead(200, { 'content-type': 'image/png' }).end('x')
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const fetcher = (allowPrivate: boolean) => async (address: string) => {
      const { name, bytes } = await fetchPage(address, { allowPrivate })
      return { name, bytes }
    }
    stage = await setStage(executable!, { samples: false, fetchDocument: fetcher(true) })
    guarded = await setStage(executable!, { samples: false, fetchDocument: fetcher(false) })
  }, 180_000)
  afterAll(async () => {
    await stage?.close()
    await guarded?.close()
    site?.close()
  })

  const addFile = async (page: Page, name: string, text: string): Promise<void> => {
    const before = await page.locator('.work[data-done]').count()
    await page.getByLabel('Choose files').setInputFiles([{ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }])
    await expect.poll(() => page.locator('.work[data-done]').count()).toBe(before + 1)
  }

  it(
    'fetches pages by their addresses, telling how far it is, and says of the rest why not',
    async () => {
      const { page, faults, context } = await stage.open('/add')
      await page.getByLabel(/Addresses/u).fill(`${origin}/slow\n${origin}/none\n${origin}/image`)
      await page.getByRole('button', { name: 'Fetch' }).click()
      const work = page.locator('.work')
      await work.getByText('fetching').waitFor()
      expect(await work.locator('.document').textContent()).toBe(`${origin}/slow`)
      release()
      await page.locator('.work[data-done]').waitFor()
      expect(await work.locator('a').count()).toBe(1)
      const untaken = await work.locator('.not-taken-one').allTextContents()
      expect(untaken.join('\n')).toMatch(/nothing stands at .*\/none/u)
      expect(untaken.join('\n')).toMatch(/\/image is image\/png, which is not read/u)
      const { items } = await stage.library.listMeetings({ sort: 'newest', offset: 0, limit: 9 })
      expect(items.map(({ sides, date }) => [sides, date])).toEqual([[['CN', 'RU'], '2031-03-04']])
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )

  it(
    'refuses addresses of this machine, in the reader’s language, and keeps them on the list of problems',
    async () => {
      const said = { en: /127\.0\.0\.1/u, zh: /不允许访问/u, ru: /не разрешён/u }
      for (const lang of ['en', 'zh', 'ru'] as const) {
        const { page, context } = await guarded.open('/add', { lang })
        await page.locator('textarea[name="addresses"]').fill(`${origin}/page?${lang}`)
        await page.locator('.address button').click()
        await page.locator('.work[data-done]').waitFor()
        await page.locator('.not-taken-one', { hasText: said[lang] }).waitFor()
        await page.goto(`${guarded.address}/problems`)
        await page.locator('.not-taken-one', { hasText: `page?${lang}` }).waitFor()
        expect((await page.locator('.not-taken-one').allTextContents()).every((text) => said[lang].test(text))).toBe(true)
        await context.close()
      }
      expect((await guarded.library.listMeetings({ sort: 'newest', offset: 0, limit: 9 })).total).toBe(0)
    },
    SLOW,
  )

  it(
    'takes files that are dropped, and text that is pasted',
    async () => {
      const { page, faults, context } = await stage.open('/')
      const carried = await page.evaluateHandle(
        ([name, text]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text!], name!, { type: 'text/markdown' }))
          return transfer
        },
        ['kremlin.en.md', readout('Vladimir Putin said that Russia supports China on the Taiwan issue and opposes sanctions.')],
      )
      await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: carried })
      await page.locator('.drop[data-over]').waitFor()
      await page.locator('.drop').dispatchEvent('drop', { dataTransfer: carried })
      await page.locator('.work[data-done] a').waitFor()
      expect(new URL(page.url()).pathname).toBe('/add')
      await page.getByLabel('Paste the text').fill('Xi Jinping called. It is about nothing in particular, and nobody says when.')
      await page.getByLabel('Name').fill('a/strange\\name')
      await page.getByRole('button', { name: 'Add the text' }).click()
      await page.locator('.not-taken-one', { hasText: 'a-strange-name.txt' }).waitFor()
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )

  it(
    'puts what names no meeting into the one that the reader chooses, and splits it out again',
    async () => {
      const { page, faults, context } = await stage.open('/problems')
      const problem = page.locator('.not-taken-one', { hasText: 'a-strange-name.txt' })
      await problem.getByRole('button', { name: 'Put into a meeting' }).click()
      await problem.getByRole('searchbox').fill('China')
      await problem.locator('.chooser li button').first().click()
      await page.locator('.work[data-done] a').click()
      await page.locator('.column').nth(2).waitFor()
      expect(await page.locator('.column').count()).toBe(3)
      const address = page.url()
      await page.getByRole('button', { name: /Details: a-strange-name/u }).click()
      await page.getByRole('button', { name: 'Split…' }).locator('visible=true').click()
      await page.getByRole('checkbox', { name: /a-strange-name/u }).check()
      await page.getByRole('dialog').getByRole('button', { name: 'Split' }).click()
      await page.locator('.column').first().waitFor()
      await expect.poll(() => page.locator('.column').count()).toBe(1)
      await page.goBack()
      await expect.poll(() => page.locator('.column').count()).toBe(2)
      expect(page.url()).toBe(address)
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )

  it(
    'keeps earlier words of an account and shows what changed',
    async () => {
      const { page, context } = await stage.open('/add')
      await addFile(page, 'kremlin.en.md', readout('Vladimir Putin said that Russia firmly supports China on the Taiwan issue.'))
      await page.locator('.work[data-done] a').click()
      await page.locator('.column').nth(1).waitFor()
      await page.getByRole('button', { name: 'Details: Kremlin' }).click()
      await page.getByRole('button', { name: 'Revisions' }).locator('visible=true').click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.locator('ins').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('firmly')]))
      expect((await dialog.locator('del').allTextContents()).join(' ')).toContain('sanctions')
      await context.close()
    },
    SLOW,
  )

  it(
    'adds to the meeting that is open, and prints its report',
    async () => {
      const { page, context } = await stage.open('/')
      await page.locator('.meetings .go').first().click()
      await page.locator('.column').first().waitFor()
      await page.getByRole('link', { name: 'Add an account' }).click()
      await page.locator('.into').waitFor()
      await addFile(
        page,
        'note.en.txt',
        'A note\n\nThe talks went well, people in the room said; trade and energy were spoken of.',
      )
      await page.locator('.work[data-done] a').click()
      await page.locator('.column').nth(2).waitFor()
      const popup = page.waitForEvent('popup')
      await page.keyboard.press('Control+p')
      const report = await popup
      await report.waitForLoadState()
      expect(new URL(report.url()).pathname).toMatch(/\/api\/meetings\/.+\/report$/u)
      expect(await report.locator('h1').count()).toBe(1)
      expect(await report.locator('body').textContent()).toContain('Findings')
      expect((await report.pdf()).length).toBeGreaterThan(20_000)
      await context.close()
    },
    SLOW,
  )
})
