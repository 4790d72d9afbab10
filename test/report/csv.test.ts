import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderCsv, renderTables } from '../../src/report/index.ts'
import { toCsv } from '../../src/report/table/csv.ts'
import { compared, documentsOf, MEETING, readerOf } from './sample.ts'

/** Reads RFC 4180, so that what is written can be held to what was given. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  let at = csv.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < csv.length) {
    let field = ''
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++
        field += csv[at]
      }
      at++
    } else while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') field += csv[at++]
    rows.at(-1)?.push(field)
    if (csv[at] === ',') at++
    else if (csv[at] === '\r') {
      at += 2
      if (at < csv.length) rows.push([])
    }
  }
  return rows
}

describe('CSV', () => {
  it('begins with a byte order mark and has the same number of fields in every row', async () => {
    const comparison = await compared(documentsOf(MEETING))
    const csv = renderCsv(comparison, readerOf(comparison, 'en'))
    expect(csv.startsWith('\ufeffrecord,id,')).toBe(true)
    const rows = parse(csv)
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    const count = (record: string): number => rows.filter(([first]) => first === record).length
    expect([count('statement'), count('link'), count('finding')]).toEqual([
      comparison.statements.length,
      comparison.links.length,
      comparison.findings.length,
    ])
  })

  it('has the quotations of every statement as they stand in the text', async () => {
    const comparison = await compared(documentsOf(MEETING))
    const [head, ...rows] = parse(renderTables(comparison, readerOf(comparison, 'en')).statements)
    const at = (head as string[]).indexOf('quote')
    expect(rows.map((row) => row[at])).toEqual(comparison.statements.map(({ quote }) => quote))
  })

  it.each(['=1+1', '+7', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x', '=HYPERLINK("http://x","y")'])(
    'does not let a spreadsheet run %j',
    (text) => expect(parse(toCsv(['a'], [{ a: text }]))[1]).toEqual([`'${text}`]),
  )

  it('leaves numbers as they are', () => expect(parse(toCsv(['a', 'b'], [{ a: -1.5, b: null }]))[1]).toEqual(['-1.5', '']))

  it('can be read back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string(), b: fc.string() }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parse(toCsv(['a', 'b'], rows)).slice(1)
        const plain = (text: string | undefined): string | undefined => text?.replace(/^'(?=[\s]*[=+\-@＝＋－＠]|[\t\r])/u, '')
        expect(read.map((row) => row.map(plain))).toEqual(rows.map(({ a, b }) => [plain(a), plain(b)]))
      }),
    )
  })
})
