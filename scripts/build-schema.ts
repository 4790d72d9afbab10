/** Writes the JSON Schemas that are published: of a comparison, from its zod schema, and of a configuration file. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { configJsonSchema } from '../src/cli/config-schema.ts'
import { comparisonSchema } from '../src/model/comparison-schema.ts'

export function comparisonJsonSchema(): string {
  const schema = { title: 'unsaid.comparison/1', ...z.toJSONSchema(comparisonSchema, { target: 'draft-2020-12', io: 'input' }) }
  return `${JSON.stringify(schema, null, 1)}\n`
}

if (process.argv[1]?.endsWith('build-schema.ts')) {
  mkdirSync(new URL('../schema', import.meta.url), { recursive: true })
  writeFileSync(new URL('../schema/comparison.schema.json', import.meta.url), comparisonJsonSchema())
  writeFileSync(new URL('../schema/config.schema.json', import.meta.url), `${JSON.stringify(configJsonSchema(), null, 1)}\n`)
}
