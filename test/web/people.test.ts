import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../src/api/access/password.ts'
import { addDocuments, type RunningServer, StoreLibrary, startServer } from '../../src/api/index.ts'
import { gatherDocuments } from '../../src/cli/input-files.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { type Home, makeProjectHome, openStore, projectHome, type Role, type Store } from '../../src/store/index.ts'
import { FLAGS, findChromium } from '../browser/chromium.ts'
import { HOMES, openAt } from '../store/homes.ts'
import { buildApp } from './browser.ts'

const executable = findChromium()
const PASSWORD = 'four unrelated words here'
const ROLES: readonly Role[] = ['reader', 'reviewer', 'editor', 'admin']
const SAMPLE = new URL('../../samples/2022-09-09-li-zhanshu-duma', import.meta.url).pathname
const SLOW = 120_000

interface Look {
  readonly scheme?: 'light' | 'dark'
  readonly lang?: 'en' | 'zh' | 'ru'
}

describe.skipIf(executable === null)('people, in a browser', { timeout: SLOW }, () => {
  let browser: Browser
  let server: RunningServer
  let store: Store
  let drop: () => Promise<void>
  let appFolder: string
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    const made = await HOMES[0]!.make()
    drop = made.drop
    store = await openAt(made.home)
    appFolder = await buildApp()
    server = await serve(store, made.home)
    const password = await hashPassword(PASSWORD)
    for (const role of ROLES) await store.people.add({ name: role, shown: `The ${role}`, role, password, by: 'test' })
    browser = await chromium.launch({ executablePath: executable!, args: FLAGS })
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await store?.close()
    await drop?.()
    if (appFolder) rmSync(appFolder, { recursive: true, force: true })
  }, SLOW)

  async function serve(kept: Store, home: Home): Promise<RunningServer> {
    const knowledge = await defaultKnowledge()
    const over = (one: Store) => new StoreLibrary({ store: one, knowledge })
    const library = over(kept)
    const { documents } = gatherDocuments([SAMPLE], new Map())
    await addDocuments(
      library,
      documents.map((document) => ({ document })),
      { job: 'start', tell: () => undefined },
    )
    const projects = {
      open: async (id: string) => over(await openStore(projectHome(home, id))),
      make: (id: string) => makeProjectHome(kept, home, id),
    }
    return startServer({ library, knowledge, store: kept, projects, access: { signIn: true }, port: 0, appFolder, graceMs: 2000 })
  }

  async function open(path: string, { scheme = 'light', lang = 'en' }: Look = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    contexts.push(context)
    await context.addInitScript((wanted) => {
      if (!localStorage.getItem('unsaid')) localStorage.setItem('unsaid', JSON.stringify({ lang: wanted }))
    }, lang)
    const page = await context.newPage()
    await page.goto(server.address + path)
    await page.locator('h1').first().waitFor()
    return page
  }

  /** By the keyboard alone, as somebody without a mouse does it. */
  async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
    await page.locator('input[name="name"]').focus()
    await page.keyboard.type(name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
  }

  async function openAs(role: Role, path: string, look: Look = {}): Promise<Page> {
    const page = await open(path, look)
    await signIn(page, role)
    await page.locator('.who').waitFor()
    return page
  }

  const api = (page: Page, method: string, path: string, body?: unknown): Promise<number> =>
    page.evaluate(
      async ([how, where, what]) => {
        const headers = what === null ? {} : { 'content-type': 'application/json' }
        return (await fetch(where!, { method: how!, headers, ...(what === null ? {} : { body: what! }) })).status
      },
      [method, path, body === undefined ? null : JSON.stringify(body)] as const,
    )

  it('shows whoever is not signed in the door and nothing of the library, and leads them where they wanted to go', async () => {
    const page = await open('/sources')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in')
    expect(await api(page, 'GET', '/api/meetings')).toBe(401)
    await signIn(page, 'reader', 'a wrong password')
    await page.getByRole('alert').waitFor()
    await page.locator('input[name="password"]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
  })

  it('refuses a reader what the role forbids: it is not offered, and the API refuses it', async () => {
    const page = await openAs('reader', '/')
    expect(await page.locator('.top nav').getByRole('link').allTextContents()).not.toContain('Add')
    expect(await page.locator('.top nav').getByRole('link').allTextContents()).not.toContain('Judge')
    expect(await page.locator('.meetings input[type="checkbox"]').first().isDisabled()).toBe(true)
    await page.locator('.meetings .go').first().click()
    await page.locator('.finding .head').first().click()
    expect(await page.locator('.finding[data-open] .verdicts button').first().isDisabled()).toBe(true)
    for (const path of ['/add', '/judge', '/people', '/log']) {
      await page.goto(server.address + path)
      await page.getByRole('heading', { level: 1, name: /Your role does not let you/u }).waitFor()
    }
    expect(await api(page, 'POST', '/api/meetings/merge', { meetings: ['a', 'b'] })).toBe(403)
    expect(await api(page, 'POST', '/api/verdicts', {})).toBe(403)
    expect(await api(page, 'GET', '/api/people')).toBe(403)
  })

  it('lets a reviewer judge under their own name, and an editor merge', async () => {
    const page = await openAs('reviewer', '/')
    await page.locator('.meetings .go').first().click()
    await page.locator('.finding .head').first().click()
    await page.locator('.finding[data-open]').getByRole('button', { name: 'Confirm' }).click()
    await page.locator('.finding[data-open] button[aria-pressed="true"]', { hasText: 'Confirm' }).waitFor()
    const [verdict] = await store.verdicts.list()
    expect(verdict?.author).toBe('reviewer')
    expect(await api(page, 'POST', '/api/meetings/merge', { meetings: ['a', 'b'] })).toBe(403)
    const editor = await openAs('editor', '/')
    expect(await editor.locator('.meetings input[type="checkbox"]').first().isEnabled()).toBe(true)
    expect(await api(editor, 'POST', '/api/meetings/merge', { meetings: ['a', 'b'] })).toBe(404)
  })

  it('ends a session that was revoked: the next thing that its browser asks for leads to the door', async () => {
    const victim = await openAs('reader', '/')
    const other = await openAs('reader', '/account')
    const rows = other.locator('.account-page table').first().locator('tbody tr')
    const ends = rows.getByRole('button', { name: 'End' })
    for (let left = await ends.count(); left > 0; left--) {
      await ends.first().click()
      await expect.poll(() => ends.count()).toBe(left - 1)
    }
    await victim.getByRole('link', { name: 'Sources' }).click()
    await victim.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await other.getByRole('link', { name: 'Sources' }).click()
    await other.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
  })

  it('has every change of a session in the log, which an admin reads', async () => {
    const admin = await openAs('admin', '/people')
    const before = (await store.audit.list({ limit: 1 }))[0]!.id
    await admin.getByLabel('Name', { exact: true }).fill('eva')
    await admin.getByLabel('Name as others see it').fill('Eva')
    await admin.getByLabel('Password', { exact: true }).fill('a password that is long')
    await admin.getByRole('button', { name: 'Add a person' }).click()
    await admin.getByRole('rowheader', { name: 'eva' }).waitFor()
    await admin.getByLabel('Role: eva').selectOption('editor')
    await expect.poll(async () => (await store.people.byName('eva'))?.role).toBe('editor')
    await admin.locator('tr', { hasText: 'eva' }).getByRole('button', { name: 'Shut out' }).click()
    await admin.locator('tr', { hasText: 'eva' }).getByText('shut out', { exact: true }).waitFor()
    await admin.goto(`${server.address}/log`)
    const entries = admin.locator('.log-page tbody tr')
    await entries.first().waitFor()
    const made = (await store.audit.list({ limit: 20 })).filter(({ id }) => id > before).reverse()
    expect(made.map(({ action }) => action)).toEqual(['POST /api/people', 'PATCH /api/people/{id}', 'PATCH /api/people/{id}'])
    expect(await entries.first().textContent()).toMatch(/admin.*PATCH \/api\/people\/\{id\}.*done \(204\)/u)
    expect(await admin.locator('.log-page').textContent()).not.toContain('a password that is long')
  })

  it('keeps a private project to its members, whose links lead into it', async () => {
    const admin = await openAs('admin', '/projects')
    await admin.getByLabel('Name', { exact: true }).fill('Secret talks')
    await admin.getByLabel(/^Id/u).fill('secret-talks')
    await admin.getByRole('button', { name: 'Begin a project' }).click()
    await admin.getByRole('heading', { level: 2, name: 'Secret talks' }).waitFor({ timeout: 60_000 })
    await admin.getByLabel('Projects', { exact: true }).selectOption('secret-talks')
    await admin.waitForURL(/\/p\/secret-talks\/$/u)
    await admin.locator('h1').first().waitFor()
    expect(await admin.locator('.meetings .go').count()).toBe(0)
    await admin.getByRole('link', { name: 'Add', exact: true }).click()
    expect(new URL(admin.url()).pathname).toBe('/p/secret-talks/add')
    const files = gatherDocuments([SAMPLE], new Map()).documents.slice(0, 2)
    await admin.getByLabel('Choose files').setInputFiles(
      files.map((file) => ({
        name: file.name,
        mimeType: 'text/markdown',
        buffer: Buffer.from('bytes' in file ? file.bytes : file.text),
      })),
    )
    await admin.locator('.work[data-done]').waitFor({ timeout: 60_000 })
    await admin.locator('.work a').first().click()
    await admin.locator('.column').first().waitFor()
    const link = new URL(admin.url())
    expect(link.pathname).toMatch(/^\/p\/secret-talks\/meetings\//u)
    expect(await admin.locator('.toolbar a[download]').first().getAttribute('href')).toMatch(/^\/p\/secret-talks\/api\//u)
    const stranger = await openAs('editor', link.pathname)
    await stranger.getByRole('alert').waitFor()
    expect(await stranger.locator('.column').count()).toBe(0)
    expect(await api(stranger, 'GET', '/p/secret-talks/api/meetings')).toBe(404)
    expect(await stranger.locator('select.project').count()).toBe(0)
  })

  it('makes a key that is shown once, with which a program reads', async () => {
    const page = await openAs('editor', '/account')
    await page.getByLabel('Name', { exact: true }).fill('nightly')
    await page.getByRole('button', { name: 'Make a key' }).click()
    const key = await page.locator('.made code').textContent()
    const status = async (method: string) =>
      (await fetch(`${server.address}/api/meetings`, { method, headers: { authorization: `Bearer ${key}` } })).status
    expect(await status('GET')).toBe(200)
    await page.reload()
    await page.getByRole('rowheader', { name: 'nightly' }).waitFor()
    expect(await page.locator('.made').count()).toBe(0)
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('There is none.').waitFor()
    expect(await status('GET')).toBe(401)
  })

  for (const [scheme, lang] of [
    ['light', 'en'],
    ['dark', 'zh'],
    ['light', 'ru'],
  ] as const)
    it(`meets WCAG 2.2 AA in every page about people, ${scheme}, ${lang}`, async () => {
      const seen: string[] = []
      const look = async (page: Page, name: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        seen.push(
          ...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
        )
        if (process.env.UNSAID_SHOTS)
          await page.screenshot({ path: join(process.env.UNSAID_SHOTS, `${name}-${scheme}-${lang}.png`) })
      }
      const page = await open('/account', { scheme, lang })
      await look(page, 'sign-in')
      await signIn(page, 'admin')
      await page.locator('.who').waitFor()
      for (const name of ['account', 'people', 'projects', 'log']) {
        await page.goto(`${server.address}/${name}`)
        await page.locator('main h1').waitFor()
        if (name === 'account') await page.locator('.who').click()
        await look(page, name)
      }
      expect(seen).toEqual([])
    })
})
