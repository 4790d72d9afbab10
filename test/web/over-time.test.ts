import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage } from './browser.ts'

const executable = findChromium()
const PAIR = '/over-time?actor=CN&toward=RU'

describe.skipIf(executable === null)('over time in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(executable!)
  }, 120_000)
  afterAll(() => stage?.close())

  it('goes from a point of a ladder to its words in the meeting, by keys alone', async () => {
    const { page, faults } = await stage.open(`${PAIR}&issue=ukraine-war`)
    const chart = page.locator('#positions .chart svg').first()
    await chart.waitFor()
    await chart.locator('[data-point]').first().focus()
    const labels = new Set<string | null>()
    for (let i = 0; i < 4; i++) {
      labels.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
      await page.keyboard.press('ArrowRight')
    }
    expect(labels.size).toBe(4)
    await page.keyboard.press('Home')
    const told = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(told).toMatch(/^2022-02-25 · own accounts · position/u)
    await page.keyboard.press('Enter')
    await page.locator('.column').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/meetings/2022-02-25-xi-putin-call')
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/~\d+~\d+~/u)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('tells a chart by its table: as many rows as points, each with a link to its words', async () => {
    const { page } = await stage.open(`${PAIR}&issue=ukraine-war`)
    const panel = page.locator('#positions .panel').first()
    await panel.getByRole('button', { name: 'Table' }).click()
    const rows = panel.getByRole('region', { name: /^Table/u }).locator('tbody tr')
    expect(await panel.getByRole('button', { name: 'Table' }).getAttribute('aria-expanded')).toBe('true')
    const points = await panel.locator('[data-point]').count()
    const uncovered = await rows.filter({ hasText: 'not covered' }).count()
    expect(await rows.count()).toBe(points + uncovered)
    const said = rows.filter({ hasText: 'position' })
    expect(await said.locator('.cites a').count()).toBeGreaterThanOrEqual(await said.count())
    await page.context().close()
  })

  it('chooses one period for all charts, by keys, by dragging, and from the address', async () => {
    const { page } = await stage.open(PAIR)
    const query = () => new URL(page.url()).searchParams
    const begin = page.getByRole('slider', { name: 'Beginning of the period' })
    await begin.focus()
    await page.keyboard.press('ArrowRight')
    expect(query().get('since')).toBe('2022-06-15')
    await page.getByRole('status').filter({ hasText: '3 of 4 meetings' }).waitFor()
    const box = (await page.locator('.timeline').boundingBox())!
    await page.mouse.move(box.x + box.width * 0.45, box.y + 15)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7, box.y + 15, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('status').filter({ hasText: '1 of 4 meetings' }).waitFor()
    const chosen = { since: query().get('since'), until: query().get('until') }
    await page.waitForFunction(() => document.querySelectorAll('#protocol tbody tr').length > 0)
    const again = await stage.open(`${PAIR}&since=${chosen.since}&until=${chosen.until}`)
    await again.page.getByRole('status').filter({ hasText: '1 of 4 meetings' }).waitFor()
    const days = await again.page.locator('#protocol .panel').first().locator('tbody .date').allTextContents()
    expect(new Set(days)).toEqual(new Set(['2022-06-15']))
    await again.page.context().close()
    await page.context().close()
  })

  it('hands out CSV, SVG and PNG of a figure', async () => {
    const { page, faults } = await stage.open(PAIR)
    const panel = page.locator('#positions .panel').first()
    await panel.locator('.chart svg').waitFor()
    for (const [name, begin] of [
      ['CSV', '\ufeffdate,meeting'],
      ['SVG', '<svg xmlns'],
      ['PNG', '\x89PNG'],
    ] as const) {
      const download = page.waitForEvent('download')
      await panel.locator('.tools').getByText(name, { exact: true }).click()
      const bytes = readFileSync(await (await download).path())
      expect(bytes.toString(name === 'PNG' ? 'latin1' : 'utf8').slice(0, begin.length)).toBe(begin)
      expect(bytes.length).toBeGreaterThan(500)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('draws outside events beside, and asks the server nothing of them', async () => {
    const { page, requests } = await stage.open(PAIR)
    await page.locator('#positions .chart svg').first().waitFor()
    const before = requests.length
    await page.locator('.events input').setInputFiles({
      name: 'events.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('date,text\n2022-07-01,"An event, outside"\n'),
    })
    await page.getByText('1 event').waitFor()
    await page.locator('#positions .chart text', { hasText: '†' }).first().waitFor()
    expect(requests.length).toBe(before)
    await page
      .locator('.events input')
      .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('date,text\nsoon,x\n') })
    await page.locator('.notice', { hasText: 'soon' }).waitFor()
    await page.context().close()
  })

  for (const scheme of ['light', 'dark'] as const)
    it(`meets WCAG 2.2 AA, ${scheme}, on three widths`, async () => {
      for (const width of [1440, 1024, 390]) {
        const { page, context } = await stage.open(PAIR, { scheme, width })
        await page.locator('#positions .chart svg').first().waitFor()
        await page.locator('#silences tbody tr').first().waitFor()
        await page.locator('#positions').getByRole('button', { name: 'Table' }).first().click()
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${width}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        await context.close()
      }
    }, 120_000)
})
