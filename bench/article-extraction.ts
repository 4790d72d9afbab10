/**
 * Article text out of pages: 4-gram precision, recall and F1 of our extraction beside plain Readability, on the
 * article-extraction benchmark (`ground-truth.json` and `html/<id>.html.gz`). Run with UNSAID_BENCH=<folder of benchmarks>.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readHtml } from '../src/read/html/read-html.ts'

const NGRAM = 4
/** What the README of the benchmark publishes for all its pages; ours are the half that is there. */
const PUBLISHED = { 'rs-trafilatura': 0.97, trafilatura: 0.958, 'readability.js': 0.947 }
/** `--gate` fails below this (measured: 0.964), and below plain Readability in the same run. */
const FLOOR = 0.96
const folder = process.env.UNSAID_BENCH ? join(process.env.UNSAID_BENCH, 'article_extraction') : null
if (!folder || !existsSync(folder)) {
  console.log('article extraction: not measured (set UNSAID_BENCH to the folder that holds article_extraction/)')
  process.exit(0)
}

const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, { articleBody: string }>
const systems: Record<string, (html: string) => string> = {
  unsaid: (html) => {
    const result = readHtml(html, 'page.html')
    return result.ok ? result.value.text : ''
  },
  readability: (html) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? '',
}

const reached: Record<string, number> = {}
for (const [name, extract] of Object.entries(systems)) {
  const started = performance.now()
  const scores = Object.entries(truth).map(([id, { articleBody }]) => ({ id, ...compare(articleBody, attempt(extract, id)) }))
  const mean = (key: 'precision' | 'recall'): number => scores.reduce((sum, score) => sum + score[key], 0) / scores.length
  const [precision, recall] = [mean('precision'), mean('recall')]
  const f1 = (2 * precision * recall) / (precision + recall)
  reached[name] = f1
  console.log(
    `${name.padEnd(12)} F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${scores.length} pages, ${Math.round((performance.now() - started) / scores.length)} ms a page)`,
  )
  if (process.argv.includes('--worst')) {
    for (const { id, precision: p, recall: r } of scores
      .sort((a, b) => a.precision + a.recall - b.precision - b.recall)
      .slice(0, 12))
      console.log(`  ${id.slice(0, 12)} precision ${p.toFixed(2)} recall ${r.toFixed(2)}`)
  }
}

console.log(
  `published: ${Object.entries(PUBLISHED)
    .map(([name, f1]) => `${name} ${f1.toFixed(3)}`)
    .join(', ')}`,
)
if (process.argv.includes('--gate') && reached.unsaid! < Math.max(FLOOR, reached.readability!)) {
  console.error(`article extraction fell below ${Math.max(FLOOR, reached.readability!).toFixed(3)}`)
  process.exitCode = 1
}

function attempt(extract: (html: string) => string, id: string): string {
  try {
    return extract(gunzipSync(readFileSync(join(folder!, 'html', `${id}.html.gz`))).toString('utf8'))
  } catch {
    return ''
  }
}

/** Shared share of word 4-grams, counted as a bag; two empty texts agree. */
function compare(expected: string, found: string): { precision: number; recall: number } {
  const truthGrams = grams(expected)
  const foundGrams = grams(found)
  let shared = 0
  for (const [gram, count] of foundGrams) shared += Math.min(count, truthGrams.get(gram) ?? 0)
  const [most, all] = [total(foundGrams), total(truthGrams)]
  if (most === 0 && all === 0) return { precision: 1, recall: 1 }
  return { precision: most === 0 ? 0 : shared / most, recall: all === 0 ? 0 : shared / all }
}

function grams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - NGRAM + 1) && words.length > 0; i++) {
    const gram = words.slice(i, i + NGRAM).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
