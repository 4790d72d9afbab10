import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Library, MemoryLibrary, StoreLibrary } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { findChromium } from '../browser/chromium.ts'
import { openAt, HOMES as STORES } from '../store/homes.ts'
import { type Stage, setStageOver, type Visit } from './browser.ts'
import { chosenFiles } from './first-hour-files.ts'

const executable = findChromium()
const SLOW = 90_000

interface Home {
  readonly name: string
  readonly missing: string | null
  open(): Promise<Library>
}

/** Wherever a library is kept, the hour is the same. */
const HOMES: readonly Home[] = [
  { name: 'memory', missing: null, open: async () => new MemoryLibrary({ knowledge: await defaultKnowledge() }) },
  ...STORES.map(({ name, missing, make }): Home => {
    const open = async (): Promise<Library> => {
      const { home, drop } = await make()
      const library = new StoreLibrary({ store: await openAt(home), knowledge: await defaultKnowledge() })
      const close = library.close.bind(library)
      return Object.assign(library, { close: () => close().then(drop) })
    }
    return { name, missing, open }
  }),
]

for (const home of HOMES)
  describe.skipIf(executable === null || home.missing !== null)(`a first hour, from an empty library: ${home.name}`, () => {
    spendFirstHour(home)
  })

function spendFirstHour(home: Home): void {
  let stage: Stage<Library>
  let visit: Visit
  beforeAll(async () => {
    stage = await setStageOver(await home.open(), executable!)
    visit = await stage.open('/add')
  }, 120_000)
  afterAll(() => stage?.close())

  const address = () => new URL(visit.page.url())
  const meetingLink = (name: RegExp) => visit.page.locator('.meetings .go', { hasText: name })

  it(
    'adds four files and sees where they went',
    async () => {
      await visit.page.getByLabel('Choose files').setInputFiles(chosenFiles())
      await visit.page.locator('.work[data-done]').waitFor()
      expect(await visit.page.locator('.work a').count()).toBe(3)
      await visit.page.getByRole('link', { name: 'Library', exact: true }).click()
      await meetingLink(/China – Russia/u).waitFor()
      expect(await visit.page.locator('.meetings .row').count()).toBe(3)
    },
    SLOW,
  )

  it(
    'reads, finds the omission, sees why, and judges it',
    async () => {
      const { page } = visit
      await meetingLink(/China – Russia/u).click()
      const card = page.locator('.finding', { hasText: 'sanctions' }).first()
      await card.locator('.head').click()
      expect(await card.locator('.kind').textContent()).toMatch(/omission/u)
      expect(await card.locator('.quotes q').first().textContent()).toContain('opposes sanctions')
      expect(await card.locator('.searched summary').textContent()).toMatch(/\d+ forms searched/u)
      await card.getByRole('button', { name: 'Confirm' }).click()
      await card.locator('button[aria-pressed="true"]', { hasText: 'Confirm' }).waitFor()
    },
    SLOW,
  )

  it(
    'corrects a speaker by selecting the words',
    async () => {
      const { page } = visit
      const text = page.locator('.column', { hasText: 'Kremlin' }).locator('.text')
      const words = text.locator('[data-s]', { hasText: 'supports China on the Taiwan issue' })
      await words.scrollIntoViewIfNeeded()
      const box = (await words.boundingBox())!
      await page.mouse.move(box.x + 4, box.y + 8)
      await page.mouse.down()
      await page.mouse.move(box.x + Math.min(box.width - 4, 160), box.y + 8, { steps: 5 })
      await page.mouse.up()
      const correct = page.getByRole('region', { name: 'Correct' })
      await correct.locator('select').first().selectOption('speaker')
      await correct.getByLabel('Speaker').fill('Sergey Lavrov')
      await correct.getByRole('button', { name: 'Save' }).click()
      await correct.waitFor({ state: 'detached' })
      await words.click()
      await page.getByRole('region', { name: 'Pinned statement' }).getByText('Sergey Lavrov', { exact: true }).waitFor()
    },
    SLOW,
  )

  it(
    'shares a link that still works after the meeting was compared anew',
    async () => {
      const { page } = visit
      await page.keyboard.press('Escape')
      await page.locator('.finding .head').first().click()
      await page.locator('.finding[data-open]').getByRole('button', { name: 'Copy link to this' }).click()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      const id = decodeURIComponent(new URL(link).pathname.split('/')[2]!)
      await stage.library.reanalyse(id)
      const other = await stage.open(link.slice(stage.address.length))
      expect(await other.page.locator('.finding[data-open]').count()).toBe(1)
      const changed = new URL(link)
      changed.searchParams.set('finding', '0123456789abcdef')
      await other.page.goto(changed.href)
      await other.page.getByText('This finding is not in the present analysis').waitFor()
      expect(await other.page.evaluate(() => CSS.highlights.get('target')?.size)).toBe(1)
      await other.context.close()
    },
    SLOW,
  )

  it(
    'merges two readouts that came out days apart, and the old address leads to the meeting',
    async () => {
      const { page } = visit
      await page.getByRole('link', { name: 'Library', exact: true }).click()
      const american = page.locator('.meetings .row', { hasText: /United States/u })
      await american.first().waitFor()
      expect(await american.count()).toBe(2)
      const old = await american.first().locator('a').getAttribute('href')
      for (const row of (await american.all()).reverse()) await row.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Merge (2)' }).click()
      await page.locator('.column').nth(1).waitFor()
      expect(await page.locator('.column').count()).toBe(2)
      await page.goto(stage.address + old)
      await page.locator('.column').nth(1).waitFor()
    },
    SLOW,
  )

  it(
    'searches in one language and lands on the words in another',
    async () => {
      const { page } = visit
      await page.getByRole('searchbox', { name: 'Search' }).fill('Тайвань')
      await page.keyboard.press('Enter')
      const hit = page.locator('.hits a', { hasText: '台湾' }).first()
      await hit.click()
      await page.locator('[data-lit="pinned"]').first().waitFor()
      expect(address().searchParams.get('at')).toContain('~')
      await page.goBack()
      await page.locator('.hits').waitFor()
      expect(visit.faults).toEqual([])
    },
    SLOW,
  )
}
