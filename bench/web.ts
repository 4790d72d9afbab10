/**
 * The web app in a real browser: time to the first view, from a press to the next paint, memory, for five accounts of 3,000 words
 * each and a library of 10,000 meetings. Figures depend on the machine; what does not is asserted in `test/web/weight.test.ts`.
 * Needs a browser: UNSAID_CHROMIUM, or Debian's chromium.
 */
import type { Page } from 'playwright-core'
import { type Library, MemoryLibrary, StoreLibrary } from '../src/api/index.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { findChromium } from '../test/browser/chromium.ts'
import { HOMES, openAt } from '../test/store/homes.ts'
import { type Stage, setStage } from '../test/web/browser.ts'
import { LongLibrary } from '../test/web/long-library.ts'
import { makeLongAccounts } from './long-accounts.ts'

const ROUNDS = 5
const WORDS = 3000
const ACCOUNTS = 5

/** Interactions as the browser itself times them (Event Timing): from input to the next paint, the worst of the visit. */
const TIMED = `window.worst = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.interactionId) window.worst = Math.max(window.worst, entry.duration)
}).observe({ type: 'event', buffered: true, durationThreshold: 16 })`

/** As text: what runs in the page must not depend on what this file was compiled with. */
const WATCH = `window.painted = new Promise((resolve) => {
  const types = ['keydown', 'pointerdown', 'wheel', 'scroll', 'change', 'input']
  const began = (event) => {
    for (const type of types) removeEventListener(type, began, true)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)))
  }
  for (const type of types) addEventListener(type, began, true)
}), undefined`

const executable = findChromium()
if (executable === null) throw new Error('no Chromium: install it, or name it in UNSAID_CHROMIUM')

const stage = await setStage(executable, { published: true })
const knowledge = await defaultKnowledge()
const long = new MemoryLibrary({ knowledge })
await long.addMeeting({ id: 'long', documents: makeLongAccounts(ACCOUNTS, WORDS) })
const { comparison } = (await long.getMeeting('long'))!
console.log(
  `${ACCOUNTS} accounts, ${comparison.statements.length} statements, ${comparison.links.length} links, ${comparison.findings.length} findings`,
)
await measure(stage, {
  name: 'meeting of five long accounts',
  library: long,
  path: '/meetings/long',
  ready: '.column .text [data-s]',
  acts: {
    'next finding (j)': (page) => page.keyboard.press('j'),
    'pin a statement': (page) => page.locator('.column [data-s]').nth(40).click(),
    'dim what is shared (d)': (page) => page.keyboard.press('d'),
    'lines in my language (l)': (page) => page.keyboard.press('l'),
    'scroll a column': (page) => scrollColumn(page),
  },
})
await measure(stage, {
  name: 'library of 10,000 meetings',
  library: new LongLibrary({ knowledge }),
  path: '/',
  ready: '.meetings .row a',
  acts: {
    'to the middle': (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2)),
    sort: async (page) => void (await page.locator('.library select').selectOption('oldest')),
    'filter, key by key': (page) => page.locator('.library input[type="search"]').pressSequentially('Kazakh'),
  },
})
const kept = await keptLibrary(10_000)
await measure(stage, {
  name: 'library of 10,000 meetings, embedded in a folder',
  library: kept.library,
  path: '/',
  ready: '.meetings .row a',
  acts: {
    'to the middle': (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2)),
    sort: async (page) => void (await page.locator('.library select').selectOption('oldest')),
    'filter, key by key': (page) => page.locator('.library input[type="search"]').pressSequentially('Kazakh'),
  },
})
await stage.close()
await kept.drop()

interface Scene {
  readonly name: string
  readonly library: Library
  readonly path: string
  readonly ready: string
  readonly acts: Readonly<Record<string, (page: Page) => Promise<void>>>
}

/** Meetings as rows: what a list costs does not depend on what is in them. */
async function keptLibrary(meetings: number): Promise<{ library: StoreLibrary; drop: () => Promise<void> }> {
  const { home, drop } = await HOMES[0]!.make()
  const store = await openAt(home)
  const sides = [
    ['CN', 'RU'],
    ['CN', 'KZ'],
    ['RU', 'US'],
    ['CN', 'US'],
  ] as const
  for (let n = 0; n < meetings; n++) {
    const date = new Date(Date.UTC(2000, 0, 1 + (n % 9000))).toISOString().slice(0, 10)
    const meeting = {
      date,
      place: null,
      initiator: null,
      form: 'call',
      sides: sides[n % sides.length]!,
      participants: [],
    } as const
    await store.meetings.save(`m-${String(n).padStart(6, '0')}`, meeting)
  }
  return { library: new StoreLibrary({ store, knowledge }), drop: () => store.close().then(drop) }
}

async function measure({ browser, also }: Stage, { name, library, path, ready, acts }: Scene): Promise<void> {
  const { address, close } = await also(library)
  const first: number[] = []
  const paints = new Map<string, number[]>(Object.keys(acts).map((act) => [act, []]))
  const worst: number[] = []
  let memory = 0
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
    await context.addInitScript(TIMED)
    const page = await context.newPage()
    const began = performance.now()
    await page.goto(address + path)
    await page.locator(ready).first().waitFor()
    first.push(performance.now() - began)
    for (const [act, work] of Object.entries(acts)) paints.get(act)!.push(await untilPaint(page, () => work(page)))
    worst.push(await page.evaluate(() => (window as unknown as { worst: number }).worst))
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    memory = Math.max(memory, ((await session.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize)
    await context.close()
  }
  console.log(`\n${name}`)
  console.log(`  first view            ${milliseconds(first)}`)
  for (const [act, times] of paints) console.log(`  ${act.padEnd(26)}${milliseconds(times)}`)
  console.log(`  interaction to next paint ${milliseconds(worst)} (worst of each visit)`)
  console.log(`  heap after all        ${(memory / 2 ** 20).toFixed(1)} MB`)
  await close()
}

/** From the input to the second frame after it, as the page's own clock has it: what the reader waits for. */
async function untilPaint(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH)
  await act()
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}

async function scrollColumn(page: Page): Promise<void> {
  const box = (await page.locator('.column .text').first().boundingBox())!
  await page.mouse.move(box.x + 80, box.y + 80)
  await page.mouse.wheel(0, 900)
}

function milliseconds(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms, worst ${sorted.at(-1)!.toFixed(0)} ms`
}
