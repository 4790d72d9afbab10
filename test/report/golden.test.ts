import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { comparisonSchema } from '../../src/model/comparison-schema.ts'
import { type Comparison, checkComparison } from '../../src/model/index.ts'
import { renderCsv, renderHtml, renderJsonLines, renderMarkdown, renderTables } from '../../src/report/index.ts'
import { expectGolden } from './golden.ts'
import { readerOf } from './sample.ts'

/** A comparison as it was once made, so that reports are held to their form and not to the accuracy of the day. */
const comparison = JSON.parse(readFileSync(new URL('./golden/comparison.json', import.meta.url), 'utf8')) as Comparison
const reader = readerOf(comparison, 'en')

describe('golden reports', () => {
  it('rest on a recorded comparison that is still valid (npm run golden:record makes it again)', () => {
    expect(checkComparison(comparison)).toEqual([])
    expect(comparisonSchema.safeParse(comparison).error?.issues.slice(0, 3)).toBeUndefined()
  })

  it('HTML', () => expectGolden('report.html', renderHtml(comparison, reader).replace(/<style>.*<\/style>/su, '<style></style>')))
  it('Markdown', () => expectGolden('report.md', renderMarkdown(comparison, reader)))
  it('CSV in one file', () => expectGolden('report.csv', renderCsv(comparison, reader)))
  it('CSV of statements', () => expectGolden('statements.csv', renderTables(comparison, reader).statements))
})

describe('JSON Lines', () => {
  it('hold one record a line, each named by its kind, and all that the comparison holds', () => {
    const records = renderJsonLines(comparison)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string } & Record<string, unknown>)
    for (const record of records) expect(Object.keys(record)).toEqual(['kind', record.kind])
    const of = (kind: string): unknown[] => records.filter((record) => record.kind === kind).map((record) => record[kind])
    expect(of('statement')).toEqual(comparison.statements)
    expect(of('finding')).toEqual(comparison.findings)
    expect(of('link')).toEqual(comparison.links)
    expect(of('account')).toEqual(comparison.accounts)
    expect(of('matrix-row')).toEqual(comparison.matrix)
  })
})
