import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage, type Visit } from './browser.ts'

const executable = findChromium()
const SLOW = 90_000

describe.skipIf(executable === null)('judging in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(executable!)
  }, 120_000)
  afterAll(() => stage?.close())

  const enter = async (path: string, coder: string): Promise<Visit> => {
    const visit = await stage.open(path)
    await visit.page.getByLabel('Your name as coder').fill(coder)
    await visit.page.getByRole('status').filter({ hasText: 'left' }).waitFor()
    return visit
  }
  const left = async ({ page }: Visit): Promise<number> =>
    Number.parseInt((await page.locator('.left').textContent())!.replaceAll(',', ''), 10)

  it(
    'takes one key a verdict, brings the next thing at once, puts off, and takes back',
    async () => {
      const visit = await enter('/judge', 'ann')
      const { page } = visit
      const before = await left(visit)
      const claim = page.locator('.claim')
      const first = await claim.textContent()
      await page.locator('h1').click()
      await page.keyboard.press('s')
      await expect.poll(() => claim.textContent()).not.toBe(first)
      const second = await claim.textContent()
      await page.keyboard.press('y')
      await expect.poll(() => claim.textContent()).not.toBe(second)
      await expect.poll(() => left(visit)).toBe(before - 1)
      expect((await stage.library.verdictHistory({ limit: 5 })).map(({ verdict, coder }) => [verdict, coder])).toEqual([
        ['confirmed', 'ann'],
      ])
      await page.keyboard.press('z')
      await expect.poll(() => left(visit)).toBe(before)
      expect((await stage.library.verdictHistory({ limit: 5 })).map(({ undone }) => undone !== null)).toEqual([true])
      expect(visit.faults).toEqual([])
      await visit.context.close()
    },
    SLOW,
  )

  it(
    'corrects a field of a statement, and judges correspondences',
    async () => {
      const visit = await enter('/judge/statements', 'ann')
      const { page } = visit
      await page.locator('h1').click()
      await page.keyboard.press('c')
      const form = page.getByRole('form', { name: 'Correct' })
      await form.getByLabel('Correct').selectOption('issues')
      for (const chosen of await form.locator('.chosen button').all()) await chosen.click()
      await form.getByLabel('Filter issues').fill('Hong K')
      await page.keyboard.press('Enter')
      await form.getByRole('button', { name: 'Save' }).click()
      await form.waitFor({ state: 'detached' })
      await expect
        .poll(async () => (await stage.library.verdictHistory({ limit: 1 }))[0]?.correction)
        .toEqual({
          field: 'issues',
          value: 'hong-kong',
        })
      await page.getByRole('link', { name: 'Correspondences' }).click()
      await page.locator('.passages figure').nth(1).waitFor()
      const links = await left(visit)
      await page.locator('h1').click()
      await page.keyboard.press('x')
      await expect.poll(() => left(visit)).toBeLessThan(links)
      expect(visit.faults).toEqual([])
      await visit.context.close()
    },
    SLOW,
  )

  it(
    'codes blind by keys, field by field, and is given no label of the machine’s',
    async () => {
      const visit = await enter('/judge/blind', 'bob')
      const { page } = visit
      const answer = page.waitForResponse((response) => response.url().includes('/api/judge/queue'))
      await page.reload()
      const { items } = (await (await answer).json()) as { items: { machine: unknown; verdicts: unknown[] }[] }
      expect(items.length).toBeGreaterThan(1)
      expect(items.every(({ machine, verdicts }) => machine === null && verdicts.length === 0)).toBe(true)
      expect(visit.requests.filter((url) => url.includes('/api/meetings/'))).toEqual([])
      await codeByKeys(visit, { act: '2', intensity: '3' })
      const coder = await enter('/judge/blind', 'eve')
      await codeByKeys(coder, { act: '1', intensity: '3' })
      const agreement = await stage.library.agreement()
      expect(agreement.by.find(({ what }) => what === 'intensity')).toMatchObject({ shared: 1, pairs: [{ agreed: 1 }] })
      expect(agreement.disagreements.map(({ target }) => target.kind === 'attribute' && target.field)).toEqual(['act'])
      await coder.context.close()
      await visit.context.close()
    },
    SLOW,
  )

  it(
    'shows figures of agreement and where coders differ, takes a last word, and keeps the history',
    async () => {
      const visit = await stage.open('/judge/agreement')
      const { page } = visit
      await page.getByLabel('Your name as coder').fill('chair')
      await page.getByRole('row', { name: /Firmness 1 .* bob – eve 1 \/ 1/u }).waitFor()
      const answers = page.locator('.answers li')
      expect(await answers.count()).toBe(2)
      await answers.filter({ hasText: 'eve' }).getByRole('button', { name: 'Last word' }).click()
      await page.getByText('Nobody disagrees').waitFor()
      await page.getByRole('link', { name: 'History' }).click()
      const last = page.locator('.history tbody tr').first()
      expect(await last.textContent()).toMatch(/chair last word.*Act.*support/u)
      await last.getByRole('button', { name: 'Take back' }).click()
      await last.getByText('taken back').waitFor()
      await page.getByRole('link', { name: 'Agreement' }).click()
      await answers.first().waitFor()
      await page.goBack()
      await page.locator('.history').waitFor()
      expect(visit.faults).toEqual([])
      await visit.context.close()
    },
    SLOW,
  )
})

/** Whose, no speaker, an act, an issue, toward nobody, how firmly; then kept. */
async function codeByKeys({ page }: Visit, { act, intensity }: { act: string; intensity: string }): Promise<void> {
  const asked = page.locator('.asked')
  await asked.getByRole('heading', { name: 'Whose position is it?' }).waitFor()
  await page.locator('h1').click()
  await page.keyboard.press('1')
  await asked.getByRole('heading', { name: 'Who is named as speaking?' }).waitFor()
  await page.keyboard.press('s')
  await asked.getByRole('heading', { name: 'What is done with the words?' }).waitFor()
  await page.keyboard.press(act)
  await asked.getByRole('heading', { name: /What is it about/u }).waitFor()
  await page.keyboard.type('Taiw')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await asked.getByRole('heading', { name: 'Toward whom?' }).waitFor()
  await page.keyboard.press('s')
  await asked.getByRole('heading', { name: 'How firmly?' }).waitFor()
  await page.keyboard.press(intensity)
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/codings'))
  await page.keyboard.press('Enter')
  expect((await kept).status()).toBe(201)
  await asked.getByRole('heading', { name: 'Whose position is it?' }).waitFor()
}
