import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Comparison, checkComparison } from '../../src/model/index.ts'
import { compareDocuments, type Document } from '../../src/pipeline.ts'
import type { Overrides } from '../../src/read/index.ts'
import { makeDocx, makeMail } from './make-files.ts'
import { layOut, makePdf, type Placed } from './make-pdf.ts'
import { read } from './read.ts'

const SAMPLES = new URL('../../samples/', import.meta.url).pathname
const meetings = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** An account of a sample: what it says of itself, and its paragraphs. */
interface Original {
  readonly id: string
  readonly set: Overrides
  readonly title: string
  readonly paragraphs: readonly string[]
}

async function readOriginal(meeting: string, file: string): Promise<Original> {
  const { id, side, lang, date, kind, publisher, title, text, blocks } = await read(
    new Uint8Array(readFileSync(join(SAMPLES, meeting, file))),
    file,
  )
  const set = Object.fromEntries(
    Object.entries({ side, lang, date, kind, publisher, title }).filter(([, value]) => value !== null),
  )
  return { id, set, title: title ?? 'Recording', paragraphs: blocks.map((block) => text.slice(block.start, block.end)) }
}

const inHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const HEADING = 16

/** The first page begins with the title in larger letters. */
function withTitle([first = [], ...rest]: readonly (readonly Placed[])[], title: string): Placed[][] {
  return [[{ x: 72, y: 770, words: title, size: HEADING }, ...first], ...rest.map((page) => [...page])]
}

function page({ title, paragraphs, set }: Original): string {
  return `<!doctype html><html lang="${set.lang}"><head><meta charset="utf-8"><title>${inHtml(title)}</title></head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header><main><article><h1>${inHtml(title)}</h1>${paragraphs.map((text) => `<p>${inHtml(text)}</p>`).join('\n')}</article></main><footer><p>© 2022</p></footer></body></html>`
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const base64 = (text: string): string => Buffer.from(text).toString('base64').replaceAll(/.{76}/gu, '$&\r\n')

const FORMATS: Readonly<Record<string, (original: Original) => Uint8Array>> = {
  md: ({ title, paragraphs }) => utf8(`# ${title}\n\n${paragraphs.join('\n\n')}\n`),
  txt: ({ paragraphs }) => utf8(`\ufeff${paragraphs.join('\r\n\r\n')}\r\n`),
  html: (original) => utf8(page(original)),
  pdf: ({ title, paragraphs }) => makePdf({ pages: withTitle(layOut(paragraphs), title) }),
  docx: ({ title, paragraphs }) => makeDocx([`# ${title}`, ...paragraphs]),
  eml: (original) =>
    utf8(
      makeMail(
        [`Subject: =?utf-8?B?${Buffer.from(original.title).toString('base64')}?=`, 'From: desk@example.org'],
        [
          ['text/plain; charset=utf-8', base64('Open the web version.'), 'base64'],
          ['text/html; charset=utf-8', base64(page(original)), 'base64'],
        ],
      ),
    ),
}

async function compareAs(format: string, originals: readonly Original[]): Promise<Comparison> {
  const documents = originals.map(
    (one): Document => ({ name: `${one.id}.${format}`, bytes: FORMATS[format]!(one), set: one.set }),
  )
  const comparison = await compareDocuments(documents)
  expect(checkComparison(comparison)).toEqual([])
  expect(comparison.problems).toEqual([])
  return comparison
}

/** Everything that a statement says, offsets aside. */
function tell({ statements }: Comparison): string[] {
  return statements.map(
    ({ account, quote, side, speaker, voice, issues, act, intensity, toldBy }) =>
      `${account} | ${side} | ${speaker ?? '–'} | ${voice} | ${issues.join(' ')} | ${act} ${intensity} | ${toldBy.join(' ')} | ${quote.replaceAll(/\s+/gu, ' ')}`,
  )
}

describe('the same account gives the same statements as', () => {
  const cases = meetings.flatMap((meeting) => Object.keys(FORMATS).map((format) => [format, meeting] as const))
  it.each(cases)('%s: %s', async (format, meeting) => {
    const files = readdirSync(join(SAMPLES, meeting))
    const originals = await Promise.all(files.map((file) => readOriginal(meeting, file)))
    const expected = await compareDocuments(
      files.map((file): Document => ({ name: file, bytes: new Uint8Array(readFileSync(join(SAMPLES, meeting, file))) })),
    )
    expect(expected.statements.length).toBeGreaterThan(5)
    expect(tell(await compareAs(format, originals))).toEqual(tell(expected))
  })
})
