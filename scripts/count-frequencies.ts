/**
 * Counts in how many sentences of governments' accounts at large each concept, issue, actor and formula occurs, and
 * writes the shares to `src/knowledge/data/frequencies.json`: what two statements share is worth more the rarer it is.
 * Needs UNSAID_DATA, a folder of `*.jsonl.gz` with `lang`, `text`, `date`. Run again when the glossary has changed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { languageRules, splitSentences } from '../src/language/index.ts'
import type { Language } from '../src/model/index.ts'

const folder = process.env.UNSAID_DATA
if (!folder) throw new Error('UNSAID_DATA names no folder: set it to where the corpora are')
/** Enough for stable shares; more changes the third digit only. */
const DOCUMENTS_PER_LANGUAGE = 1500
/** Rarer than this is left out: the default for unknown facets serves as well. */
const LEAST_COUNT = 3

const knowledge = await defaultKnowledge()
const counts = new Map<string, number>()
const taken: Record<string, number> = {}
let sentences = 0
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl.gz'))
  .sort()) {
  const lines = gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  const step = Math.max(1, Math.floor(lines.length / (DOCUMENTS_PER_LANGUAGE / 2)))
  for (let i = 0; i < lines.length; i += step) count(JSON.parse(lines[i]!) as { lang: Language; text: string; date: string })
}

function count({ lang, text, date }: { lang: Language; text: string; date: string }): void {
  taken[lang] = (taken[lang] ?? 0) + 1
  if (taken[lang]! > DOCUMENTS_PER_LANGUAGE) return
  const hits = knowledge.findHits(text, lang, date)
  let at = 0
  for (const { start, end } of splitSentences(text, { start: 0, end: text.length }, languageRules[lang].abbreviations)) {
    sentences++
    const keys = new Set<string>()
    while (at < hits.length && hits[at]!.start < start) at++
    for (let k = at; k < hits.length && hits[k]!.start < end; k++) {
      const hit = hits[k]!
      if (hit.family === 'term') keys.add(`concept:${hit.id}`)
      else if (hit.family === 'issue' && hit.strength === 'strong') keys.add(`issue:${hit.id}`)
      else if (hit.family === 'formula') keys.add(`formula:${hit.id}`)
      else if (hit.family === 'actor') keys.add(`actor:${hit.id}`)
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}

const shares = Object.fromEntries(
  [...counts]
    .filter(([, n]) => n >= LEAST_COUNT)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => [key, Number((n / sentences).toPrecision(3))]),
)
writeFileSync(
  new URL('../src/knowledge/data/frequencies.json', import.meta.url),
  `${JSON.stringify({ source: 'sentences of official accounts in three languages, 2012–2026', sentences, shares }, null, 0)}\n`,
)
console.log(`${sentences} sentences, ${Object.keys(shares).length} facets`)
