import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadLabels } from '../eval/labels.ts'
import { lintMeeting } from '../eval/lint-gold.ts'
import { sha256Hex } from '../src/model/index.ts'

const LABELS = new URL('../eval/labels', import.meta.url).pathname
/** Labels of one account are of use here: they judge what is said, not what is missing. */
const ONE_ACCOUNT = 'a meeting needs two accounts'
const data = process.env.UNSAID_DATA
if (!data) console.log('UNSAID_DATA is not set: labels of real texts are not checked against their texts.')

describe.skipIf(!data)('labels of real texts', () => {
  const meetings = data ? loadLabels(LABELS, data) : []

  it.each(meetings.map((one) => [one.meeting, one] as const))('%s keeps to the codebook and to its texts', (_, meeting) => {
    expect(lintMeeting(meeting).filter((problem) => !problem.endsWith(ONE_ACCOUNT))).toEqual([])
    for (const { document, text } of meeting.accounts) expect(document.endsWith(`---\n${text}`)).toBe(true)
  })

  it('are of both sets, no document in two meetings', () => {
    expect(new Set(meetings.map((one) => one.set))).toEqual(new Set(['dev', 'held']))
    const texts = meetings.flatMap((one) => one.accounts.map(({ text }) => sha256Hex(text)))
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('reading labels', () => {
  const TEXT = 'They met. She said "no".'

  it('puts the text of the data beside its labels', () => {
    const [meeting] = loadLabels(...folders({ sha256: sha256Hex(TEXT) }))
    const [account] = meeting!.accounts
    expect(account!.text).toBe(TEXT)
    expect(account!.document).toBe(
      `---\ntitle: "A \\"call\\""\npublisher: "Kremlin"\nside: "RU"\nlang: "en"\ndate: "2020-01-02"\nkind: "readout"\n---\n${TEXT}`,
    )
  })

  it.each([
    [{ sha256: sha256Hex('Another text.') }, /m\.json: line 1 of a\.jsonl\.gz has a text of hash .*, labelled was/u],
    [{ sha256: sha256Hex(TEXT), line: 7 }, /m\.json names line 7 of a\.jsonl\.gz, which ends before/u],
    [{ sha256: sha256Hex(TEXT), file: 'b.jsonl.gz' }, /m\.json names b\.jsonl\.gz, which UNSAID_DATA .* does not hold/u],
  ])('refuses %o', (source, message) => expect(() => loadLabels(...folders(source))).toThrow(message))

  function folders(source: { sha256: string; line?: number; file?: string }): [string, string] {
    const [labels, texts] = [mkdtempSync(join(tmpdir(), 'labels-')), mkdtempSync(join(tmpdir(), 'data-'))]
    const rows = ['Other.', TEXT].map((text) => JSON.stringify({ publisher: 'kremlin', title: 'A "call"', text }))
    writeFileSync(join(texts, 'a.jsonl.gz'), gzipSync(rows.join('\n')))
    const account = {
      id: 'kremlin.en',
      source: { file: 'a.jsonl.gz', line: 1, ...source },
      ...{ side: 'RU', lang: 'en', kind: 'readout', date: '2020-01-02', sentences: [], labels: [] },
    }
    writeFileSync(join(labels, 'm.json'), JSON.stringify({ meeting: 'm', set: 'dev', sides: ['RU'], accounts: [account] }))
    return [labels, texts]
  }
})
