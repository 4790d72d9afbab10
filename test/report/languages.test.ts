import { describe, expect, it } from 'vitest'
import type { Comparison, Language } from '../../src/model/index.ts'
import { retellComparison } from '../../src/pipeline.ts'
import { interfaceTexts, renderHtml, renderMarkdown, renderTerminal } from '../../src/report/index.ts'
import { compared, documentsOf, MEETINGS, readerOf } from './sample.ts'

const plain = { bold: String, dim: String, accent: String, warn: String }

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' && one !== null ? keysOf(one, `${path}${key}.`) : [`${path}${key}`],
  )
}

/** Words of documents and ids may be in any language; they are taken out before the rest is looked at. */
function foreignWords(comparison: Comparison): string[] {
  return [
    ...comparison.accounts.flatMap(({ id, publisher, title, text }) => [text, title, publisher, id]),
    ...comparison.accounts.flatMap(({ text, blocks }) => blocks.map(({ start, end }) => text.slice(start, end))),
    ...comparison.statements.flatMap(({ quote, speaker, id, act, issues }) => [quote, speaker, id, act, ...issues]),
    ...comparison.findings.flatMap(({ evidence, nearest, searched }) => [
      ...[...evidence, ...(nearest ?? [])].map(({ quote }) => quote),
      ...(searched ?? []),
    ]),
  ]
    .filter((text): text is string => Boolean(text))
    .flatMap((text) => [text, text.replaceAll(/\s+/gu, ' ').trim()])
    .sort((a, b) => b.length - a.length)
}

/** Latin words that are names of the program, of codes or of measures. */
const NAMES =
  /\b(?:Unsaid|unsaid|id|minConfidence|interface|maxFalseOmissions|model|annotated|calibration|SHA|JSON|CNY|USD|EUR|RUB|en|zh|ru|[A-Z]{1,5}\d*|joint|none|[0-9a-f]{12,64})\b/gu

function latinLeft(text: string, comparison: Comparison): string[] {
  let rest = text
  for (const words of foreignWords(comparison)) rest = rest.replaceAll(words, ' ')
  return [...new Set(rest.replaceAll(NAMES, ' ').match(/[A-Za-z]{2,}/gu) ?? [])]
}

describe('texts of the interface', () => {
  it('have the same keys in every language', () => {
    for (const lang of ['zh', 'ru'] as const) expect(keysOf(interfaceTexts[lang])).toEqual(keysOf(interfaceTexts.en))
  })

  it.each(['zh', 'ru'] as const)('are not left in English in %s', (lang) => {
    const flat = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(flat)
    const left = flat({ ...interfaceTexts[lang], locale: '' }).filter((text) => /[A-Za-z]{2,}/u.test(text))
    expect(left).toEqual([])
  })
})

describe.each(['zh', 'ru'] as const)('a report in %s', (lang: Language) => {
  it.each(MEETINGS)('%s: no English in sentences and headline but names and ids', async (meeting) => {
    const { headline, findings, ...rest } = await compared(documentsOf(meeting), lang)
    const why = findings.flatMap(({ nearest }) => (nearest ?? []).map((one) => one.why))
    const said = [...headline, ...findings.map(({ sentence }) => sentence), ...why]
    expect(latinLeft(said.join('\n'), { headline, findings, ...rest })).toEqual([])
  })

  it.each(['2022-09-09-li-zhanshu-duma', '2022-09-14-xi-tokayev'])(
    '%s without its English account: no English on the terminal and in Markdown',
    async (meeting) => {
      const comparison = await compared(
        documentsOf(meeting).filter(({ name }) => !name.includes('.en.')),
        lang,
      )
      const reader = readerOf(comparison, lang)
      expect(latinLeft(renderTerminal(comparison, { reader, paint: plain, width: 4000 }), comparison)).toEqual([])
      expect(latinLeft(renderMarkdown(comparison, reader).replaceAll('\\', ''), comparison)).toEqual([])
    },
  )
})

describe('sentences', () => {
  it('name the same findings in every language', async () => {
    const ids = await Promise.all(
      (['en', 'zh', 'ru'] as const).map(async (lang) =>
        (await compared(documentsOf(MEETINGS[0] as string), lang)).findings.map(({ id }) => id),
      ),
    )
    expect(ids[1]).toEqual(ids[0])
    expect(ids[2]).toEqual(ids[0])
  })

  it('are the same whether a comparison is made in a language or told again in it', async () => {
    for (const meeting of MEETINGS) {
      const english = await compared(documentsOf(meeting))
      for (const lang of ['zh', 'ru'] as const) {
        const told = await retellComparison(english, { lang })
        expect(JSON.stringify(told)).toBe(JSON.stringify(await compared(documentsOf(meeting), lang)))
        expect(JSON.stringify(await retellComparison(told, { lang: 'en' }))).toBe(JSON.stringify(english))
      }
    }
  })

  it('record the language in the manifest', async () => {
    const { manifest } = await compared(documentsOf(MEETINGS[0] as string), 'ru')
    expect(manifest.parameters.interface).toBe('ru')
  })

  it('end as their language ends a sentence', async () => {
    for (const [lang, stop] of [
      ['en', '.'],
      ['zh', '。'],
      ['ru', '.'],
    ] as const) {
      const comparison = await compared(documentsOf(MEETINGS[2] as string), lang)
      for (const { sentence } of comparison.findings) expect(sentence.endsWith(stop)).toBe(true)
      expect(renderHtml(comparison, readerOf(comparison, lang))).toContain(`lang="${lang}"`)
    }
  })
})
