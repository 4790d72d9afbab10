import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApp } from '../../src/api/app.ts'
import { type Panels, SECTIONS } from '../../src/api/contract-over-time.ts'
import { MemoryLibrary } from '../../src/api/index.ts'
import { layoutChart } from '../../src/chart/index.ts'
import { gatherDocuments } from '../../src/cli/input-files.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { LANGUAGES } from '../../src/model/index.ts'
import type { Panel } from '../../src/paper/index.ts'

const SAMPLES = new URL('../../samples/', import.meta.url).pathname
const PAIR = 'actor=CN&toward=RU'

describe('series over many meetings, from the samples', { timeout: 60_000 }, () => {
  let library: MemoryLibrary
  let get: (path: string) => Promise<Response>
  beforeAll(async () => {
    const knowledge = await defaultKnowledge()
    library = new MemoryLibrary({ knowledge })
    for (const id of readdirSync(SAMPLES, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])))
      await library.addMeeting({ id, documents: gatherDocuments([join(SAMPLES, id)], new Map()).documents, sample: true })
    const app = makeApp({ library, knowledge })
    get = async (path) => app.request(`http://localhost${path}`)
  }, 60_000)

  const panels = async (section: string, query = PAIR): Promise<Panel[]> =>
    ((await (await get(`/api/over-time/${section}?${query}&limit=60`)).json()) as Panels).panels

  it('offers the pair that met most, with its issues and its meetings in order of time', async () => {
    const choices = (await (await get('/api/over-time')).json()) as {
      actor: string
      toward: string
      meetings: { date: string }[]
    }
    expect([choices.actor, choices.toward]).toEqual(['CN', 'RU'])
    const days = choices.meetings.map(({ date }) => date)
    expect(days).toEqual([...days].sort())
    expect(days.length).toBe(4)
  })

  it('has the same records in the chart, in the table and in the CSV of every figure', async () => {
    let checked = 0
    for (const section of SECTIONS)
      for (const panel of await panels(section)) {
        const csv = await (
          await get(`/api/over-time/${section}/file?${PAIR}&panel=${encodeURIComponent(panel.id)}&format=csv`)
        ).text()
        const [head, ...rows] = parse(csv)
        expect(head).toEqual(panel.table.columns.map(({ name }) => name))
        expect(rows).toEqual(panel.table.rows.map((row) => row.map((value) => (value === null ? '' : String(value)))))
        checked += checkChart(panel)
      }
    expect(checked).toBeGreaterThan(60)
  })

  it('rests every record on words that stand in their account', async () => {
    const meetings = new Map<string, ReadonlyMap<string, string>>()
    let checked = 0
    for (const section of SECTIONS)
      for (const panel of await panels(section))
        for (const words of [...panel.table.words, ...[...panel.claims, ...panel.described].map((claim) => claim.words)].flat()) {
          if (!meetings.has(words.meeting)) {
            const { comparison } = (await library.getMeeting(words.meeting))!
            meetings.set(words.meeting, new Map(comparison.accounts.map(({ id, text }) => [id, text])))
          }
          expect(meetings.get(words.meeting)!.get(words.account)!.slice(words.start, words.end)).toBe(words.quote)
          checked++
        }
    expect(checked).toBeGreaterThan(100)
  })

  it('gives every position and every trade its words, and every curve its uses', async () => {
    for (const { table } of await panels('positions')) {
      const state = table.columns.findIndex(({ name }) => name === 'state')
      for (const [at, row] of table.rows.entries())
        expect(table.words[at]!.length > 0).toBe(row[state] === 'position' || row[state] === 'touched')
    }
    const [ledger] = await panels('reciprocity')
    const counts = ['countA', 'countB'].map((wanted) => ledger!.table.columns.findIndex(({ name }) => name === wanted))
    for (const [at, row] of ledger!.table.rows.entries())
      expect(ledger!.table.words[at]!.length > 0).toBe(counts.some((place) => Number(row[place]) > 0))
    for (const { table } of await panels('formulas')) {
      const texts = table.columns.findIndex(({ name }) => name === 'texts')
      for (const [at, row] of table.rows.entries()) expect(table.words[at]!.length >= Number(row[texts])).toBe(true)
    }
  })

  it('says that so few meetings carry no claim of a shift', async () => {
    for (const { claims, notes } of await panels('positions')) {
      expect(claims).toEqual([])
      expect(notes.join(' ')).toContain('too few to claim a shift')
    }
  })

  it('narrows to an issue and a period, in the chart and in the table', async () => {
    const [only, ...others] = await panels('positions', `${PAIR}&issue=ukraine-war&since=2022-06-01&until=2022-06-30`)
    expect(others).toEqual([])
    expect(new Set(only!.table.rows.map(([date]) => date))).toEqual(new Set(['2022-06-15']))
  })

  it('tells the same records in every language, in other words', async () => {
    for (const section of SECTIONS) {
      const told = await Promise.all(LANGUAGES.map((lang) => panels(section, `${PAIR}&lang=${lang}`)))
      const [english, ...others] = told as [Panel[], ...Panel[][]]
      for (const other of others) {
        expect(other.map(({ id }) => id)).toEqual(english.map(({ id }) => id))
        expect(other.map(({ table }) => table.words)).toEqual(english.map(({ table }) => table.words))
        expect(other.some(({ title }, at) => title === english[at]!.title)).toBe(false)
      }
    }
  })

  it('draws a figure as an SVG that needs nothing else', async () => {
    const [ladder] = await panels('positions')
    const answer = await get(`/api/over-time/positions/file?${PAIR}&panel=${encodeURIComponent(ladder!.id)}&format=svg`)
    const svg = await answer.text()
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    expect(svg).not.toMatch(/<script|<style|href=|url\(|\son\w+=/u)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http')
  })

  it('names a side that it does not know, and a figure that there is not', async () => {
    const unknown = await get('/api/over-time/positions?actor=ATLANTIS')
    expect(unknown.status).toBe(400)
    expect(await unknown.text()).toContain('ATLANTIS')
    expect((await get(`/api/over-time/positions/file?${PAIR}&panel=none`)).status).toBe(404)
    expect((await get('/api/over-time/positions?actor=CN&toward=CN')).status).toBe(400)
    expect((await get('/api/over-time/positions?since=yesterday')).status).toBe(400)
  })
})

/** Every mark of the chart shows its row; returns how many were looked at. */
function checkChart({ chart, table }: Panel): number {
  if (!chart) return 0
  const column = (name: string): number => table.columns.findIndex((one) => one.name === name)
  const cell = (row: number | undefined, name: string) => table.rows[row!]![column(name)]
  const drawn = new Set(
    layoutChart(chart).shapes.flatMap((shape) => ('row' in shape && shape.row !== undefined ? [shape.row] : [])),
  )
  switch (chart.kind) {
    case 'ladder': {
      const points = chart.series.flatMap((series) => series.points)
      for (const { row, date, state, level } of points)
        expect([cell(row, 'date'), cell(row, 'state'), cell(row, 'level')]).toEqual([date, state, level])
      expect(drawn.size).toBe(points.filter(({ state }) => state !== 'not-covered').length)
      expect(points.length).toBe(table.rows.length)
      return points.length
    }
    case 'curves': {
      const points = chart.series.flatMap((series) => series.points)
      for (const { row, date, value } of points)
        expect([cell(row, 'year'), cell(row, 'share')]).toEqual([date.slice(0, 4), value])
      expect(drawn.size).toBe(table.rows.length)
      return points.length
    }
    case 'bars':
      for (const { row, value } of chart.bars) expect(cell(row, 'composite')).toBe(value)
      expect(drawn.size).toBe(table.rows.filter((row) => row[column('composite')] !== null).length)
      return chart.bars.length
    case 'ledger':
      for (const { row, date, up, down } of chart.meetings)
        expect([cell(row, 'date'), cell(row, 'countA'), cell(row, 'countB')]).toEqual([date, up, down])
      expect(chart.meetings.length).toBe(table.rows.length)
      return chart.meetings.length
  }
}

/** RFC 4180; what keeps spreadsheets from running a cell is taken away again. */
function parse(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/u, '').replace(/\r\n$/u, '')
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gu)) {
    const value = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"')
    rows.at(-1)!.push(value.replace(/^'(?=[\s=+\-@＝＋－＠])/u, ''))
    if (match[3] === '\r\n') rows.push([])
    else if (match[3] === '') break
  }
  return rows
}
