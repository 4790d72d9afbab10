import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Coding, NewVerdict } from '../../src/api/contract.ts'
import { findChromium } from '../browser/chromium.ts'
import { DUMA, type Stage, setStage } from './browser.ts'

const executable = findChromium()
const MEETING = DUMA.slice('/meetings/'.length)

interface View {
  readonly path: string
  readonly act?: (page: Page) => Promise<void>
}

/** Every view, and what opens in it. */
const VIEWS: Readonly<Record<string, View>> = {
  library: { path: '/' },
  'no meeting fits': { path: '/?q=nothing-of-the-kind' },
  'a finding': { path: DUMA, act: (page) => page.locator('.finding .head').first().click() },
  coverage: { path: DUMA, act: (page) => choosePane(page, 1) },
  'a pinned statement, to be corrected': {
    path: DUMA,
    act: async (page) => {
      await choosePane(page, 2)
      await page.locator('.slot:visible [data-s].shared').first().click()
      await page.locator('.pinned .actions button').first().click()
      await page.locator('.correct select').first().selectOption('issues')
    },
  },
  'lines in the reader’s language, what is shared dimmed': {
    path: DUMA,
    act: async (page) => {
      await choosePane(page, 2)
      await page.keyboard.press('l')
      await page.keyboard.press('d')
    },
  },
  'a lost link': { path: `${DUMA}?finding=none&at=duma.ru~1~2~words that nobody said` },
  keys: { path: DUMA, act: (page) => page.keyboard.press('?') },
  'an account’s details': {
    path: DUMA,
    act: (page) => choosePane(page, 2).then(() => page.locator('.column:visible .icon').first().click()),
  },
  search: { path: '/search?q=Taiwan' },
  'nothing found': { path: '/search?q=xylophone' },
  'a query that is not understood': { path: '/search?q=issue:none-such' },
  sources: { path: '/sources' },
  add: { path: '/add' },
  'add to a meeting': { path: `/add?meeting=${MEETING}` },
  problems: { path: '/problems', act: (page) => page.locator('.not-taken-one [aria-expanded]').click() },
  'judging findings': { path: '/judge' },
  'judging statements': { path: '/judge/statements', act: (page) => page.keyboard.press('c') },
  'judging correspondences': { path: '/judge/links' },
  'coding blind': { path: '/judge/blind', act: (page) => page.keyboard.press('1') },
  'coding issues': {
    path: '/judge/blind',
    act: async (page) => {
      await page.locator('.coded button').nth(3).click()
      await page.locator('.issue-picker .options button').first().click()
    },
  },
  'second opinion': { path: '/judge/second' },
  agreement: { path: '/judge/agreement' },
  history: { path: '/judge/history' },
  'no such page': { path: '/none' },
  'no such meeting': { path: '/meetings/none' },
}

async function choosePane(page: Page, at: number): Promise<void> {
  const pane = page.locator('.panes button').nth(at)
  if (await pane.isVisible()) await pane.click()
}

const WIDTHS = [390, 820, 1440] as const
const SCHEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'zh', 'ru'] as const

/** Every view in each width and each language and in both themes; neighbours take turns, so that six of them have every combination. */
function settingOf(view: number, width: number) {
  const turn = view + width
  return { width: WIDTHS[width]!, scheme: SCHEMES[turn % SCHEMES.length]!, lang: LANGUAGES[turn % LANGUAGES.length]! }
}

describe.skipIf(executable === null)('accessible by axe (WCAG 2.2 AA)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(executable!)
    await fill(stage)
  }, 120_000)
  afterAll(() => stage?.close())

  for (const [at, width] of WIDTHS.entries())
    it(`every view, ${width} wide`, { timeout: 300_000 }, async () => {
      const faults: string[] = []
      for (const [place, [name, { path, act }]] of Object.entries(VIEWS).entries()) {
        const setting = settingOf(place, at)
        const { page, context } = await stage.open(path, { ...setting, coder: 'eva' })
        await page.locator('.waiting').waitFor({ state: 'detached' })
        await act?.(page)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        for (const { id, nodes } of violations)
          faults.push(
            `${name}, ${setting.lang}, ${setting.scheme}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
          )
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (wide > 1) faults.push(`${name}, ${setting.lang}: ${wide} pixels wider than the window`)
        await context.close()
      }
      expect(faults).toEqual([])
    })
})

/** Verdicts of two coders who disagree, and what was not taken. */
async function fill({ library }: Stage): Promise<void> {
  const { items } = await library.judgeQueue({ coder: 'ann', blind: true, limit: 2, kind: 'statement' })
  for (const { meeting, passages } of items) {
    const { account, start, end, quote } = passages[0]!
    const values: Coding['values'] = { side: 'CN', act: 'support', issues: 'taiwan,sanctions', intensity: '2' }
    await library.giveCoding({ meeting, words: { account, start, end, quote }, values, coder: 'ann', note: '' })
    await library.giveCoding({
      meeting,
      words: { account, start, end, quote },
      values: { ...values, act: 'warn' },
      coder: 'bob',
      note: '',
    })
  }
  const { comparison } = (await library.getMeeting(MEETING))!
  const verdict: Omit<NewVerdict, 'target' | 'verdict'> = {
    meeting: MEETING,
    correction: null,
    coder: 'ann',
    note: '',
    blind: false,
    round: null,
  }
  const [one, two] = comparison.findings
  await library.giveVerdict({ ...verdict, target: { kind: 'finding', id: one!.id }, verdict: 'confirmed' })
  const rejected = await library.giveVerdict({ ...verdict, target: { kind: 'finding', id: two!.id }, verdict: 'rejected' })
  await library.giveVerdict({ ...verdict, target: rejected.target, verdict: 'rejected', coder: 'bob' })
  for (const [code, name] of [
    ['empty', 'empty.txt'],
    ['no-meeting', 'speech-with-a-name-that-is-far-too-long-for-any-narrow-window-and-has-no-place-to-break.txt'],
  ] as const)
    await library.noteProblem(
      { code, message: `${name} was not taken`, hint: 'see what it is', document: name },
      { document: { name, text: 'x' } },
    )
}
