import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import {
  analyseMeetings,
  coderAgreement,
  drawStatements,
  estimateFromSample,
  groupMeetings,
  mergeMeetings,
  parseSearch,
  type Said,
  splitMeeting,
  takeVerdicts,
  writeRelease,
} from '../../src/library/index.ts'
import { compareAccounts } from '../../src/pipeline.ts'
import { readDocument } from '../../src/read/index.ts'
import { documentId, type Store, sha256 } from '../../src/store/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

const knowledge = await defaultKnowledge()

/** name → publisher, language, date, title, text. */
const DOCUMENTS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  kremlin: [
    'Kremlin',
    'en',
    '2024-03-05',
    'Telephone conversation with President of China Xi Jinping',
    'Vladimir Putin spoke by telephone with President of China Xi Jinping. Vladimir Putin said that Russia supports the one-China principle. The leaders condemned unilateral sanctions.',
  ],
  xinhua: [
    'Xinhua',
    'zh',
    '2024-03-06',
    '习近平同俄罗斯总统普京通电话',
    '3月5日下午，国家主席习近平同俄罗斯总统普京通电话。习近平指出，中方反对单边制裁。普京表示，俄方愿扩大贸易。',
  ],
  briefing: [
    'Kremlin',
    'en',
    '2024-03-05',
    'Briefing following a telephone conversation with President of China Xi Jinping',
    'An aide told the press about the telephone conversation of Vladimir Putin with President of China Xi Jinping. He said that Russia supports China on Taiwan.',
  ],
  paris: [
    'Kremlin',
    'en',
    '2024-03-05',
    'Telephone conversation with President of France Emmanuel Macron',
    'Vladimir Putin spoke by telephone with President of France Emmanuel Macron. Emmanuel Macron warned Russia about sanctions.',
  ],
  moscow: [
    'Kremlin',
    'ru',
    '2024-04-10',
    'Телефонный разговор с Президентом Сербии Александром Вучичем',
    'Владимир Путин провёл телефонный разговор с Президентом Сербии Александром Вучичем. Владимир Путин заявил, что Россия выступает против санкций.',
  ],
}
const judge = async (store: Store, said: Said, author: string): Promise<string> =>
  (await takeVerdicts(store, [said], { author, knowledge }))[0]!
const idOf = (name: string): string => documentId(`memory://${name}`)

async function add(store: Store, name: string): Promise<void> {
  const [publisher, lang, date, title, text] = DOCUMENTS[name]!
  const bytes = new TextEncoder().encode(text)
  const result = await readDocument({ name: `${name}.txt`, bytes }, { set: { publisher, lang, date, title } })
  if (!result.ok) throw result.error
  const address = `memory://${name}`
  const [recorded] = await store.documents.record([{ address, name: `${name}.txt`, bytes, given: {} }])
  const account = { ...result.value, id: documentId(address) }
  await store.accounts.save([{ documentId: account.id, revision: recorded!.revision, reader: 'r', account }])
  await store.comparisons.saveStatements([account], (await compareAccounts([account], { knowledge })).statements)
}

/** Meeting → names of its documents. */
async function meetingsOf(store: Store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const name of Object.keys(DOCUMENTS)) {
    const membership = await store.meetings.membershipOf(idOf(name))
    if (membership) found[membership.meetingId] = [...(found[membership.meetingId] ?? []), name]
  }
  return found
}
const groupsOf = async (store: Store): Promise<string[]> =>
  Object.values(await meetingsOf(store))
    .map((names) => names.sort().join(' '))
    .sort()
const meetingOf = async (store: Store, name: string): Promise<string> =>
  (await store.meetings.membershipOf(idOf(name)))!.meetingId

for (const testHome of HOMES)
  describe.skipIf(testHome.missing !== null)(
    `a library of meetings, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`,
    () => {
      let store: Store
      const drops: (() => Promise<void>)[] = []
      const open = async (): Promise<Store> => {
        const { home, drop } = await testHome.make()
        drops.push(drop)
        return openAt(home)
      }
      const addAll = async (names: readonly string[] = Object.keys(DOCUMENTS)): Promise<void> => {
        for (const name of names) await add(store, name)
        await groupMeetings(store, { knowledge })
      }
      beforeEach(async () => {
        store = await open()
      }, 60_000)
      afterEach(async () => {
        await store.close()
        for (const drop of drops.splice(0)) await drop()
      })

      it('groups accounts, one by one in any order as all at once', async () => {
        await addAll()
        const once = await meetingsOf(store)
        expect(await groupsOf(store)).toEqual(['briefing kremlin xinhua', 'moscow', 'paris'])
        expect(await groupMeetings(store, { knowledge })).toEqual({ grouped: 0 })
        const other = await open()
        for (const name of ['moscow', 'xinhua', 'paris', 'briefing', 'kremlin']) {
          await add(other, name)
          await groupMeetings(other, { knowledge })
        }
        const later = await meetingsOf(other)
        await other.close()
        expect(later).toEqual(once)
      }, 60_000)

      it('keeps what people said when more comes in, and what they said of a meeting when it gets another name', async () => {
        await addAll(['kremlin', 'xinhua', 'paris'])
        const before = await meetingOf(store, 'kremlin')
        await judge(store, { kind: 'meeting', id: before, verdict: 'confirm' }, 'ann')
        await splitMeeting(store, before, { accounts: [idOf('xinhua')], author: 'ann' })
        expect(await groupsOf(store)).toEqual(['kremlin', 'paris', 'xinhua'])
        await mergeMeetings(store, [await meetingOf(store, 'kremlin'), await meetingOf(store, 'paris')], { author: 'ann' })
        await addAll(['briefing', 'moscow'])
        const groups = await groupsOf(store)
        expect(groups.some((group) => group.includes('kremlin') && group.includes('paris'))).toBe(true)
        expect(groups.some((group) => group.includes('kremlin') && group.includes('xinhua'))).toBe(false)
        const [verdict] = await store.verdicts.list({ targetKind: 'meeting' })
        expect(await store.meetings.get(verdict!.targetId)).not.toBeNull()
        await mergeMeetings(store, [await meetingOf(store, 'kremlin'), await meetingOf(store, 'xinhua')], { author: 'bob' })
        expect(await meetingOf(store, 'kremlin')).toBe(await meetingOf(store, 'xinhua'))
      }, 60_000)

      it('finds statements by words in any language, by what they name, and by fields', async () => {
        await addAll()
        const find = async (query: string): Promise<string[]> => {
          const hits = await store.search.find(parseSearch(query, knowledge), { limit: 20, offset: 0 })
          return [
            ...new Set(hits.map(({ statement }) => Object.keys(DOCUMENTS).find((name) => idOf(name) === statement.account)!)),
          ].sort()
        }
        expect(await find('sanctions')).toEqual(['kremlin', 'moscow', 'paris', 'xinhua'])
        expect(await find('制裁 side:RS')).toEqual([])
        expect(await find('санкции lang:zh')).toEqual(['xinhua'])
        expect(await find('sanctions since:2024-04')).toEqual(['moscow'])
        expect(await find('"unilateral sanctions" lang:en')).toEqual(['kremlin'])
        expect(await find('issue:taiwan side:RU act:support silent:taiwan')).toEqual(['briefing', 'kremlin'])
        expect(await find('issue:taiwan silent:sanctions lang:en')).toEqual(['kremlin'])
        await store.db.updateTable('statements').set({ tokens: null }).execute()
        expect(await find('sanctions')).toEqual([])
        expect(await store.search.makeTokens()).toBeGreaterThan(5)
        expect(await find('sanctions')).toEqual(['kremlin', 'moscow', 'paris', 'xinhua'])
      }, 60_000)

      it('keeps verdicts, tells agreement, and estimates from a sample', async () => {
        await addAll()
        await analyseMeetings(store, { knowledge })
        const sample = await drawStatements(store, { name: 's', n: 4, seed: 3, by: ['lang'] })
        const drawn = sample.strata.flatMap((one) => one.drawn)
        expect(drawn).toHaveLength(4)
        expect(await drawStatements(store, { name: 's', n: 4, seed: 3, by: ['lang'] })).toEqual(sample)
        await expect(drawStatements(store, { name: 's', n: 5, seed: 3, by: ['lang'] })).rejects.toThrow('drawn already')
        for (const [index, id] of drawn.entries()) {
          await judge(store, { kind: 'statement', id, verdict: 'confirm', round: '1' }, 'ann')
          await judge(
            store,
            { kind: 'statement', id, verdict: index === 0 ? 'reject' : 'confirm', round: '1', blind: true },
            'bob',
          )
        }
        const agreement = await coderAgreement(store, '1')
        expect([agreement.shared, agreement.open.map(({ id }) => id)]).toEqual([4, [drawn[0]]])
        expect((await estimateFromSample(store, 's')).estimate!.share).toBeLessThan(1)
        const last = await judge(store, { kind: 'statement', id: drawn[0]!, verdict: 'confirm', round: 'arbitration' }, 'eve')
        expect((await coderAgreement(store, '1')).open).toEqual([])
        expect((await estimateFromSample(store, 's')).estimate!.share).toBe(1)
        await store.verdicts.undo(last, 'eve')
        expect((await coderAgreement(store, '1')).open).toHaveLength(1)
        await expect(judge(store, { kind: 'statement', id: 'none', verdict: 'confirm' }, 'ann')).rejects.toThrow('none')
        const wrong = {
          kind: 'statement',
          id: drawn[0]!,
          verdict: 'correct',
          correction: { field: 'act', value: 'sing' },
        } as const
        await expect(judge(store, wrong, 'ann')).rejects.toThrow('sing')
      }, 60_000)

      it('releases the same bytes twice, each file with its hash', async () => {
        await addAll()
        const release = async (): Promise<Map<string, string>> => {
          const files = new Map<string, string>()
          await writeRelease(store, '1.0', async ({ name, text }) => void files.set(name, text))
          return files
        }
        const once = await release()
        expect(await release()).toEqual(once)
        const manifest = JSON.parse(once.get('manifest.json')!) as { files: { name: string; rows: number; sha256: string }[] }
        expect(manifest.files.map(({ name }) => name)).toContain('statements.jsonl')
        for (const { name, sha256: hash } of manifest.files) expect(sha256(once.get(name)!)).toBe(hash)
        expect(once.get('documents.jsonl')).not.toContain('spoke by telephone')
      }, 60_000)
    },
  )

describe('a query that is not understood', () => {
  it.each([
    ['issue:tawian', 'issue:tawian'],
    ['colour:red', 'colour'],
    ['side:XX', 'XX'],
    ['since:2022-13', '2022-13'],
    ['act:', 'act'],
    ['', 'nothing'],
  ])('names what is wrong in %s', (query, named) => {
    expect(() => parseSearch(query, knowledge)).toThrow(named)
  })
})
