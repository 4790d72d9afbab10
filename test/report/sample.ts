import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import type { Comparison, Language } from '../../src/model/index.ts'
import { compareDocuments, type Document } from '../../src/pipeline.ts'
import { makeReader, type Reader } from '../../src/report/index.ts'

const SAMPLES = new URL('../../samples/', import.meta.url).pathname
const knowledge = await defaultKnowledge()

/** The meeting that the reports are held to: four accounts, three languages, a recording. */
export const MEETING = '2022-09-09-li-zhanshu-duma'

export const MEETINGS: readonly string[] = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

export function documentsOf(meeting: string): Document[] {
  return readdirSync(join(SAMPLES, meeting))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(SAMPLES, meeting, name), 'utf8') }))
}

export function readerOf(comparison: Comparison, lang: Language): Reader {
  return makeReader(lang, knowledge, comparison.meeting.sides)
}

export function compared(documents: readonly Document[], lang: Language = 'en'): Promise<Comparison> {
  return compareDocuments(documents, { knowledge, lang })
}
