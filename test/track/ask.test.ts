import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import {
  answerTrack,
  habitsFrom,
  makeChronicle,
  narrow,
  needOf,
  TRACK_QUESTIONS,
  type TrackAsked,
} from '../../src/track/index.ts'
import { sampleChronicle } from './samples.ts'

const ASKED: readonly TrackAsked[] = [
  { holder: 'CN', toward: 'RU' },
  { holder: 'RU', toward: 'CN', issue: 'taiwan' },
  { holder: 'RU', toward: 'CN', since: '2022-09-01', until: '2022-09-30' },
  { holder: 'KZ', toward: 'CN', powers: ['CN', 'RU'] },
]

describe('answers over many meetings', () => {
  for (const question of TRACK_QUESTIONS)
    it(`${question}: reading only what is needed changes nothing`, async () => {
      const knowledge = await defaultKnowledge()
      const all = await sampleChronicle()
      const habits = habitsFrom(all)
      for (const asked of ASKED) {
        const need = needOf(question, asked)
        const less = narrow(all.meetings, need).map((one) => ({
          ...one,
          accounts: need.texts ? one.accounts : one.accounts.map((account) => ({ ...account, text: '' })),
        }))
        const answer = answerTrack(question, asked, { chronicle: makeChronicle(less), knowledge, habits })
        expect(answer).toEqual(answerTrack(question, asked, { chronicle: all, knowledge }))
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      }
    })

  it('asks for two sides where a ledger is wanted', () => {
    expect(() => needOf('reciprocity', { holder: 'CN' })).toThrow(/kept between two sides/u)
    expect(() => needOf('reciprocity', { holder: 'CN', toward: 'CN' })).toThrow(/kept between two sides/u)
  })
})
