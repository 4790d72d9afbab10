import { languageRules, splitSentences } from '../src/language/index.ts'
import type { Language } from '../src/model/index.ts'
import { benchFile, type Row, readJsonLines } from './bench-data.ts'

interface Case {
  readonly lang: Language
  readonly golden: boolean
  readonly text: string
  readonly expected: readonly string[]
}

const BESIDE = 'pragmatic_segmenter 98.1 %, TactfulTokenizer 65.4, CoreNLP and OpenNLP 59.6, Punkt 46.2'

/** The Golden Rules and the further cases of the same files: a case counts where the whole list of sentences is the same, white
 * space aside: the program never changes a text. */
export function sentenceSplitting(): Row[] {
  const path = benchFile('sentence_golden_rules/golden.jsonl')
  if (!path) return []
  const cases = readJsonLines<Case>(path)
  const parts: [string, (one: Case) => boolean, string][] = [
    ['Golden Rules, English', (one) => one.golden && one.lang === 'en', BESIDE],
    ['Golden Rules, Russian', (one) => one.golden && one.lang === 'ru', ''],
    ['further cases, English', (one) => !one.golden && one.lang === 'en', ''],
    ['further cases, Russian', (one) => !one.golden && one.lang === 'ru', ''],
    ['further cases, Chinese', (one) => !one.golden && one.lang === 'zh', ''],
  ]
  return parts.map(([figure, belongs, beside]) => {
    const own = cases.filter(belongs)
    const right = own.filter(isRight).length
    return { test: 'sentence splitting', figure, value: right / own.length, cases: own.length, beside }
  })
}

function isRight({ text, lang, expected }: Case): boolean {
  const got = splitSentences(text, { start: 0, end: text.length }, languageRules[lang].abbreviations)
  const sentences = got.map(({ start, end }) => text.slice(start, end))
  const flat = (one: string): string => one.replaceAll(/\s+/gu, ' ').trim()
  return sentences.length === expected.length && sentences.every((one, i) => flat(one) === flat(expected[i]!))
}
