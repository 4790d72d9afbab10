import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import type { Language } from '../../src/model/index.ts'
import { makeBrief, renderBriefHtml, renderBriefMarkdown } from '../../src/report/index.ts'
import {
  findSilences,
  keepFidelity,
  keepLedger,
  parseEvents,
  trackFormulas,
  trackInfluence,
  trackProtocol,
  validateSilenceModel,
} from '../../src/track/index.ts'
import { sampleChronicle } from './samples.ts'

const SEPTEMBER = { since: '2022-09-01', until: '2022-09-30' }

describe('over the sample meetings', () => {
  it('the ledger keeps apart what the backer’s own accounts tell', async () => {
    const { coreInterests } = await defaultKnowledge()
    const { entries } = keepLedger(await sampleChronicle(), ['RU', 'CN'], coreInterests.sides, SEPTEMBER)
    const li = entries[0]!
    expect(li.owned[0]).toContain('taiwan')
    expect(li.given[1]).toContain('ukraine-war')
    expect(li.owned[1]).not.toContain('ukraine-war')
  })

  it('turning the sides round turns the ledger round', async () => {
    const { coreInterests } = await defaultKnowledge()
    const chronicle = await sampleChronicle()
    const there = keepLedger(chronicle, ['RU', 'CN'], coreInterests.sides)
    const back = keepLedger(chronicle, ['CN', 'RU'], coreInterests.sides)
    expect(back.entries.map(({ given: [a, b] }) => [b, a])).toEqual(there.entries.map(({ given }) => given))
    expect(back.balance.mean).toBeCloseTo(-there.balance.mean)
  })

  it('every formula stands where it is said to, once', async () => {
    const chronicle = await sampleChronicle()
    const lives = trackFormulas(chronicle, await defaultKnowledge())
    const first = lives.find(({ formula, side }) => formula === 'one-china-principle' && side === 'RU')!
    expect([first.owner, first.first?.date, first.texts]).toEqual(['CN', '2022-09-09', 2])
    for (const { texts, of } of lives) expect(texts).toBeLessThanOrEqual(of)
  })

  it('influence: shares of a component add up to one', async () => {
    const presences = trackInfluence(await sampleChronicle(), await defaultKnowledge(), { powers: ['CN', 'RU'] })
    expect(presences.map(({ country, power }) => `${country} ${power}`)).toEqual(['KZ CN', 'UZ CN'])
    expect(presences.every(({ shares }) => shares.contacts === 1)).toBe(true)
  })

  it('protocol and fidelity: what the recording holds and an account lacks is counted', async () => {
    const chronicle = await sampleChronicle()
    expect(trackProtocol(chronicle, await defaultKnowledge(), { holder: 'CN', toward: 'RU' })).toHaveLength(4)
    const fidelity = keepFidelity(chronicle)
    const lost = (publisher: string) => fidelity.find((entry) => entry.publisher === publisher)?.counts['left-out'] ?? -1
    expect(lost('中国人大网')).toBeGreaterThan(lost('Государственная Дума'))
  })

  it('silences have a probability and a surprise that belong together', async () => {
    const silences = findSilences(await sampleChronicle(), { holder: 'CN', toward: 'RU' })
    expect(silences.length).toBeGreaterThan(0)
    for (const { probability, bits } of silences) expect(bits).toBeCloseTo(-Math.log2(probability))
  })

  it('held-out forecasts are scored against rivals', async () => {
    const { model, overall, chances, calibration } = validateSilenceModel(await sampleChronicle())
    expect(calibration.reduce((sum, band) => sum + band.chances, 0)).toBe(chances)
    expect(Number.isFinite(model.logLoss) && Number.isFinite(overall.logLoss)).toBe(true)
  })
})

describe('the brief of September 2022', () => {
  const brief = async (lang: Language = 'en', sides: readonly string[] = ['CN', 'RU']) =>
    makeBrief({ chronicle: await sampleChronicle(), knowledge: await defaultKnowledge(), sides, period: SEPTEMBER, lang })

  it('tells the story of the month', async () => {
    const text = renderBriefMarkdown(await brief())
    const [, short] = text.split(/^## .*$/mu)
    // Backing given and not returned; the omission that the recording bears out; the change within a week.
    expect(short).toMatch(/back China on Taiwan; China’s own accounts name no core interest on which it backs Russia/u)
    expect(short).toMatch(/and the recording .* understanding on a point about the war in Ukraine .* leave it out/u)
    expect(short).toContain('within 6 days: “坚定” became “有力”')
    expect(text).toMatch(/“war in Ukraine” is named in none of the 3 accounts that China published/u)
    expect(text).toContain('This is a change of wording, no shift')
  })

  it('cites the words of each claim in short, both texts of a change and the recording', async () => {
    const { sections, citations } = await brief()
    for (const { text, cites } of sections[0]!.sentences) {
      expect(cites.length, text).toBeGreaterThan(0)
      const accounts = cites.map((number) => citations[number - 1]!.account)
      if (text.includes('recording')) expect(accounts).toContain('video.zh')
      if (text.includes('became')) expect(new Set(accounts).size).toBe(2)
    }
  })

  it('says the same in each language, and leaves no English in the others', async () => {
    const [en, zh, ru] = [await brief('en'), await brief('zh'), await brief('ru')]
    for (const other of [zh, ru]) {
      expect(other.citations.map(({ quote }) => quote)).toEqual(en.citations.map(({ quote }) => quote))
      expect(other.sections.map(({ sentences }) => sentences.map(({ cites }) => cites))).toEqual(
        en.sections.map(({ sentences }) => sentences.map(({ cites }) => cites)),
      )
      // Names of publishers, people and accounts stay as they are.
      const names = /Xinhua|Kremlin|video\.zh|Li Zhanshu|Vyacheslav Volodin|Vladimir Putin|Xi Jinping/gu
      for (const { text } of other.sections.flatMap(({ sentences }) => sentences))
        expect(text.replaceAll(names, '')).not.toMatch(/[a-z]{2}/iu)
    }
  })

  it('is fit for one country', async () => {
    const { sections } = await brief('en', ['KZ'])
    const text = sections.flatMap(({ sentences }) => sentences.map((one) => one.text)).join(' ')
    expect(text).toMatch(/Kazakhstan made a firm commitment on Taiwan; Kazakhstan’s own account .* leaves it out/u)
    expect(text).toContain('is not named in the one account that Kazakhstan published')
    expect(text).not.toMatch(/\b1 (?:meetings|accounts)\b|United States’s/u)
  })

  it('cites words that stand where it says', async () => {
    const { sections, citations } = await brief()
    const { meetings } = await sampleChronicle()
    for (const { meeting, account, start, end, quote } of citations) {
      const text = meetings.find(({ id }) => id === meeting)?.accounts.find(({ id }) => id === account)?.text
      expect(text?.slice(start, end)).toBe(quote)
    }
    for (const { cites } of sections.flatMap(({ sentences }) => sentences))
      for (const number of cites) expect(citations[number - 1]?.number).toBe(number)
  })

  it('makes a page without script', async () => {
    const made = await brief()
    const page = renderBriefHtml({ ...made, title: '<script>alert(1)</script>' })
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })
})

describe('events', () => {
  it('come from CSV', () =>
    expect(parseEvents('date,title\r\n2022-09-21,"Mobilisation, partial"\r\n2022-02-24,Invasion\r\n', 'e.csv')).toEqual([
      { date: '2022-02-24', text: 'Invasion' },
      { date: '2022-09-21', text: 'Mobilisation, partial' },
    ]))

  it('come from a calendar, with folded lines', () =>
    expect(
      parseEvents(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20220915\r\nSUMMARY:SCO\\, Samar\r\n kand\r\nEND:VEVENT\r\nEND:VCALENDAR',
        'e.ics',
      ),
    ).toEqual([{ date: '2022-09-15', text: 'SCO, Samarkand' }]))

  it('name what is wrong', () => expect(() => parseEvents('date,title\nyesterday,x', 'e.csv')).toThrow(/“yesterday” is no day/u))
})
