import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { LANGUAGES, type Language } from '../../src/model/index.ts'
import {
  type Figure,
  makeTrackNames,
  type Telling,
  tellFormulas,
  tellInfluence,
  tellPositions,
  tellProtocol,
  tellReciprocity,
  tellShifts,
  tellSilences,
  trackTexts,
} from '../../src/report/index.ts'
import { answerTrack, type TrackWorld } from '../../src/track/index.ts'
import { sampleChronicle } from './samples.ts'

const EVENT = { date: '2022-09-10', text: '…' }

async function figures(lang: Language, events: Telling['events'] = []): Promise<Figure[]> {
  const world: TrackWorld = { chronicle: await sampleChronicle(), knowledge: await defaultKnowledge() }
  const asked = { holder: 'RU', toward: 'CN' }
  const telling: Telling = { texts: trackTexts[lang], names: makeTrackNames(world.knowledge, lang), events }
  const { series, shifts } = answerTrack('positions', asked, world)
  return [
    tellPositions(series, shifts, telling),
    tellShifts(answerTrack('shifts', asked, world), telling),
    tellSilences(answerTrack('silences', asked, world).silences, telling),
    tellReciprocity(answerTrack('reciprocity', asked, world).ledger, telling),
    tellFormulas(answerTrack('formulas', { holder: 'RU' }, world).lives, telling),
    tellInfluence(
      answerTrack('influence', { powers: ['CN', 'RU'] }, world).presences,
      [{ name: 'Index', values: [{ country: 'KZ', power: 'CN', value: 0.4 }] }],
      telling,
    ),
    tellProtocol(answerTrack('protocol', asked, world), telling),
  ]
}

describe('figures over time', () => {
  it('have the same tables in every language, and other words', async () => {
    const [en, zh, ru] = await Promise.all(LANGUAGES.map((lang) => figures(lang)))
    for (const other of [zh!, ru!])
      for (const [at, figure] of other.entries()) {
        const numbers = (one: Figure) => one.table.rows.map((row) => row.slice(0, 6))
        expect(numbers(figure)).toEqual(numbers(en![at]!))
        expect(figure.title).not.toBe(en![at]!.title)
        expect(figure.notes).not.toEqual(en![at]!.notes)
        expect(figure.claims.length).toBe(en![at]!.claims.length)
      }
  })

  it('leave no English sentence in the others', async () => {
    for (const lang of ['zh', 'ru'] as const)
      for (const { notes, claims } of await figures(lang))
        for (const sentence of [...notes, ...claims])
          expect(sentence.replaceAll(/China Media Project|[\w.-]+\.(?:zh|en|ru|md)\b/gu, '')).not.toMatch(/(?:\b[a-z]{2,} ){3}/u)
  })

  it('draw outside events and indices beside, and compute nothing with them', async () => {
    const [plain, marked] = [await figures('en'), await figures('en', [EVENT])]
    for (const [at, figure] of marked.entries()) {
      expect(figure.table).toEqual(plain[at]!.table)
      expect(figure.claims).toEqual(plain[at]!.claims)
    }
    const drawn = marked.flatMap(({ charts }) => charts.filter((chart) => 'events' in chart && chart.events.includes(EVENT)))
    expect(drawn.length).toBeGreaterThan(3)
    // The index is a chart of its own; no column of the table knows it.
    const influence = plain[5]!
    expect(influence.charts.some(({ title }) => title.includes('Index'))).toBe(true)
    expect(JSON.stringify(influence.table)).not.toContain('Index')
  })
})
