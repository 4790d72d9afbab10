import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLongAccounts } from '../../bench/long-accounts.ts'
import { MemoryLibrary } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { findChromium } from '../browser/chromium.ts'
import { DUMA, type Stage, setStage } from './browser.ts'
import { LongLibrary, MEETINGS } from './long-library.ts'

const executable = findChromium()
const MOST_FIRST_LOAD = 200 * 1024
/** A window of 800 pixels holds some fourteen rows; those around it are drawn ahead. */
const MOST_ROWS = 60

describe.skipIf(executable === null)('weight', () => {
  let stage: Stage
  let long: LongLibrary
  beforeAll(async () => {
    long = new LongLibrary({ knowledge: await defaultKnowledge() })
    stage = await setStage(executable!, { published: true })
  }, 120_000)
  afterAll(() => stage?.close())

  for (const path of ['/', DUMA])
    it(`loads less than 200 kB, compressed, and few files for ${path}`, async () => {
      const context = await stage.browser.newContext()
      const page = await context.newPage()
      const sizes: number[] = []
      const work: Promise<void>[] = []
      page.on('response', (response) => {
        if (!response.url().includes('/api/'))
          work.push(
            response
              .body()
              .then((body) => void sizes.push(gzipSync(body).length))
              .catch(() => undefined),
          )
      })
      await page.goto(stage.address + path)
      await page.locator('main h1').first().waitFor()
      await Promise.all(work)
      expect(sizes.length).toBeLessThan(12)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_FIRST_LOAD)
      await context.close()
    }, 60_000)

  it('draws the first findings of a meeting that has hundreds, and more as they are asked for', async () => {
    const library = new MemoryLibrary({ knowledge: await defaultKnowledge() })
    await library.addMeeting({ id: 'long', documents: makeLongAccounts(4, 2500) })
    const { findings } = (await library.getMeeting('long'))!.comparison
    // How many there are follows from the rules; the first seven and fifty more have to be among them.
    expect(findings.length).toBeGreaterThan(7 + 50)
    const { address, close } = await stage.also(library)
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${address}/meetings/long`)
    await page.locator('.finding').first().waitFor()
    expect(await page.locator('.finding').count()).toBe(7)
    await page.getByRole('button', { name: 'Show 50 more' }).click()
    await expect.poll(() => page.locator('.finding').count()).toBe(57)
    const last = findings.at(-1)!
    await page.goto(`${address}/meetings/long?finding=${last.id}`)
    await page.locator(`#finding-${last.id} .finding[data-open]`).waitFor()
    await context.close()
    await close()
  }, 90_000)

  it('draws some rows of ten thousand, wherever the reader scrolls, and fetches only the pages in sight', async () => {
    const { address, close } = await stage.also(long)
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(address)
    await page.locator('.meetings .row').first().waitFor()
    expect(await page.locator('.meetings .row').count()).toBeLessThan(MOST_ROWS)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2))
    await page.locator('.meetings .row[aria-posinset="5000"] a').waitFor()
    expect(await page.locator('.meetings .row').count()).toBeLessThan(MOST_ROWS)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.locator(`.meetings .row[aria-posinset="${MEETINGS}"] a`).waitFor()
    expect(await page.locator('.meetings .row').count()).toBeLessThan(MOST_ROWS)
    expect(long.asked).toBeLessThan(12)
    await context.close()
    await close()
  }, 60_000)
})
