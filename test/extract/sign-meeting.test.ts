import { describe, expect, it } from 'vitest'
import { signMeeting } from '../../src/extract/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import type { AccountKind } from '../../src/model/index.ts'
import { readDocument } from '../../src/read/index.ts'

const knowledge = await defaultKnowledge()

const TURNS =
  'Xi Jinping: China will not leave this market to others.\n\nEmmanuel Macron: We spoke about Russia and about Japan.\n\nXi Jinping: Good.\n'

async function sign(kind: AccountKind): Promise<ReturnType<typeof signMeeting>> {
  const result = await readDocument({ name: 'talks.txt', text: TURNS }, { set: { date: '2024-05-06', kind, lang: 'en' } })
  if (!result.ok) throw result.error
  return signMeeting(result.value, knowledge)
}

describe('the meeting that a recording is of', () => {
  it('is that of those whose turn it is, not of those of whom they speak', async () => {
    const { contact, parties } = await sign('recording')
    expect(contact).toBe(true)
    expect(parties.map(({ side, people }) => [side, ...people])).toEqual([
      ['CN', 'Xi Jinping'],
      ['FR', 'Emmanuel Macron'],
    ])
  })

  it('is of the day that the recording bears, where a readout may come a day late', async () => {
    expect(await sign('recording')).toMatchObject({ days: { from: '2024-05-06', to: '2024-05-06' }, dated: 'stated' })
    expect(await sign('readout')).toMatchObject({ dated: 'published' })
  })
})
