import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage, type Visit } from './browser.ts'
import { chosenFiles } from './first-hour-files.ts'

const executable = findChromium()
const SLOW = 120_000

/** More stops than any view has. */
const MOST_STOPS = 150

/** Goes on by Tab until what has the focus is called so; what it passes must be seen to have the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    const { name, seen } = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement
      const labels = (here as HTMLInputElement).labels
      const label = here.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? here.textContent ?? ''
      const tag = here.tagName.toLowerCase()
      const around = here.closest('.files') ?? here
      const style = getComputedStyle(around)
      const box = around.getBoundingClientRect()
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
      return { name: `${tag} ${label}`, seen: here === document.body || (outlined && box.width > 0 && box.height > 0) }
    })
    expect(seen, `the focus on ${name.slice(0, 80)} can be seen`).toBe(true)
    if (wanted.test(name)) return
  }
  throw new Error(`Tab never came to ${wanted}`)
}

describe.skipIf(executable === null)('the first hour with a keyboard and nothing else', () => {
  let stage: Stage
  let visit: Visit
  beforeAll(async () => {
    stage = await setStage(executable!, { samples: false })
    visit = await stage.open('/')
  }, SLOW)
  afterAll(() => stage?.close())

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((done, key) => done.then(() => visit.page.keyboard.press(key)), Promise.resolve())

  it(
    'skips to the content, adds four files and opens a meeting',
    async () => {
      const { page } = visit
      await tabTo(page, /^a Skip to content/u)
      await press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      await tabTo(page, /^a Add/u)
      await press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Add' }).waitFor()
      const chooser = page.waitForEvent('filechooser')
      await tabTo(page, /^input Choose files/u)
      await press('Enter')
      await (await chooser).setFiles(chosenFiles())
      await page.locator('.work[data-done]').waitFor()
      await page.keyboard.press('Home')
      await tabTo(page, /^a Library/u)
      await press('Enter')
      await page.locator('.meetings .row').nth(2).waitFor()
      await tabTo(page, /^a .*China – Russia/u)
      await press('Enter')
      await page.locator('.column').nth(1).waitFor()
    },
    SLOW,
  )

  it(
    'finds the omission, sees why, and judges it',
    async () => {
      const { page } = visit
      const open = page.locator('.finding[data-open]')
      await press('j')
      await open.waitFor()
      for (let step = 0; step < 12 && !/omission/u.test((await open.locator('.kind').textContent())!); step++) await press('j')
      expect(await open.locator('.kind').textContent()).toMatch(/omission/u)
      await tabTo(page, /^summary \d+ forms searched/u)
      await press('Enter')
      expect(await open.locator('.searched code').first().isVisible()).toBe(true)
      await tabTo(page, /^button Confirm/u)
      await press('Enter')
      await open.locator('button[aria-pressed="true"]', { hasText: 'Confirm' }).waitFor()
    },
    SLOW,
  )

  it(
    'corrects a speaker',
    async () => {
      const { page } = visit
      await press('Escape')
      const place = (await page.locator('.column').allTextContents()).findIndex((text) => text.includes('Kremlin'))
      await press(String(place + 1))
      const pinned = page.getByRole('region', { name: 'Pinned statement' })
      await press('.')
      await pinned.waitFor()
      for (let step = 0; step < 6 && !(await pinned.textContent())!.includes('supports China'); step++) await press('.')
      await tabTo(page, /^button Correct…/u)
      await press('Enter')
      await tabTo(page, /^select Correct/u)
      await page.keyboard.type('Speaker')
      await tabTo(page, /^input Speaker/u)
      await press('Control+a')
      await page.keyboard.type('Sergey Lavrov')
      await tabTo(page, /^button Save/u)
      await press('Enter')
      await pinned.getByText('Sergey Lavrov', { exact: true }).waitFor()
    },
    SLOW,
  )

  it(
    'merges two meetings, and searches',
    async () => {
      const { page } = visit
      await tabTo(page, /^a Library/u)
      await press('Enter')
      await page.locator('.meetings .row').nth(2).waitFor()
      for (let n = 0; n < 2; n++) {
        await tabTo(page, /^input Choose: .*United States/u)
        await press('Space')
      }
      await tabTo(page, /^button Merge \(2\)/u)
      await press('Enter')
      await page.locator('.column').nth(1).waitFor()
      expect(await page.locator('.column').count()).toBe(2)
      await tabTo(page, /^input Search/u)
      await page.keyboard.type('Тайвань')
      await press('Enter')
      await page.locator('.hits a').first().waitFor()
      await tabTo(page, /^a .*台湾/u)
      await press('Enter')
      await page.locator('[data-lit="pinned"]').first().waitFor()
    },
    SLOW,
  )

  it(
    'shares a link that holds, and leaves every dialog by Escape with the focus where it was',
    async () => {
      const { page } = visit
      await press('j')
      await tabTo(page, /^button Copy link to this/u)
      await press('Enter')
      const link = await page.evaluate(() => navigator.clipboard.readText())
      await stage.library.reanalyse(decodeURIComponent(new URL(link).pathname.split('/')[2]!))
      const other = await stage.open(link.slice(stage.address.length))
      expect(await other.page.locator('.finding[data-open]').count()).toBe(1)
      await other.context.close()
      await press('?')
      await page.getByRole('dialog').waitFor()
      await press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await tabTo(page, /^button Details/u)
      await press('Enter')
      await tabTo(page, /^button Revisions/u)
      await press('Enter')
      await page.getByRole('dialog').waitFor()
      await press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(visit.faults).toEqual([])
    },
    SLOW,
  )
})
