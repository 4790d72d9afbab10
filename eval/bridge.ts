/**
 * How much of what aligned pairs say is bridged between languages: `npm run eval:bridge`. Of the content words of each sentence that
 * the gold pairs with one in another language, the share that a recognised form covers (term, actor, person, office, formula,
 * issue, or a number). Words that nothing bridges are listed by language in build/unbridged.json, the most frequent first.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { isHan, languageRules, normaliseForm } from '../src/language/index.ts'
import type { Language, Span } from '../src/model/index.ts'
import type { GoldAccount, GoldMeeting } from './gold.ts'
import { goldSets } from './sets.ts'

const MOST = 300
const BRIDGES: ReadonlySet<string> = new Set(['term', 'actor', 'person', 'office', 'pair', 'formula', 'issue'])
const knowledge = await defaultKnowledge()
const unbridged: Record<Language, Map<string, number>> = { en: new Map(), zh: new Map(), ru: new Map() }
const report: Record<string, Record<string, { words: number; bridged: number }>> = {}

for (const set of goldSets()) {
  if (set.name === 'samples') continue
  const counts: Record<string, { words: number; bridged: number }> = {}
  report[set.name] = counts
  for (const gold of set.meetings)
    for (const { account, sentence } of pairedSentences(gold)) {
      const seen = bridge(account, sentence)
      counts[account.lang] ??= { words: 0, bridged: 0 }
      counts[account.lang]!.words += seen.words
      counts[account.lang]!.bridged += seen.bridged
      if (set.name !== 'real-held')
        for (const word of seen.open) unbridged[account.lang].set(word, (unbridged[account.lang].get(word) ?? 0) + 1)
    }
  for (const [lang, { words, bridged }] of Object.entries(counts))
    console.log(`${set.name} ${lang}: ${((100 * bridged) / words).toFixed(1)} % of ${words} content words bridged`)
}
mkdirSync(new URL('../build/', import.meta.url), { recursive: true })
writeFileSync(new URL('../build/bridge.json', import.meta.url), `${JSON.stringify(report, null, 1)}\n`)
const lists = Object.fromEntries(
  Object.entries(unbridged).map(([lang, words]) => [
    lang,
    [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST),
  ]),
)
writeFileSync(new URL('../build/unbridged.json', import.meta.url), `${JSON.stringify(lists, null, 1)}\n`)

/** Sentences that the gold pairs with one in another language, each once. */
function pairedSentences(gold: GoldMeeting): { account: GoldAccount; sentence: number }[] {
  const byId = new Map(gold.accounts.map((account) => [account.id, account]))
  const found = new Map<string, { account: GoldAccount; sentence: number }>()
  for (const { units } of gold.groups) {
    const langs = new Set(units.map(([id]) => byId.get(id)!.lang))
    if (langs.size < 2) continue
    for (const [id, sentences] of units)
      for (const sentence of sentences) found.set(`${id}:${sentence}`, { account: byId.get(id)!, sentence })
  }
  return [...found.values()]
}

function bridge({ text, lang, sentences }: GoldAccount, sentence: number): { words: number; bridged: number; open: string[] } {
  const [start, end] = sentences[sentence]!
  const own = text.slice(start, end)
  const hits = knowledge.findHits(own, lang, null).filter((hit) => BRIDGES.has(hit.family))
  const cues = knowledge.findHits(own, lang, null).filter((hit) => hit.family === 'cue')
  const inside = (span: Span, list: readonly Span[]): boolean =>
    list.some((hit) => hit.start <= span.start && hit.end >= span.end)
  let [words, bridged] = [0, 0]
  const open: string[] = []
  for (const span of contentWords(own, lang)) {
    const word = own.slice(span.start, span.end)
    const covered = inside(span, hits) || /^\p{N}+$/u.test(word)
    // Words of reporting carry no content of their own; covered ones count as neither.
    if (!covered && inside(span, cues)) continue
    words++
    if (covered) bridged++
    else open.push(lang === 'zh' ? word : languageRules[lang].stem(normaliseForm(word)))
  }
  return { words, bridged, open }
}

/** Words that say something: no stop words; Chinese is cut by the segmenter, single characters left out. */
function contentWords(text: string, lang: Language): Span[] {
  const { stopWords, stem } = languageRules[lang]
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].flatMap(({ segment, index, isWordLike }) => {
    if (!isWordLike) return []
    const word = normaliseForm(segment)
    const han = isHan(segment.charCodeAt(0))
    if (han ? segment.length < 2 || stopWords.has(word) : word.length < 3 || stopWords.has(word) || stopWords.has(stem(word)))
      return []
    return [{ start: index, end: index + segment.length }]
  })
}
