import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import {
  addDocuments,
  arbitrate,
  codingQueue,
  drawStatements,
  estimateFromSample,
  fieldAgreement,
  loadMeeting,
  type Said,
  searchLibrary,
  takeBackVerdict,
  takeCodings,
  takeVerdicts,
  writeRelease,
} from '../../src/library/index.ts'
import { checkComparison } from '../../src/model/index.ts'
import { documentId, type Store } from '../../src/store/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

const knowledge = await defaultKnowledge()
const account = (head: string, text: string): string => `---\n${head}\ndate: 2024-05-16\n---\n${text}`
const PUTIN = `Vladimir Putin met with Xi Jinping in Beijing.

The President of Russia said that Russia supports the one-China principle. He said that Russia opposes unilateral sanctions.

Xi Jinping said that China respects the steps of Russia in Ukraine.`
const XI = `Xi Jinping held talks with Vladimir Putin in Beijing.

Xi said that China hopes for a political settlement of the Ukraine crisis. He said that China wants more trade.`

for (const testHome of HOMES)
  describe.skipIf(testHome.missing !== null)(
    `people’s word, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`,
    () => {
      let store: Store
      let folder: string
      let close: () => Promise<void>
      let meeting: string
      let ids: { putin: string; xi: string }

      beforeEach(async () => {
        const { home, drop } = await testHome.make()
        store = await openAt(home)
        folder = mkdtempSync(join(tmpdir(), 'unsaid-word-'))
        close = async () => {
          await store.close()
          await drop()
          rmSync(folder, { recursive: true, force: true })
        }
        const paths = { putin: join(folder, 'putin.md'), xi: join(folder, 'xi.md') }
        writeFileSync(paths.putin, account('publisher: Kremlin\nside: RU', PUTIN))
        writeFileSync(paths.xi, account('publisher: Xinhua\nside: CN', XI))
        await addDocuments(store, [folder], { knowledge })
        ids = { putin: documentId(pathToFileURL(paths.putin).href), xi: documentId(pathToFileURL(paths.xi).href) }
        meeting = (await store.meetings.membershipOf(ids.putin))!.meetingId
      }, 60_000)
      afterEach(() => close())

      const compared = async () => (await loadMeeting(store, meeting, { knowledge }))!.comparison
      const statementWith = async (words: string) =>
        (await compared()).statements.find(({ account: of, quote }) => of === ids.putin && quote.includes(words))
      const found = async (query: string) =>
        (await searchLibrary(store, query, { knowledge })).hits.map((hit) => hit.statement.id)
      const judge = async (said: Said) => (await takeVerdicts(store, [said], { author: 'ann', knowledge }))[0]!
      const released = async (name: string): Promise<string> => {
        let text = ''
        await writeRelease(store, '1', async (file) => {
          if (file.name === name) text = file.text
        })
        return text
      }

      it('puts both accounts into one meeting and compares them as they come in', async () => {
        expect((await store.meetings.members(meeting)).map(({ accountId }) => accountId).sort()).toEqual(
          Object.values(ids).sort(),
        )
        expect(await store.meetings.list({ stale: true })).toEqual([])
        expect(checkComparison(await compared())).toEqual([])
      })

      it('changes search, comparison and release by a correction, and changes them back when it is undone', async () => {
        const before = JSON.stringify(await compared())
        const { id, act } = (await statementWith('sanctions'))!
        expect(await found('act:oppose issue:sanctions')).toContain(id)
        const verdict = await judge({ kind: 'statement', id, verdict: 'correct', correction: { field: 'act', value: 'warn' } })
        expect(await found('act:oppose issue:sanctions')).not.toContain(id)
        expect(await found('act:warn issue:sanctions')).toContain(id)
        expect(await statementWith('sanctions')).toMatchObject({ act: 'warn', confidence: 1 })
        expect(checkComparison(await compared())).toEqual([])
        expect(await released('statements.jsonl')).toContain('"act":"warn"')
        expect(await store.statements.machineOf(ids.putin)).toContainEqual(expect.objectContaining({ id, act }))
        expect(await takeBackVerdict(store, verdict, { author: 'ann', knowledge })).toBe(true)
        expect(await takeBackVerdict(store, verdict, { author: 'ann', knowledge })).toBe(false)
        expect(JSON.stringify(await compared())).toBe(before)
      }, 60_000)

      it('moves a statement to another issue and another side, and the matrix with it', async () => {
        const { id } = (await statementWith('sanctions'))!
        await judge({ kind: 'statement', id, verdict: 'correct', correction: { field: 'issues', value: 'trade,energy' } })
        await judge({ kind: 'statement', id, verdict: 'correct', correction: { field: 'side', value: 'CN' } })
        expect(await statementWith('sanctions')).toMatchObject({ issues: ['trade', 'energy'], side: 'CN' })
        const { matrix } = await compared()
        expect(matrix.find(({ issue, side }) => issue === 'energy' && side === 'CN')?.cells[ids.putin]).toEqual([id])
        expect(matrix.some(({ issue }) => issue === 'sanctions')).toBe(false)
        expect(await found('issue:energy side:CN')).toEqual([id])
      }, 60_000)

      it('takes a rejected statement, link or finding out, and keeps it to come back', async () => {
        const { id } = (await statementWith('one-China'))!
        const all = (await store.statements.count()) as number
        const verdict = await judge({ kind: 'statement', id, verdict: 'reject' })
        expect([await statementWith('one-China'), await found('"one-China principle"'), await store.statements.count()]).toEqual([
          undefined,
          [],
          all - 1,
        ])
        expect(await released('statements.jsonl')).not.toContain(id)
        await takeBackVerdict(store, verdict, { author: 'ann', knowledge })
        expect((await statementWith('one-China'))?.id).toBe(id)
        const [finding] = (await compared()).findings
        await judge({ kind: 'finding', id: finding!.id, verdict: 'reject' })
        expect((await compared()).findings.map((one) => one.id)).not.toContain(finding!.id)
        expect(await released('findings.jsonl')).not.toContain(`"id":"${finding!.id}"`)
        // Who thinks otherwise can say so of what is not shown any more.
        await judge({ kind: 'finding', id: finding!.id, verdict: 'confirm' })
        expect((await compared()).findings.map((one) => one.id)).toContain(finding!.id)
        const { links } = await compared()
        if (links[0]) {
          await judge({ kind: 'link', id: links[0].statements.join(' '), verdict: 'reject' })
          expect((await compared()).links).toHaveLength(links.length - 1)
        }
      }, 60_000)

      it('keeps people’s word when the text changes and everything is read anew', async () => {
        const { id } = (await statementWith('sanctions'))!
        await judge({ kind: 'statement', id, verdict: 'correct', correction: { field: 'act', value: 'warn' } })
        writeFileSync(
          join(folder, 'putin.md'),
          account('publisher: Kremlin\nside: RU', `${PUTIN.replace('\n\n', '\n\nThe talks took place in the Great Hall.\n\n')}`),
        )
        expect((await addDocuments(store, [folder], { knowledge })).counts.revised).toBe(1)
        const now = (await statementWith('sanctions'))!
        expect(now).toMatchObject({ act: 'warn', confidence: 1 })
        expect(now.id).not.toBe(id)
        expect(await store.lostAnchors.list()).toEqual([])
      }, 60_000)

      it('hides everything of the machine’s from a blind coder, and measures coders by field', async () => {
        await drawStatements(store, { name: 's', n: 3, seed: 1, by: ['lang'] })
        const { total, items } = await codingQueue(store, { coder: 'ann', sample: 's', round: '1' })
        expect([total, items.length]).toEqual([3, 3])
        for (const item of items)
          expect(Object.keys(item).filter((key) => /side|act|issue|intensity|speaker|confidence|voice/u.test(key))).toEqual([])
        const code = (coder: string, act: string, which = items) =>
          takeCodings(
            store,
            which.map(({ id }) => ({ id, fields: { act, issues: 'trade' }, round: '1' })),
            { author: coder, knowledge },
          )
        await code('ann', 'support')
        expect((await codingQueue(store, { coder: 'ann', sample: 's', round: '1' })).total).toBe(0)
        expect((await codingQueue(store, { coder: 'bob', round: '1' })).total).toBe(3)
        await code('bob', 'support', items.slice(0, 2))
        await code('bob', 'oppose', items.slice(2))
        const [act, issues] = await fieldAgreement(store, '1')
        expect([act!.field, act!.shared, act!.open.map(({ id }) => id), issues!.alpha]).toEqual(['act', 3, [items[2]!.id], null])
        expect(act!.alpha).toBeLessThan(1)
        expect(act!.machine.coded).toBe(6)
        // On what coders differ the machine’s label stays until somebody has the last word.
        const label = async (index: number) => (await store.statements.get(items[index]!.id))!.statement.act
        const machine = (await store.statements.machineOfMany([items[2]!.id]))[0]!.act
        expect([await label(0), await label(2)]).toEqual(['support', machine])
        await arbitrate(store, { id: items[2]!.id, field: 'act', value: 'oppose' }, { author: 'eve', knowledge })
        expect(await label(2)).toBe('oppose')
        expect((await fieldAgreement(store, '1'))[0]!.open).toEqual([])
        const { fields } = await estimateFromSample(store, 's')
        expect(fields.act!.judged).toBe(3)
        expect(fields.issues!.share).toBeLessThan(1)
        await expect(
          takeCodings(store, [{ id: items[0]!.id, fields: { side: 'XX' } }], { author: 'ann', knowledge }),
        ).rejects.toThrow('XX')
      }, 60_000)
    },
  )
