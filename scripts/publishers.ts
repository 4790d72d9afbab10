import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type PublisherEntry, publisherFileSchema } from '../src/knowledge/publisher-schema.ts'

/** The registry of publishers as checked data. @throws Error that names the file and what is wrong in it. */
export function readPublishers(folder: string): PublisherEntry[] {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .reverse()
    .flatMap((name) => {
      const result = publisherFileSchema.safeParse(parse(readFileSync(join(folder, name), 'utf8')))
      if (!result.success)
        throw new Error(`${name}: ${result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`)
      return result.data
    })
  for (const key of ['id', 'hosts'] as const) {
    const all = entries.flatMap((entry) => entry[key])
    const twice = all.find((value, index) => all.indexOf(value) !== index)
    if (twice !== undefined) throw new Error(`publishers: ${twice} stands twice`)
  }
  return entries
}
