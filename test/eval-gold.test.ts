import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadAnnotated, loadGold } from '../eval/gold.ts'
import { lintMeeting } from '../eval/lint-gold.ts'
import { lintOverlap, lintRepetition } from '../eval/lint-wording.ts'
import { readAnnotated } from '../eval/read-annotated.ts'

const FOLDER = new URL('../eval/gold', import.meta.url).pathname
const annotated = loadAnnotated(FOLDER)
const samples = loadGold(FOLDER, new URL('../samples', import.meta.url).pathname)

describe('annotated gold', () => {
  it('is there', () => expect(annotated.length).toBeGreaterThan(0))

  it.each(annotated.map((gold) => [gold.meeting, gold] as const))('%s keeps to the codebook and to itself', (_, gold) => {
    expect(lintMeeting(gold)).toEqual([])
  })

  it('says nothing twice', () => expect(lintRepetition([...annotated, ...samples])).toEqual([]))

  it('shares no long run of words with a sample or a published text', () => {
    expect(lintOverlap(annotated, publishedTexts())).toEqual([])
  }, 60_000)
})

describe('reading annotated text', () => {
  it('computes offsets from the layout', () => {
    const gold = readAnnotated(SOUND, '2020-01-02-a-b')
    for (const account of gold.accounts) {
      const said = account.sentences.map(([start, end]) => account.text.slice(start, end))
      expect(said.length).toBe(account.labels.length)
      expect(account.document.endsWith(account.text)).toBe(true)
    }
    expect(gold.accounts.map((one) => one.text)).toEqual(['They met. He agreed.\n\nBoth left.\n', '双方会见。他同意。\n'])
    expect(gold.accounts[0]!.document).toContain('publisher: "A: \\"the\\" agency"\nside: "IN"\n')
    expect(gold.accounts[1]!.document).not.toContain('side:')
    expect(gold.groups).toEqual([
      {
        units: [
          ['a.en', [1]],
          ['b.zh', [1]],
        ],
      },
    ])
    expect(gold.withheld).toEqual([{ unit: ['a.en', 2], omitted_by: 'b.zh', salience: 2 }])
  })

  it('reads further statements and several sides in a label', () => {
    const [account] = readAnnotated(
      SOUND.replace('IN support1 trade', 'IN,JP support3 trade,ai; JP oppose2'),
      '2020-01-02-a-b',
    ).accounts
    expect(account!.labels[1]).toEqual({
      side: ['IN', 'JP'],
      act: 'support',
      intensity: 3,
      issues: ['trade', 'ai'],
      also: [{ side: 'JP', act: 'oppose', intensity: 2, issues: [] }],
    })
  })

  it.each([
    ['a label without an act', 'IN support1 trade', 'IN trade', 'a.en sentence 1: “IN trade” is not SIDE ACTINTENSITY'],
    ['a misspelt field', 'kind: readout', 'kynd: readout', 'kynd'],
    ['a language that is not read', 'lang: zh', 'lang: fr', 'lang'],
    ['another name inside', 'meeting: 2020-01-02-a-b', 'meeting: 2020-01-02-a-c', 'holds the meeting 2020-01-02-a-c'],
    ['a withheld tag that nothing bears', 'unit: w1', 'unit: w2', 'withheld w2 is the tag of 0 sentences'],
    [
      'a tag for nothing',
      'withheld:\n  - {unit: w1, omitted_by: b.zh, salience: 2}',
      'withheld: []',
      'tagged w1 is withheld by nobody',
    ],
  ])('refuses %s', (_, sound, broken, message) => {
    expect(SOUND).toContain(sound)
    expect(() => readAnnotated(SOUND.replace(sound, broken), '2020-01-02-a-b')).toThrow(message)
  })
})

describe('the lint of gold', () => {
  it('has nothing to say of a sound file', () => expect(lintMeeting(readAnnotated(SOUND, '2020-01-02-a-b'))).toEqual([]))

  it.each([
    ['IN support1 trade', 'IN support1 tirade', 'unknown issue tirade'],
    ['IN support1 trade', 'IN applaud1 trade', 'unknown act applaud'],
    ['IN support1 trade', 'FR support1 trade', 'unknown side FR'],
    ['IN support1 trade', 'IN support4 trade', 'intensity 4 is not 1, 2 or 3'],
    ['IN support1 trade', 'IN support1 trade,trade', 'an issue stands twice'],
    ['none inform1', 'none inform2', 'inform takes no position'],
    ['side: IN', 'side: FR', 'published by FR'],
    ['kind: readout', 'kind: readoff', 'unknown kind readoff'],
    ['sides: [IN, JP]', 'sides: [JP, IN]', 'not in the order of the alphabet'],
    ['他同意。", g1', '他同意。", g2', 'has nothing in another account'],
    ['issue: energy, side: JP', 'issue: energy, side: IN', 'no other account has a position of IN'],
    ['issue: energy, side: JP', 'issue: bilateral, side: JP', 'it is touched there, b.zh sentence 1'],
    ['omitted_by: [b.zh]', 'omitted_by: [c.zh]', 'no such account'],
    ['lang: zh', 'lang: zh\n    silent: never', 'reports but is never silent'],
    ['omitted_by: b.zh', 'omitted_by: a.en', 'cannot withhold what it says'],
    ['JP assess2 energy,bilateral', 'JP assess2 energy', 'that is an omission'],
  ])('finds %s turned into %s', (sound, broken, message) => {
    expect(SOUND).toContain(sound)
    expect(lintMeeting(readAnnotated(SOUND.replace(sound, broken), '2020-01-02-a-b')).join('\n')).toContain(message)
  })

  it('finds a sentence that stands twice', () => {
    const gold = readAnnotated(SOUND.replace('Both left.', 'They met.'), '2020-01-02-a-b')
    expect(lintRepetition([gold])[0]).toContain('a.en sentence 2 has the sentence of 2020-01-02-a-b a.en sentence 0')
  })

  it('finds a run of 26 words that stands elsewhere, and none of 25', () => {
    const words = Array.from({ length: 26 }, (_, i) => `word${i}`)
    const gold = readAnnotated(SOUND.replace('Both left.', `Both ${words.join(' ')}.`), '2020-01-02-a-b')
    expect(lintOverlap([gold], [['paper', `He ${words.join(' ')} too`]])).toHaveLength(1)
    expect(lintOverlap([gold], [['paper', `He ${words.slice(0, 25).join(' ')} too`]])).toEqual([])
  })
})

/** Samples, and published texts where UNSAID_GOLD and UNSAID_DATA name them. */
function* publishedTexts(): Generator<readonly [string, string]> {
  for (const gold of samples) for (const account of gold.accounts) yield [`${gold.meeting} ${account.id}`, account.text]
  const { UNSAID_GOLD: gold, UNSAID_DATA: data } = process.env
  if (!gold || !data) console.log('UNSAID_GOLD or UNSAID_DATA is not set: wording is compared with the samples and what is set.')
  for (const meeting of gold ? loadGold(gold) : [])
    for (const account of meeting.accounts) yield [`${meeting.meeting} ${account.id} of UNSAID_GOLD`, account.text]
  for (const name of data ? readdirSync(data).filter((one) => one.endsWith('.jsonl.gz')) : [])
    for (const line of gunzipSync(readFileSync(join(data!, name)))
      .toString('utf8')
      .split('\n'))
      if (line) yield [`${name} of UNSAID_DATA`, (JSON.parse(line) as { text?: string }).text ?? '']
}

const SOUND = `
meeting: 2020-01-02-a-b
sides: [IN, JP]
note: Made up.
hard: [nothing]
accounts:
  a.en:
    publisher: 'A: "the" agency'
    side: IN
    lang: en
    kind: readout
    date: 2020-01-02
    title: Talks
    text:
      -
        - ["none inform1", "They met."]
        - ["IN support1 trade", "He agreed.", g1]
      -
        - ["JP assess2 energy,bilateral", "Both left.", w1]
  b.zh:
    publisher: B
    side: null
    lang: zh
    kind: report
    date: 2020-01-03
    title: 会见
    text:
      -
        - ["none inform1", "双方会见。"]
        - ["joint discuss1 trade,bilateral", "他同意。", g1]
omissions:
  - {issue: energy, side: JP, omitted_by: [b.zh], salience: 1}
withheld:
  - {unit: w1, omitted_by: b.zh, salience: 2}
remarks: [none]
`
