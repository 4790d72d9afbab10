import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkAgainst, checkPassword, hashPassword, isOutdated } from '../../../src/api/access/password.ts'
import { HOMES } from '../../store/homes.ts'
import { cookieOf, type House, openHouse, PASSWORD } from './house.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

for (const home of HOMES)
  describe.skipIf(home.missing !== null)(`signing in, ${home.name}`, { timeout: 60_000 }, () => {
    let house: House
    beforeEach(async () => {
      house = await openHouse({}, home)
    }, 120_000)
    afterEach(() => house.close())
    const tryIn = (name: string, password: string) => house.ask('/api/session', { method: 'POST', body: { name, password } })
    const status = async (cookie: string) => (await house.ask('/api/meetings', { cookie })).status

    it('tells who is in and what they may do', async () => {
      expect(await (await house.ask('/api/session')).json()).toMatchObject({
        signIn: true,
        person: null,
        rights: [],
        projects: [],
      })
      const cookie = await house.enter('Reviewer')
      expect(await (await house.ask('/api/session', { cookie })).json()).toMatchObject({
        person: { name: 'reviewer', role: 'reviewer' },
        rights: ['read', 'judge'],
      })
      await house.ask('/api/session', { method: 'DELETE', cookie })
      expect(await status(cookie)).toBe(401)
    })

    it('says the same of a wrong password, a name that nobody has, and a person who is shut out', async () => {
      const person = (await house.store.people.byName('reader'))!
      await house.store.people.setDisabled(person.id, true)
      const answers = [await tryIn('editor', 'wrong'), await tryIn('nobody', 'wrong'), await tryIn('reader', PASSWORD)]
      expect(answers.map((one) => one.status)).toEqual([401, 401, 401])
      const texts = await Promise.all(answers.map((one) => one.text()))
      expect(new Set(texts).size).toBe(1)
      expect(answers.flatMap((one) => one.headers.getSetCookie())).toEqual([])
    })

    it('stops guessing, alike for names that exist and names that do not, and lets others in', async () => {
      const guess = async (name: string): Promise<number[]> => {
        const found = []
        for (let i = 0; i < 10; i++) found.push((await tryIn(name, `guess ${i}`)).status)
        return found
      }
      const real = await guess('editor')
      expect(real).toEqual([...Array(8).fill(401), 429, 429])
      expect(await guess('nobody')).toEqual(real)
      const late = await tryIn('editor', PASSWORD)
      expect(late.status).toBe(429)
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await tryIn('reader', PASSWORD)).status).toBe(204)
      house.clock.now += 16 * MINUTE
      expect((await tryIn('editor', PASSWORD)).status).toBe(204)
    })

    it('ends a session that is not used, and any after its longest time', async () => {
      const idle = await house.enter('reader')
      const used = await house.enter('reader')
      for (let hour = 0; hour < 168; hour += 11) {
        expect(await status(used), `after ${hour} hours`).toBe(200)
        house.clock.now += 11 * HOUR
      }
      expect(await status(used)).toBe(401)
      expect(await status(idle)).toBe(401)
    })

    it('lets a person end single sessions, and an admin all of somebody’s', async () => {
      const [first, second] = [await house.enter('reader'), await house.enter('reader')]
      const open = (await (await house.ask('/api/account/sessions', { cookie: first })).json()) as {
        id: string
        current: boolean
      }[]
      expect(open.map(({ current }) => current).sort()).toEqual([false, true])
      const other = open.find(({ current }) => !current)!
      expect((await house.ask(`/api/account/sessions/${other.id}`, { method: 'DELETE', cookie: first })).status).toBe(204)
      expect([await status(first), await status(second)]).toEqual([200, 401])
      const admin = await house.enter('admin')
      const id = (await house.store.people.byName('reader'))!.id
      expect((await house.ask(`/api/people/${id}/sessions`, { method: 'DELETE', cookie: admin })).status).toBe(204)
      expect(await status(first)).toBe(401)
    })

    it('ends the other sessions when a password is changed, and takes the new one', async () => {
      const [first, second] = [await house.enter('editor'), await house.enter('editor')]
      const change = (current: string, next: string) =>
        house.ask('/api/account/password', { method: 'PUT', cookie: first, body: { current, next } })
      expect((await change('wrong', 'another four words here')).status).toBe(403)
      expect((await change(PASSWORD, 'short')).status).toBe(400)
      expect((await change(PASSWORD, 'another four words here')).status).toBe(204)
      expect([await status(first), await status(second)]).toEqual([200, 401])
      expect((await tryIn('editor', PASSWORD)).status).toBe(401)
      expect((await tryIn('editor', 'another four words here')).status).toBe(204)
    })

    it('ends sessions and keys of who is shut out, follows a new role at once, and keeps the last admin', async () => {
      const admin = await house.enter('admin')
      const editor = await house.enter('editor')
      const made = await house.ask('/api/account/tokens', { method: 'POST', cookie: editor, body: { name: 'k', scope: 'write' } })
      const { key } = (await made.json()) as { key: string }
      const id = (await house.store.people.byName('editor'))!.id
      const patch = (who: string, body: object) => house.ask(`/api/people/${who}`, { method: 'PATCH', cookie: admin, body })
      expect((await patch(id, { role: 'reader' })).status).toBe(204)
      const merge = { method: 'POST', body: { meetings: ['a', 'b'] } }
      expect((await house.ask('/api/meetings/merge', { ...merge, cookie: editor })).status).toBe(403)
      expect((await house.ask('/api/meetings/merge', { ...merge, token: key })).status).toBe(403)
      expect((await patch(id, { disabled: true })).status).toBe(204)
      expect(await status(editor)).toBe(401)
      expect((await house.ask('/api/meetings', { token: key })).status).toBe(401)
      const last = (await house.store.people.byName('admin'))!.id
      expect((await patch(last, { role: 'reader' })).status).toBe(400)
      expect((await patch(last, { disabled: true })).status).toBe(400)
      expect(await status(admin)).toBe(200)
    })

    it('ends a key at its time, or when it is revoked, and shows it once', async () => {
      const cookie = await house.enter('reader')
      const make = async (days: number) => {
        const made = await house.ask('/api/account/tokens', { method: 'POST', cookie, body: { name: 'k', scope: 'read', days } })
        return (await made.json()) as { id: string; key: string }
      }
      const [brief, long] = [await make(1), await make(30)]
      expect((await house.ask('/api/meetings', { token: brief.key })).status).toBe(200)
      expect(await (await house.ask('/api/account/tokens', { cookie })).text()).not.toContain(brief.key)
      await house.ask(`/api/account/tokens/${long.id}`, { method: 'DELETE', cookie })
      expect((await house.ask('/api/meetings', { token: long.key })).status).toBe(401)
      house.clock.now += 25 * HOUR
      expect((await house.ask('/api/meetings', { token: brief.key })).status).toBe(401)
    })

    it('marks its cookie for https where people come by https', async () => {
      await house.close()
      house = await openHouse({ publicUrl: new URL('https://unsaid.example') }, home)
      const response = await tryIn('reader', PASSWORD)
      expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-unsaid=[\w-]{43};.*; Secure; SameSite=Lax$/u)
      expect(await status(cookieOf(response))).toBe(200)
    })
  })

describe('passwords', () => {
  it('are kept with a salt and a cost of their own, and told apart', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)])
    expect(one).not.toBe(other)
    expect(one).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/u)
    expect([await checkAgainst(PASSWORD, one), await checkAgainst(`${PASSWORD}!`, one)]).toEqual([true, false])
    expect([await checkAgainst(PASSWORD, null), await checkAgainst(PASSWORD, 'nonsense')]).toEqual([false, false])
  })

  it('of an older cost are still known, and known as such', async () => {
    const old = await hashPassword(PASSWORD, { log2N: 14, r: 8, p: 1 })
    expect([await checkAgainst(PASSWORD, old), isOutdated(old)]).toEqual([true, true])
    expect(isOutdated(await hashPassword(PASSWORD))).toBe(false)
  })

  it('that differ only in how letters are composed are one', async () => {
    expect(await checkAgainst('cafe\u0301 au lait ici', await hashPassword('café au lait ici'))).toBe(true)
  })

  it.each([
    ['short', 'too short'],
    ['annannann-annann', 'holds the name'],
    ['aaaaaaaaaaaaaaa', 'over and over'],
    ['x'.repeat(300), 'longer'],
  ])('%s is refused', (password, why) => {
    expect(() => checkPassword(password, 'ann')).toThrow(why)
  })
})
