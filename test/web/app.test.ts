import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/chromium.ts'
import { DUMA, type Stage, setStage } from './browser.ts'

const executable = findChromium()

describe.skipIf(executable === null)('the app in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(executable!)
  }, 120_000)
  afterAll(() => stage?.close())

  it('opens with the samples and is one click from a comparison', async () => {
    const { page, faults } = await stage.open('/')
    await page.getByRole('link', { name: /Read this comparison/u }).click()
    await page.getByRole('heading', { level: 1, name: /China – Russia/u }).waitFor()
    expect(await page.locator('.column').count()).toBe(4)
    expect(await page.locator('.finding').count()).toBe(7)
    expect(faults).toEqual([])
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /one account says/u }).waitFor()
    await page.goForward()
    await page.locator('.column').first().waitFor()
    await page.context().close()
  })

  it('opens a finding with its evidence, its reasons, the forms searched and the nearest passages', async () => {
    const { page } = await stage.open(DUMA)
    await page.locator('.finding .head').first().click()
    const card = page.locator('.finding[data-open]')
    expect(await card.locator('.quotes q').count()).toBeGreaterThan(0)
    await card.getByText(/forms searched/u).click()
    expect(await card.locator('.searched code').count()).toBeGreaterThan(5)
    expect(await card.getByText('confidence').isVisible()).toBe(true)
    expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^[0-9a-f]{16}$/u)
    const painted = await page.evaluate(() => [...CSS.highlights.get('evidence')!].map((range) => range.toString()))
    const quoted = await card.locator('.quotes').first().locator('q').allTextContents()
    expect(painted.map(flat)).toEqual(quoted.map(flat))
    await page.context().close()
  })

  it('jumps between findings by keys, pins a statement by a click, and goes back', async () => {
    const { page } = await stage.open(DUMA)
    const chosen = () => new URL(page.url()).searchParams.get('finding')
    await page.keyboard.press('j')
    const first = chosen()
    await page.keyboard.press('n')
    expect(chosen()).not.toBe(first)
    await page.keyboard.press('k')
    expect(chosen()).toBe(first)
    await page.keyboard.press('Escape')
    expect(chosen()).toBeNull()
    await page.locator('.column [data-s].shared').first().click()
    await page.getByRole('region', { name: 'Pinned statement' }).waitFor()
    expect(await page.locator('[data-lit="pinned"]').count()).toBeGreaterThan(1)
    await page.goBack()
    await page.getByRole('region', { name: 'Pinned statement' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('asks nothing of any other host, and breaks no rule of its policy', async () => {
    for (const path of VIEWS) {
      const { page, requests, faults, context } = await stage.open(path)
      await page.waitForTimeout(200)
      expect(requests.filter((url) => !url.startsWith(stage.address))).toEqual([])
      expect(faults).toEqual([])
      await context.close()
    }
  }, 90_000)

  const VIEWS = [
    '/',
    DUMA,
    `${DUMA}?finding=none`,
    '/search?q=Taiwan',
    '/sources',
    '/add',
    '/problems',
    '/judge',
    '/judge/agreement',
  ]
})

function flat(text: string): string {
  return text.replaceAll(/[\s:：]+/gu, '')
}
