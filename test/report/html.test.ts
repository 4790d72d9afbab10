import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { escapeText } from '../../src/report/html/markup.ts'
import { renderHtml } from '../../src/report/index.ts'
import { checkHtml } from './check-html.ts'
import { compared, documentsOf, MEETING, MEETINGS, readerOf } from './sample.ts'

describe('the page', () => {
  it.each(MEETINGS)('%s: every link has its target, every quotation stands in it, nothing is loaded', async (meeting) => {
    const comparison = await compared(documentsOf(meeting))
    expect(checkHtml(renderHtml(comparison, readerOf(comparison, 'en')), comparison)).toEqual([])
  })

  it.each(['zh', 'ru'] as const)('is valid in %s', async (lang) => {
    const comparison = await compared(documentsOf(MEETING), lang)
    const page = renderHtml(comparison, readerOf(comparison, lang))
    expect(checkHtml(page, comparison)).toEqual([])
    expect(page).toContain(`<html lang="${lang}">`)
  })

  it('shows at most seven findings before the rest, and tells the states of coverage in words and marks', async () => {
    const comparison = await compared(documentsOf(MEETING))
    const { document } = parseHTML(renderHtml(comparison, readerOf(comparison, 'en')))
    const open = [...document.querySelectorAll('#findings > article')]
    expect(open).toHaveLength(7)
    expect(document.querySelectorAll('#findings > details > article')).toHaveLength(comparison.findings.length - 7)
    expect(document.querySelector('.cell-silent')?.textContent).toBe('○silent')
    expect(document.querySelector('.cell-unknown')?.textContent).toBe('?cannot be known')
    expect(document.querySelector('.cell-position .mark')?.textContent).toBe('■')
  })

  it('gives each quotation the language of its account', async () => {
    const comparison = await compared(documentsOf(MEETING))
    const { document } = parseHTML(renderHtml(comparison, readerOf(comparison, 'en')))
    for (const element of document.querySelectorAll('#statements .words')) {
      const han = /\p{Script=Han}/u.test(element.textContent ?? '')
      expect(element.getAttribute('lang') === 'zh').toBe(han)
    }
  })

  it('is made for one account alone as well', async () => {
    const comparison = await compared(documentsOf(MEETING).slice(0, 1))
    expect(checkHtml(renderHtml(comparison, readerOf(comparison, 'en')), comparison)).toEqual([])
  })
})

/** Strings that would become markup, leave an attribute or load something if they were not escaped. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<!-- ',
  ']]><svg onload=alert(1)>',
  '&lt;script&gt;',
  'javascript:alert(1)',
  '\u0000\u202e<b>',
  '<a href="https://example.com">x</a>',
]

function hostileDocuments(noise: string) {
  const front = (side: string): string =>
    `---\ntitle: ${JSON.stringify(noise)}\npublisher: ${JSON.stringify(noise)}\nside: "${side}"\nlang: "en"\ndate: "2022-02-25"\nurl: ${JSON.stringify(noise)}\n---\n`
  return [
    {
      name: `${noise.replaceAll(/[/\\]/gu, '')}.md`,
      text: `${front('CN')}Xi Jinping said that China firmly supports Russia ${noise} on Ukraine. He opposed sanctions ${noise}.\n`,
    },
    {
      name: 'b.md',
      text: `${front('RU')}Vladimir Putin said that trade was growing ${noise}. The sides exchanged views on Ukraine ${noise}.\n`,
    },
  ]
}

describe('hostile documents', () => {
  it.each(HOSTILE)('never become markup: %s', async (noise) => {
    const comparison = await compared(hostileDocuments(noise))
    expect(comparison.findings.length).toBeGreaterThan(0)
    expect(checkHtml(renderHtml(comparison, readerOf(comparison, 'en')), { ...comparison, findings: [] })).toEqual([])
  })

  it('never become markup, whatever they hold', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE, '<', '>', '"', "'", '&', '=', '/'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const noise = pieces.join('')
        const comparison = await compared(hostileDocuments(noise))
        expect(checkHtml(renderHtml(comparison, readerOf(comparison, 'en')), { ...comparison, findings: [] })).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('keep their words: what is escaped reads as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { document } = parseHTML(`<p title="${escapeText(text)}">${escapeText(text)}</p>`)
        const p = document.querySelector('p')
        expect(document.querySelectorAll('*')).toHaveLength(1)
        expect([p?.textContent, p?.getAttribute('title')]).toEqual([text, text])
      }),
    )
  })
})
