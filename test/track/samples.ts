import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareDocuments } from '../../src/pipeline.ts'
import { type Chronicle, makeChronicle, type TrackedMeeting, toTracked } from '../../src/track/index.ts'

const SAMPLES = new URL('../../samples/', import.meta.url).pathname
let loaded: Promise<Chronicle> | null = null

/** The sample meetings as a chronicle, read once. */
export function sampleChronicle(): Promise<Chronicle> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Chronicle> {
  const folders = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const meetings: TrackedMeeting[] = []
  for (const { name } of folders) {
    const documents = readdirSync(join(SAMPLES, name)).map((file) => ({
      name: file,
      text: readFileSync(join(SAMPLES, name, file), 'utf8'),
    }))
    const meeting = toTracked(name, await compareDocuments(documents))
    if (meeting) meetings.push(meeting)
  }
  return makeChronicle(meetings)
}
