import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Comparison, checkComparison } from '../../src/model/index.ts'
import { compareDocuments } from '../../src/pipeline.ts'
import { type Content, documentId, type Reading, type Store, sha256 } from '../../src/store/index.ts'
import { HOMES, openAt } from './homes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const content = (address: string, text: string, given = {}): Content => ({ address, name: address, bytes: bytesOf(text), given })

const KREMLIN = `---
publisher: Kremlin
side: RU
date: 2024-05-16
---
Vladimir Putin held talks with Xi Jinping.

The President of Russia said that Russia supports China on Taiwan and opposes sanctions. Xi Jinping said that China understands Russia’s concerns about NATO expansion.`
const XINHUA = `---
publisher: Xinhua
side: CN
date: 2024-05-17
---
Xi Jinping held talks with Vladimir Putin.

Xi said that China hopes for a political settlement of the Ukraine crisis. Putin said that Russia supports the one-China principle.`

/** Two accounts of one meeting, with the ids that their documents have in a library. */
async function makeComparison(addresses: readonly [string, string]): Promise<Comparison> {
  const comparison = await compareDocuments([
    { name: `${documentId(addresses[0])}.md`, text: KREMLIN },
    { name: `${documentId(addresses[1])}.md`, text: XINHUA },
  ])
  expect(checkComparison(comparison)).toEqual([])
  return comparison
}

async function keepMeeting(store: Store, id: string): Promise<Comparison> {
  const addresses = [`https://example.org/${id}/a`, `https://example.org/${id}/b`] as const
  const comparison = await makeComparison(addresses)
  await store.transaction(async (inside) => {
    await inside.documents.record([content(addresses[0], KREMLIN), content(addresses[1], XINHUA)])
    const readings: Reading[] = comparison.accounts.map((account) => ({
      documentId: account.id,
      revision: 1,
      reader: 'r1',
      account,
    }))
    await inside.accounts.save(readings)
    await inside.meetings.save(id, comparison.meeting)
    await inside.meetings.assign(
      comparison.accounts.map((account) => ({
        accountId: account.id,
        meetingId: id,
        decidedBy: 'machine' as const,
        score: 0.9,
        reasons: ['date'],
      })),
    )
    await inside.comparisons.save(id, comparison)
  })
  return comparison
}

for (const testHome of HOMES) {
  describe.skipIf(testHome.missing !== null)(`store, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`, () => {
    let store: Store
    let drop: () => Promise<void>

    beforeAll(async () => {
      const made = await testHome.make()
      drop = made.drop
      store = await openAt(made.home)
    }, 60_000)
    afterAll(async () => {
      await store?.close()
      await drop?.()
    })

    describe('documents', () => {
      it('tells new, known and revised apart, and keeps every revision’s bytes', async () => {
        const address = 'https://example.org/page'
        const [first] = await store.documents.record([content(address, 'one')])
        expect(first).toMatchObject({ documentId: documentId(address), revision: 1, outcome: 'new' })
        expect((await store.documents.record([content(address, 'one')]))[0]).toMatchObject({ revision: 1, outcome: 'known' })
        expect((await store.documents.record([content(address, 'two')]))[0]).toMatchObject({ revision: 2, outcome: 'revised' })
        expect((await store.documents.record([content(address, 'one')]))[0]).toMatchObject({ revision: 3, outcome: 'revised' })
        const history = await store.documents.history(first!.documentId)
        expect(history.map(({ number, sha256: hash }) => [number, hash])).toEqual([
          [1, sha256('one')],
          [2, sha256('two')],
          [3, sha256('one')],
        ])
        expect(await store.documents.bytes(sha256('two'))).toEqual(bytesOf('two'))
        expect((await store.documents.byAddress(address))?.revision).toBe(3)
      })

      it('takes one address several times in one batch, in order', async () => {
        const address = 'file.txt'
        const recorded = await store.documents.record([
          content(address, 'a'),
          content('other.txt', 'a'),
          content(address, 'b'),
          content(address, 'b'),
        ])
        expect(recorded.map(({ outcome, revision }) => [outcome, revision])).toEqual([
          ['new', 1],
          ['new', 1],
          ['revised', 2],
          ['known', 2],
        ])
      })

      it('counts fields given as part of the content', async () => {
        await store.documents.record([content('fields.txt', 'a', { side: 'RU', date: '2024-01-01' })])
        const [same] = await store.documents.record([content('fields.txt', 'a', { date: '2024-01-01', side: 'RU' })])
        const [other] = await store.documents.record([content('fields.txt', 'a', { side: 'CN' })])
        expect([same?.outcome, other?.outcome]).toEqual(['known', 'revised'])
        expect((await store.documents.history(documentId('fields.txt'))).at(-1)?.given).toEqual({ side: 'CN' })
      })

      it('keeps any bytes and any text', async () => {
        const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
        await store.documents.record([
          { address: 'strange \0\ud800 — 习近平', name: 'strange', bytes, given: { title: 'x\0y\udfff' } },
        ])
        const found = await store.documents.byAddress('strange \ufffd\ufffd — 习近平')
        const [revision] = await store.documents.history(found!.id)
        expect(await store.documents.bytes(revision!.sha256!)).toEqual(bytes)
        expect(revision!.given).toEqual({ title: 'x\ufffdy\ufffd' })
      })

      it('refuses to change bytes', async () => {
        await store.documents.record([content('immutable.txt', 'kept')])
        const change = store.db.updateTable('blobs').set({ size: 1 }).where('sha256', '=', sha256('kept')).execute()
        await expect(change).rejects.toThrow('immutable')
      })

      it('notes once that a page is gone, and takes it up again when it is back', async () => {
        const [{ documentId: id } = { documentId: '' }] = await store.documents.record([content('gone.txt', 'here')])
        expect([await store.documents.markGone(id), await store.documents.markGone(id)]).toEqual([true, false])
        expect((await store.documents.get(id))?.goneAt).toMatch(/^\d{4}-\d\d-\d\dT/u)
        expect((await store.documents.record([content('gone.txt', 'here')]))[0]).toMatchObject({
          revision: 3,
          outcome: 'revised',
        })
        expect((await store.documents.get(id))?.goneAt).toBeNull()
      })

      it('leaves a tombstone and nothing of the text', async () => {
        const comparison = await keepMeeting(store, 'takedown')
        const [gone, other] = comparison.accounts.map(({ id }) => id) as [string, string]
        await store.verdicts.add({ targetKind: 'finding', targetId: 'f', verdict: 'confirm', author: 'ann' })
        await store.documents.remove(gone, { by: 'ann', reason: 'asked to' })
        expect(await store.documents.get(gone)).toMatchObject({ removedBy: 'ann', removedReason: 'asked to' })
        expect(await store.accounts.get(gone)).toBeNull()
        expect(await store.statements.ofAccount(gone)).toEqual([])
        expect((await store.findings.list({ meetingId: 'takedown' })).length).toBe(0)
        expect((await store.documents.history(gone)).map((one) => one.sha256)).toEqual([null])
        expect(await store.accounts.get(other)).not.toBeNull()
        expect((await store.meetings.get('takedown'))?.stale).toBe(true)
        const again = await store.documents.record([content((await store.documents.get(gone))!.address, 'new text')])
        expect(again[0]?.outcome).toBe('removed')
      })

      it('keeps bytes that stand elsewhere too when one address is taken down', async () => {
        const [a] = await store.documents.record([content('shared-a', 'shared bytes'), content('shared-b', 'shared bytes')])
        await store.documents.remove(a!.documentId, { by: 'x', reason: 'y' })
        expect(await store.documents.bytes(sha256('shared bytes'))).not.toBeNull()
        await store.documents.remove(documentId('shared-b'), { by: 'x', reason: 'y' })
        expect(await store.documents.bytes(sha256('shared bytes'))).toBeNull()
      })
    })

    describe('accounts and comparisons', () => {
      it('gives back a comparison to the byte', async () => {
        const comparison = await keepMeeting(store, 'bytes')
        expect(JSON.stringify(await store.comparisons.load('bytes'))).toBe(JSON.stringify(comparison))
        expect((await store.meetings.get('bytes'))?.stale).toBe(false)
      })

      it('reports what another analysis changed', async () => {
        const comparison = await keepMeeting(store, 'again')
        const same = await store.comparisons.save('again', comparison)
        expect(same.findings).toEqual({ added: [], removed: [], changed: [], kept: comparison.findings.length })
        const fewer = { ...comparison, findings: comparison.findings.slice(1) }
        const changes = await store.comparisons.save('again', fewer)
        expect(changes.findings.removed).toEqual([comparison.findings[0]!.id])
        expect(changes.statements).toEqual({ added: [], removed: [], changed: [], kept: comparison.statements.length })
      })

      it('keeps earlier readings beside the current one', async () => {
        const { accounts } = await keepMeeting(store, 'readings')
        const account = accounts[0]!
        await store.accounts.save([
          { documentId: account.id, revision: 1, reader: 'r2', account: { ...account, title: 'read anew' } },
        ])
        expect((await store.accounts.readings(account.id)).map(({ reader }) => reader)).toEqual(['r1', 'r2'])
        expect((await store.accounts.get(account.id))?.account.title).toBe('read anew')
        expect((await store.accounts.list({ notReader: 'r1' })).map(({ documentId: id }) => id)).toContain(account.id)
      })

      it('finds statements by side, issue, act, meeting and date', async () => {
        const comparison = await keepMeeting(store, 'statements')
        const one = comparison.statements.find((statement) => typeof statement.side === 'string' && statement.side.length === 2)!
        const found = await store.statements.list({
          side: one.side as string,
          issue: one.issues[0]!,
          act: one.act,
          meetingId: 'statements',
        })
        expect(found.map(({ statement }) => statement.id)).toContain(one.id)
        expect(await store.statements.list({ meetingId: 'statements', from: '2024-05-17', to: '2024-05-17' })).not.toEqual([])
        expect(await store.statements.list({ meetingId: 'statements', from: '2024-06-01' })).toEqual([])
        expect(await store.statements.get(one.id)).toMatchObject({ statement: one, lang: 'en' })
      })

      it('lists findings in their order, and the most telling of all first', async () => {
        const comparison = await keepMeeting(store, 'findings')
        const of = await store.findings.list({ meetingId: 'findings' })
        expect(of.map(({ finding }) => finding)).toEqual(comparison.findings)
        const all = (await store.findings.list({ limit: 1000 })).map(({ finding }) => finding.salience)
        expect(all).toEqual([...all].sort((a, b) => b - a))
        expect((await store.findings.get(comparison.findings[0]!.id)).length).toBeGreaterThan(0)
      })
    })

    describe('meetings', () => {
      it('moves an account from one meeting to another and marks both stale', async () => {
        const comparison = await keepMeeting(store, 'from')
        await store.meetings.save('to', comparison.meeting)
        const accountId = comparison.accounts[0]!.id
        await store.meetings.assign([{ accountId, meetingId: 'to', decidedBy: 'person', score: null, reasons: [] }])
        expect((await store.meetings.members('from')).length).toBe(1)
        expect(await store.meetings.membershipOf(accountId)).toMatchObject({ meetingId: 'to', decidedBy: 'person' })
        expect((await store.meetings.get('from'))?.stale).toBe(true)
      })

      it('keeps people’s word and what was undone apart', async () => {
        const ids = (await keepMeeting(store, 'word')).accounts.map(({ id }) => id) as [string, string]
        const id = await store.meetings.decide({ kind: 'apart', accounts: [ids[1], ids[0]], author: 'ann', note: null })
        const [found] = await store.meetings.decisions([ids[0]])
        expect(found).toMatchObject({ id, kind: 'apart', accounts: [...ids].sort() })
        await store.meetings.undoDecision(id)
        expect(await store.meetings.decisions([ids[0]])).toEqual([])
      })

      it('lists by side and date', async () => {
        await keepMeeting(store, 'listed')
        const found = await store.meetings.list({ side: 'RU', from: '2024-05-01', to: '2024-05-31', limit: 1000 })
        expect(found.map(({ id }) => id)).toContain('listed')
        expect(await store.meetings.list({ side: 'XX' })).toEqual([])
      })
    })

    it('keeps verdicts with their history, and each once', async () => {
      const { statements } = await keepMeeting(store, 'verdicts')
      const { id: targetId, account, start, end, quote } = statements[0]!
      const anchor = { account, start, end, quote, prefix: '', suffix: '' }
      const verdict = { id: 'v1', targetKind: 'statement', targetId, anchors: [anchor], author: 'ann', note: '不' } as const
      await store.verdicts.add({ ...verdict, verdict: 'confirm' })
      await store.verdicts.add({ ...verdict, verdict: 'confirm' })
      const second = await store.verdicts.add({
        ...verdict,
        id: 'v2',
        verdict: 'correct',
        correction: { act: 'support' },
        blind: true,
      })
      await store.verdicts.undo(second, 'bob')
      expect((await store.verdicts.list({ targetId })).map(({ id }) => id)).toEqual(['v1'])
      const all = await store.verdicts.list({ targetId, undone: true })
      expect(all.map(({ id, undoneBy }) => [id, undoneBy])).toEqual([
        ['v1', null],
        ['v2', 'bob'],
      ])
      expect(all[1]).toMatchObject({ correction: { act: 'support' }, blind: true, accountId: account, anchors: [anchor] })
    })

    it('keeps notes, runs with their problems, settings, sources and the log', async () => {
      const note = await store.notes.add({ targetKind: 'finding', targetId: 'f', author: 'ann', text: 'see also' })
      expect((await store.notes.list('finding', 'f')).map(({ id }) => id)).toEqual([note])
      const run = await store.runs.start('add', { files: ['a'] })
      await store.runs.addProblems(run, [{ code: 'empty', message: 'a is empty', hint: null, document: 'a' }])
      await store.runs.finish(run, { added: 0 })
      expect(await store.runs.get(run)).toMatchObject({ kind: 'add', counts: { added: 0 }, manifest: { files: ['a'] } })
      expect(await store.runs.problems(run)).toEqual([{ code: 'empty', message: 'a is empty', hint: null, document: 'a' }])
      expect(await store.settings.get('none')).toBeNull()
      await store.settings.set('s', { a: [1] })
      await store.settings.set('s', 'text')
      expect(await store.settings.get('s')).toBe('text')
      const source = {
        id: 'kremlin',
        names: { en: 'Kremlin', ru: 'Кремль' },
        side: 'RU',
        type: 'presidency',
        tier: 1,
        languages: ['ru', 'en'],
        hosts: ['kremlin.ru'],
        site: 'http://kremlin.ru',
        feeds: [],
        verifiedAt: null,
      }
      await store.sources.save([source])
      expect(await store.sources.list({ side: 'RU' })).toEqual([source])
      await store.sources.markVerified('kremlin')
      expect((await store.sources.get('kremlin'))?.verifiedAt).not.toBeNull()
      await store.audit.add({ actor: 'ann', action: 'remove', target: 'x', detail: { why: 'y' } })
      expect((await store.audit.list({ target: 'x' }))[0]).toMatchObject({ actor: 'ann', action: 'remove', detail: { why: 'y' } })
    })

    it('undoes all of a transaction that fails', async () => {
      const before = await store.documents.count()
      const failing = store.transaction(async (inside) => {
        await inside.documents.record([content('never.txt', 'never')])
        throw new Error('stop')
      })
      await expect(failing).rejects.toThrow('stop')
      expect(await store.documents.count()).toBe(before)
    })
  })
}
