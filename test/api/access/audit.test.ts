import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '../../../src/api/access/rules.ts'
import { HOMES } from '../../store/homes.ts'
import { type House, openHouse, PASSWORD, routesOf } from './house.ts'

for (const home of HOMES)
  describe.skipIf(home.missing !== null)(`the log of changes, ${home.name}`, { timeout: 60_000 }, () => {
    let house: House
    let admin: string
    beforeAll(async () => {
      house = await openHouse({}, home)
      admin = await house.enter('admin')
    }, 120_000)
    afterAll(() => house.close())
    const latest = async () => (await house.store.audit.list({ limit: 1 }))[0]!

    it('has every request that may change something, whoever makes it and however it ends', async () => {
      const routes = (await routesOf(house, admin)).filter(({ method }) => method !== 'GET')
      expect(routes.length).toBeGreaterThan(15)
      const missing: string[] = []
      for (const { method, path } of routes) {
        if (path === '/api/session') continue
        const at = path.replaceAll(/\{\w+\}/gu, 'none')
        const before = await latest()
        const response = await house.ask(at, { method, cookie: admin, body: { name: 'x' } })
        const entry = await latest()
        const fits =
          entry.id > before.id &&
          entry.actor === 'admin' &&
          entry.action === `${method} ${path}` &&
          entry.target === at &&
          (entry.detail as { status: number }).status === response.status
        if (!fits) missing.push(`${method} ${path}`)
      }
      expect(missing).toEqual([])
    })

    it('has what was refused, and who was refused it', async () => {
      const reader = await house.enter('reader')
      await house.ask('/api/meetings/merge', { method: 'POST', cookie: reader, body: { meetings: ['a', 'b'] } })
      expect(await latest()).toMatchObject({
        actor: 'reader',
        action: 'POST /api/meetings/merge',
        detail: { status: 403, outcome: 'refused', by: 'session', fields: { meetings: ['a', 'b'] } },
      })
    })

    it('has who signed in and who failed to, without what was typed', async () => {
      await house.enter('editor')
      expect(await latest()).toMatchObject({ actor: 'editor', action: 'POST /api/session', detail: { outcome: 'done' } })
      await house.ask('/api/session', { method: 'POST', body: { name: 'my-own-password-by-mistake', password: 'secret words' } })
      const failed = await latest()
      expect(failed).toMatchObject({ actor: 'anonymous', detail: { outcome: 'refused', name: 'unknown' } })
      expect(JSON.stringify(failed)).not.toMatch(/mistake|secret words/u)
    })

    it('has no password and no key in it', async () => {
      const body = { name: 'eva', role: 'reader', password: 'a password of eva' }
      const refused = await house.ask('/api/people', { method: 'POST', cookie: admin, body })
      expect(refused.status).toBe(400)
      await house.ask('/api/people', { method: 'POST', cookie: admin, body: { ...body, password: PASSWORD } })
      const made = await house.ask('/api/account/tokens', { method: 'POST', cookie: admin, body: { name: 'k', scope: 'read' } })
      const { key } = (await made.json()) as { key: string }
      const all = JSON.stringify(await house.store.audit.list({ limit: 1000 }))
      expect(all).toContain('eva')
      for (const secret of [PASSWORD, 'password of eva', key]) expect(all).not.toContain(secret)
    })

    it('has changes within a private project, in the one place where all are', async () => {
      await house.ask('/api/projects', { method: 'POST', cookie: admin, body: { id: 'talks', name: 'Talks' } })
      const response = await house.ask('/p/talks/api/meetings/merge', {
        method: 'POST',
        cookie: admin,
        body: { meetings: ['a', 'b'] },
      })
      expect(response.status).toBe(404)
      expect(await latest()).toMatchObject({ action: 'POST /api/meetings/merge', detail: { project: 'talks', status: 404 } })
    })

    it('cannot be changed, shortened or emptied', async () => {
      const { db } = house.store
      await expect(db.updateTable('audit').set({ actor: 'nobody' }).execute()).rejects.toThrow('immutable')
      await expect(db.deleteFrom('audit').execute()).rejects.toThrow('immutable')
      await expect(sql`truncate audit`.execute(db)).rejects.toThrow('immutable')
    })

    it('is read by admins, page by page', async () => {
      const page = async (query: string) =>
        (await (await house.ask(`/api/audit?${query}`, { cookie: admin })).json()) as { id: number; actor: string }[]
      const first = await page('limit=3')
      const next = await page(`limit=3&before=${first.at(-1)!.id}`)
      expect([...first, ...next].map(({ id }) => id)).toEqual([...first, ...next].map(({ id }) => id).sort((a, b) => b - a))
      expect(next).toHaveLength(3)
      expect((await page('actor=reader')).every(({ actor }) => actor === 'reader')).toBe(true)
    })
  })

it('no rule of a change is open but those of signing in', () => {
  const open = RULES.filter(({ method, right }) => right === 'open' && method !== 'GET')
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/session'])
})
