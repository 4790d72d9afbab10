import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { type FetchDocument, type Library, MemoryLibrary, type RunningServer, startServer } from '../../src/api/index.ts'
import { gatherDocuments } from '../../src/cli/input-files.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { FLAGS } from '../browser/chromium.ts'

const ROOT = new URL('../..', import.meta.url).pathname
export interface Stage<L extends Library = MemoryLibrary> {
  readonly address: string
  readonly library: L
  readonly browser: Browser
  /** A page of its own context; what it asks of other hosts and what goes wrong in it is kept in `faults`. */
  open(path: string, options?: OpenOptions): Promise<Visit>
  /** The same app over another library, on a port of its own. */
  also(library: Library): Promise<RunningServer>
  close(): Promise<void>
}

export interface StageOptions {
  /** Default true: the library is that of the samples. */
  readonly samples?: boolean
  readonly fetchDocument?: FetchDocument
  /** The app as it is published, without warnings. Default false. */
  readonly published?: boolean
}

export interface OpenOptions {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly lang?: 'en' | 'zh' | 'ru'
  /** Name under which verdicts are given. */
  readonly coder?: string
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly requests: string[]
  readonly faults: string[]
}

/** Builds the app into a folder of its own: as it is published, or with the warnings that React gives to developers. */
export async function buildApp({ published = false } = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-web-'))
  const before = process.env.NODE_ENV
  if (published) process.env.NODE_ENV = 'production'
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder } })
  if (before !== undefined) process.env.NODE_ENV = before
  return folder
}

/** The app as it is now, over a library in memory, in a real browser. */
export async function setStage(executablePath: string, { samples = true, ...options }: StageOptions = {}): Promise<Stage> {
  const library = new MemoryLibrary({ knowledge: await defaultKnowledge() })
  if (samples) await addSamples(library)
  return setStageOver(library, executablePath, options)
}

/** The same over any library. */
export async function setStageOver<L extends Library>(
  library: L,
  executablePath: string,
  { published = false, ...options }: Omit<StageOptions, 'samples'> = {},
): Promise<Stage<L>> {
  const appFolder = await buildApp({ published })
  const knowledge = await defaultKnowledge()
  const server: RunningServer = await startServer({ library, knowledge, port: 0, appFolder, ...options })
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  return {
    address: server.address,
    library,
    browser,
    also: (other) => startServer({ library: other, knowledge, port: 0, appFolder }),
    open: (path, options) => open(browser, server.address, path, options),
    close: async () => {
      await browser.close()
      await server.close()
      await library.close()
      rmSync(appFolder, { recursive: true, force: true })
    },
  }
}

export const DUMA = '/meetings/2022-09-09-li-zhanshu-duma'

const SAMPLES = [
  '2022-02-25-xi-putin-call',
  '2022-06-15-xi-putin-call',
  '2022-09-09-li-zhanshu-duma',
  '2022-09-14-xi-tokayev',
  '2022-09-15-xi-mirziyoyev',
  '2022-09-15-xi-putin-samarkand',
]

async function addSamples(library: MemoryLibrary): Promise<void> {
  for (const id of SAMPLES) {
    const { documents } = gatherDocuments([join(ROOT, 'samples', id)], new Map())
    await library.addMeeting({ id, documents, sample: true })
  }
}

async function open(browser: Browser, address: string, path: string, options: OpenOptions = {}): Promise<Visit> {
  const { width = 1280, height = 800, scheme = 'light', lang = 'en', coder = '' } = options
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  await context.addInitScript(
    (wanted) => {
      if (!localStorage.getItem('unsaid')) localStorage.setItem('unsaid', JSON.stringify(wanted))
    },
    { lang, coder },
  )
  const page = await context.newPage()
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => faults.push(`error in the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  await page.goto(address + path)
  await page.locator('h1').first().waitFor()
  return { page, context, requests, faults }
}
