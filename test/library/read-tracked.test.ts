import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultKnowledge, type Knowledge } from '../../src/knowledge/index.ts'
import { addDocuments, analyseMeetings, askLibrary, groupMeetings, libraryHabits, readTracked } from '../../src/library/index.ts'
import type { Store } from '../../src/store/index.ts'
import {
  answerTrack,
  type MeetingNeed,
  makeChronicle,
  narrow,
  needOf,
  needOfBrief,
  TRACK_QUESTIONS,
  type TrackAsked,
  type TrackedMeeting,
  toTracked,
} from '../../src/track/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

const SAMPLES = new URL('../../samples/', import.meta.url).pathname
const ASKED: readonly TrackAsked[] = [
  { holder: 'CN', toward: 'RU' },
  { holder: 'RU', toward: 'CN', issue: 'taiwan' },
  { holder: 'RU', toward: 'CN', since: '2022-09-01', until: '2022-09-30' },
  { holder: 'KZ', toward: 'CN', powers: ['CN', 'RU'] },
]

describe.each(HOMES)('meetings of a library over time ($name)', ({ missing, make }) => {
  let store: Store
  let drop: () => Promise<void>
  let knowledge: Knowledge
  let whole: TrackedMeeting[]

  beforeAll(async () => {
    if (missing) return
    knowledge = await defaultKnowledge()
    const made = await make()
    drop = made.drop
    store = await openAt(made.home)
    await addDocuments(store, [SAMPLES], { knowledge })
    await groupMeetings(store, { knowledge })
    await analyseMeetings(store, { knowledge })
    const meetings = await store.meetings.list({ limit: 1000 })
    const loaded = await Promise.all(meetings.map(async ({ id }) => toTracked(id, (await store.comparisons.load(id))!)))
    whole = loaded.flatMap((one) => one ?? [])
  }, 120_000)
  afterAll(async () => {
    if (missing) return
    await store.close()
    await drop()
  })

  it.skipIf(missing)('has the sample meetings', () => expect(whole.length).toBeGreaterThan(5))

  for (const question of TRACK_QUESTIONS)
    it.skipIf(missing)(`${question}: what is read for it answers as everything does`, async () => {
      const world = { chronicle: makeChronicle(whole), knowledge, habits: await libraryHabits(store) }
      for (const asked of ASKED)
        expect(await askLibrary(store, { question, asked }, { knowledge })).toEqual(answerTrack(question, asked, world))
    })

  it.skipIf(missing)('keeps what is usual until it has outgrown it', async () => {
    const first = await libraryHabits(store)
    expect(first.meetings).toBe(whole.length)
    expect(await libraryHabits(store)).toEqual(first)
    await store.settings.set('habits', { version: 1, meetings: 1, habits: { ...first, meetings: -1 } })
    expect((await libraryHabits(store)).meetings).toBe(whole.length)
  })

  it.skipIf(missing)('reads for a brief all that a comparison holds', async () => {
    const byDay = [...narrow(whole, needOfBrief(['CN', 'RU']))].sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
    expect(await readTracked(store, needOfBrief(['CN', 'RU']))).toEqual(byDay)
  })

  it.skipIf(missing)('reads neither texts nor other matters where they are not asked for', async () => {
    const need: MeetingNeed = needOf('positions', { holder: 'CN', toward: 'RU', issue: 'taiwan' })
    const meetings = await readTracked(store, need)
    expect(meetings.length).toBeGreaterThan(2)
    expect(meetings.flatMap(({ accounts }) => accounts).every(({ text, blocks }) => text === '' && blocks.length === 0)).toBe(
      true,
    )
    expect(meetings.flatMap(({ statements }) => statements).every(({ issues }) => issues.includes('taiwan'))).toBe(true)
  })
})
