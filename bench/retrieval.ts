import { facetsOf, indexFacets, keyOf } from '../src/align/candidates.ts'
import { codeFeatures } from '../src/extract/code-features.ts'
import { codeQuantities } from '../src/extract/code-quantities.ts'
import { parseAccount } from '../src/extract/parse-account.ts'
import type { Knowledge } from '../src/knowledge/index.ts'
import type { Language, Statement } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'
import { benchFile, type Row, readLines } from './bench-data.ts'

interface Pool {
  readonly name: string
  readonly langs: readonly [Language, Language]
  readonly sides: readonly [readonly string[], readonly string[]]
  readonly beside: string
}

/** Facets rarer than one in this many sentences are worth no more bits: a pool of a thousand cannot show it. */
const RAREST = 1e-4
const COMMON_WORD = 0.02

/** Finding a sentence's translation by the facets of alignment alone: the first of a thousand, both ways. */
export async function retrieval(knowledge: Knowledge): Promise<Row[]> {
  const rows: Row[] = []
  for (const pool of pools()) {
    const [a, b] = [await facets(pool.sides[0], pool.langs[0], knowledge), await facets(pool.sides[1], pool.langs[1], knowledge)]
    for (const [from, to, way] of [
      [a, b, pool.langs.join('→')],
      [b, a, [...pool.langs].reverse().join('→')],
    ] as const)
      rows.push({
        test: `translation retrieval, ${pool.name}`,
        figure: `P@1 ${way}`,
        value: precision(from, to, knowledge),
        cases: from.length,
        beside: pool.beside,
      })
  }
  return rows
}

function pools(): Pool[] {
  const pairs = [
    ['en', 'ru'],
    ['en', 'zh'],
  ] as const
  const ntrex = { en: 'eng-US', ru: 'rus', zh: 'zho-CN' } as const
  return pairs.flatMap(([x, y]): Pool[] => {
    const tatoeba = benchFile(`tatoeba/${x}-${y}.tsv`)
    const flores = [x, y].map((lang) => benchFile(`parallel/flores/flores-test.${lang}`, 'UNSAID_DATA'))
    const news = [x, y].map((lang) => benchFile(`parallel/ntrex/newstest2019-ref.${ntrex[lang]}.txt`, 'UNSAID_DATA'))
    const made: Pool[] = []
    const both = (files: readonly (string | null)[]): readonly [string[], string[]] | null =>
      files[0] && files[1] ? [readLines(files[0]), readLines(files[1])] : null
    const [floresLines, newsLines] = [both(flores), both(news)]
    if (floresLines) made.push({ name: `FLORES devtest ${x}–${y}`, langs: [x, y], sides: floresLines, beside: '' })
    if (newsLines)
      made.push({
        name: `NTREX ${x}–${y}`,
        langs: [x, y],
        sides: newsLines,
        beside: 'multilingual encoders 95–99 %, an English-only encoder 0.2–12',
      })
    if (tatoeba) {
      const lines = readLines(tatoeba).map((line) => line.split('\t'))
      made.push({
        name: `Tatoeba ${x}–${y}`,
        langs: [x, y],
        sides: [lines.map(([first]) => first!), lines.map(([, second]) => second!)],
        beside: y === 'ru' ? 'LaBSE 95.3 %, multilingual-e5-small 92' : 'LaBSE 96.3 %, multilingual-e5-small 92',
      })
    }
    return made
  })
}

type Facets = ReturnType<typeof facetsOf>

async function facets(sentences: readonly string[], lang: Language, knowledge: Knowledge): Promise<Facets[]> {
  const all: Facets[] = []
  for (const text of sentences) {
    const read = await readDocument({ name: 'sentence.txt', text }, { set: { lang } })
    if (!read.ok) {
      all.push([])
      continue
    }
    const account = read.value
    const parsed = parseAccount(account, knowledge)
    const context = {
      knowledge,
      parsed,
      meeting: { date: null, place: null, initiator: null, form: 'unknown', sides: [], participants: [] },
    } as const
    const issues = parsed.sentences.flatMap(({ hits }) =>
      hits.flatMap((hit) => (hit.family === 'issue' && !hit.with ? [hit.id] : [])),
    )
    const own = parsed.sentences.flatMap((sentence) => {
      const features = codeFeatures(sentence, sentence, context)
      return facetsOf({ features, issues: [], quantities: codeQuantities(account.text, sentence) } as unknown as Statement)
    })
    const of = new Map(
      [...own, ...[...new Set(issues)].map((value) => ({ facet: 'issue' as const, value }))].map((facet) => [
        keyOf(facet),
        facet,
      ]),
    )
    all.push([...of.values()])
  }
  return all
}

/** Share of sentences whose translation has the highest score; where several are level, each counts its share. */
function precision(from: readonly Facets[], to: readonly Facets[], knowledge: Knowledge): number {
  const bits = (key: string): number => -Math.log2(Math.max(RAREST, knowledge.frequency(key) ?? COMMON_WORD))
  const index = indexFacets(to)
  const size = to.map((list) => Math.sqrt(list.reduce((sum, facet) => sum + bits(keyOf(facet)), 0)) || 1)
  let hits = 0
  from.forEach((list, i) => {
    const scores = new Map<number, number>()
    for (const facet of list)
      for (const k of index.get(keyOf(facet)) ?? []) scores.set(k, (scores.get(k) ?? 0) + bits(keyOf(facet)) / size[k]!)
    const own = scores.get(i)
    if (own === undefined) return
    const values = [...scores.values()]
    if (values.every((value) => value <= own)) hits += 1 / values.filter((value) => value === own).length
  })
  return hits / from.length
}
