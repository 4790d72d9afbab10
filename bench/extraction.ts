import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { extractStatements } from '../src/extract/index.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { type Account, LANGUAGES, type Language } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'
import { makeAccount } from './accounts.ts'
import { bestOf } from './best-of.ts'
import type { Row } from './row.ts'

const MEGABYTE = 1_000_000
const BYTES = 200_000
/** wink-nlp is given a part and its time is scaled: it takes long. */
const WINK_CHARACTERS = 40_000
/** About twice what was measured. */
const LIMITS = { scan: 500, wink: 12 }

/** Extraction in MB/s, beside a bare scan of Unicode words of the same text, and beside wink-nlp where it knows the language. */
export async function extractionRows(rounds: number): Promise<Row[]> {
  const knowledge = await defaultKnowledge()
  const rows: Row[] = []
  for (const lang of LANGUAGES) {
    const account = await readAccount(lang)
    const megabytes = Buffer.byteLength(account.text) / MEGABYTE
    const extract = (): unknown => extractStatements([account], knowledge)
    const scan = (): unknown => account.text.match(/[\p{L}\p{N}]+/gu)
    const nlp = lang === 'en' ? winkNlp(winkModel) : null
    const wink = (): unknown => nlp?.readDoc(account.text.slice(0, WINK_CHARACTERS)).sentences().out()
    const [ours, bare, part] = (await bestOf(rounds, [extract, scan, wink])) as [number, number, number]
    const speed = (seconds: number): string => `${(megabytes / seconds).toFixed(2)} MB/s`
    rows.push({
      name: `extraction against a word scan, ${lang}`,
      value: ours / bare,
      unit: '×',
      limit: LIMITS.scan,
      detail: `extraction ${speed(ours)}, word scan ${speed(bare)}`,
    })
    if (!nlp) continue
    const whole = (part * account.text.length) / WINK_CHARACTERS
    rows.push({
      name: `extraction against wink-nlp, ${lang}`,
      value: ours / whole,
      unit: '×',
      limit: LIMITS.wink,
      detail: `wink-nlp ${speed(whole)}`,
    })
  }
  return rows
}

async function readAccount(lang: Language): Promise<Account> {
  const result = await readDocument({ name: `bench.${lang}.md`, text: makeAccount(lang, BYTES) })
  if (!result.ok) throw result.error
  return result.value
}
