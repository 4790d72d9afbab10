import { describe, expect, it } from 'vitest'
import { defaultKnowledge, PUBLISHERS } from '../../src/knowledge/index.ts'
import { findPublisher } from '../../src/read/infer-publisher.ts'

const knowledge = await defaultKnowledge()

describe('the registry of publishers', () => {
  it('covers sixty states and more, each under a side that is known', () => {
    const sides = new Set(PUBLISHERS.map(({ side }) => side))
    expect([...sides].filter((side) => !knowledge.actors.get(side)?.side)).toEqual([])
    expect([...sides].filter((side) => knowledge.actors.get(side)?.kind === 'state').length).toBeGreaterThanOrEqual(60)
  })

  it('gives names in three languages, and its site among its hosts', () => {
    for (const { id, name, site, hosts } of PUBLISHERS) {
      expect(name.zh, id).toMatch(/\p{Script=Han}|^(?:RT|CGTN|KPL)/u)
      expect(name.ru, id).toMatch(/\p{Script=Cyrillic}|^(?:RT|CGTN|Press TV)$/u)
      expect(
        hosts.some((host) => new URL(site).hostname.endsWith(host)),
        id,
      ).toBe(true)
    }
  })

  it.each([
    ['http://en.kremlin.ru/events/president/news/1', 'Kremlin', 'RU'],
    ['https://www.president.gov.ua/en/news/1', 'President of Ukraine', 'UA'],
    ['https://tv.cctv.com/2024/01/01/a.shtml', 'CCTV', 'CN'],
    ['https://www.whitehouse.gov/briefings-statements/a/', 'The White House', 'US'],
    ['https://www.gov.si/a', 'Government of Slovenia', 'SI'],
    ['https://www.presidence.sn/a', 'President of Senegal', 'SN'],
  ])('recognises %s', (url, name, side) => {
    expect(findPublisher(url, null, '')?.publisher).toMatchObject({ name, side })
  })

  it.each([
    ['克里姆林宫', 'Kremlin'],
    ['МИД Сербии', 'Ministry of Foreign Affairs of Serbia'],
    ['Emirates News Agency', 'Emirates News Agency'],
  ])('knows %s by its name', (given, name) => {
    expect(findPublisher(null, given, '')?.publisher.name).toBe(name)
  })
})
