import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage, type Visit } from './browser.ts'

const executable = findChromium()
const SLOW = 90_000

/** Accounts of two days, made up: four files, of which two pairs tell of one meeting each. */
const FILES = {
  'kremlin.en.md': `---
publisher: Kremlin
side: RU
lang: en
date: 2031-03-04
kind: readout
---
Vladimir Putin had a telephone conversation with President of China Xi Jinping.

Vladimir Putin said that Russia firmly supports China on the Taiwan issue.

Xi Jinping said that China opposes sanctions against Russia and will buy more Russian gas.`,
  'cctv.zh.md': `---
publisher: 中央电视台
side: CN
lang: zh
date: 2031-03-04
kind: readout
---
3月4日，国家主席习近平同俄罗斯总统普京通电话。

习近平指出，中方愿同俄方扩大能源合作。

普京表示，俄方坚定支持中方在台湾问题上的立场。`,
  'whitehouse.en.md': `---
publisher: White House
side: US
lang: en
date: 2031-06-10
kind: readout
---
The President of the United States spoke with President of China Xi Jinping.

The President of the United States raised concerns about trade and called for peace talks on Ukraine.`,
  'xinhua.zh.md': `---
publisher: 新华社
side: CN
lang: zh
date: 2031-06-14
kind: readout
---
6月14日，国家主席习近平同美国总统通电话。

习近平强调，台湾问题是中国核心利益中的核心，中方坚决反对干涉。`,
}

describe.skipIf(executable === null)('a first hour, from an empty library', () => {
  let stage: Stage
  let visit: Visit
  beforeAll(async () => {
    stage = await setStage(executable!, { samples: false })
    visit = await stage.open('/add')
  }, 120_000)
  afterAll(() => stage?.close())

  const address = () => new URL(visit.page.url())
  const meetingLink = (name: RegExp) => visit.page.locator('.meetings .go', { hasText: name })

  it(
    'adds four files and sees where they went',
    async () => {
      const files = Object.entries(FILES).map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }))
      await visit.page.getByLabel('Choose files').setInputFiles(files)
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
      const text = page.locator('.column[data-account="kremlin.en"] .text')
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
})
