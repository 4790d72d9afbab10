import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherDocuments } from '../../src/cli/input-files.ts'
import { writeSpanLink } from '../../src/web/helpers/span-link.ts'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage } from './browser.ts'

const executable = findChromium()
const ROOT = new URL('../..', import.meta.url).pathname
const FOLDER = `${ROOT}samples/2022-09-09-li-zhanshu-duma`
const SLOW = 120_000

describe.skipIf(executable === null)('links', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(executable!, { samples: false })
    await stage.library.addMeeting({ id: 'duma', documents: gatherDocuments([FOLDER], new Map()).documents })
  }, SLOW)
  afterAll(() => stage?.close())

  /** As going back and forward does. */
  const visit = async (page: Page, query: Readonly<Record<string, string>>): Promise<void> => {
    const href = `/meetings/duma?${new URLSearchParams(query)}`
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, href)
  }
  const painted = (page: Page, name: string): Promise<string[]> =>
    page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map((range) => String(range)), name)

  it(
    'lead to every finding and every statement after the meeting was compared anew and a text was revised',
    async () => {
      const before = (await stage.library.getMeeting('duma'))!.comparison
      const findings = before.findings.map(({ id, evidence: [first] }) => ({
        finding: id,
        at: writeSpanLink(first!.account, first!),
      }))
      const spans = before.statements.map((one) => ({ at: writeSpanLink(one.account, one), quote: one.quote }))
      expect(findings.length).toBeGreaterThan(20)
      expect(spans.length).toBeGreaterThan(20)
      await stage.library.reanalyse('duma')
      const { page, context } = await stage.open('/meetings/duma')
      await page.locator('.column').first().waitFor()
      for (const query of findings) {
        await visit(page, query)
        await page.locator(`#finding-${query.finding} .finding[data-open]`).waitFor()
        expect((await painted(page, 'evidence')).length).toBeGreaterThan(0)
      }
      // All offsets of one account move.
      const file = `${FOLDER}/duma.ru.md`
      const text = readFileSync(file, 'utf8')
      const body = text.indexOf('\n---\n') + '\n---\n'.length
      await stage.library.addDocument(
        { name: file, text: `${text.slice(0, body)}\nПресс-служба сообщает.\n${text.slice(body)}` },
        { meeting: 'duma' },
      )
      const after = (await stage.library.getMeeting('duma'))!.comparison
      expect(after.accounts).toHaveLength(before.accounts.length)
      await page.goto(`${stage.address}/meetings/duma`)
      await page.locator('.column').first().waitFor()
      let moved = 0
      for (const { at, quote } of spans) {
        await visit(page, { at })
        await expect.poll(() => painted(page, 'target').then((all) => all.map(flat)), { message: at }).toEqual([flat(quote)])
        if (!after.statements.some((one) => writeSpanLink(one.account, one) === at)) moved++
      }
      expect(moved).toBeGreaterThan(3)
      await context.close()
    },
    SLOW,
  )

  it(
    'are what back and forward go through, in every view',
    async () => {
      const { page, faults, context } = await stage.open('/')
      const seen: string[] = [page.url()]
      const step = async (act: () => Promise<unknown>): Promise<void> => {
        await act()
        await expect.poll(() => page.url()).not.toBe(seen.at(-1))
        seen.push(page.url())
      }
      await step(() => page.locator('.meetings .go').first().click())
      await step(() => page.locator('.finding .head').first().click())
      await step(() => page.locator('.finding[data-open] .quotes button').last().click())
      await step(() => page.locator('.column [data-s]').nth(3).click())
      await step(() => page.getByRole('link', { name: 'Judge', exact: true }).click())
      await step(() => page.getByRole('link', { name: 'Agreement' }).click())
      await step(() => page.getByRole('link', { name: 'Sources', exact: true }).click())
      await step(() => page.getByRole('link', { name: 'Search', exact: true }).click())
      await page.locator('.ask input').fill('Тайвань')
      await step(() => page.keyboard.press('Enter'))
      await step(() => page.locator('.hits a').first().click())
      await page.locator('.column').first().waitFor()
      for (const href of seen.slice(0, -1).reverse()) {
        await page.goBack()
        await expect.poll(() => page.url()).toBe(href)
        await page.locator('h1').first().waitFor()
      }
      for (const href of seen.slice(1)) {
        await page.goForward()
        await expect.poll(() => page.url()).toBe(href)
      }
      await page.locator('[data-lit="pinned"]').first().waitFor()
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )
})

function flat(text: string): string {
  return text.replaceAll(/[\s:：]+/gu, '')
}
