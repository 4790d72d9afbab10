/** Checks and compiles the knowledge files into `src/knowledge/generated/knowledge.json`, and the registry of publishers beside it. Exit status 1 when a file is at fault. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { compileKnowledge } from '../src/knowledge/compile.ts'
import { parseKnowledge } from '../src/knowledge/parse.ts'
import { readKnowledgeFiles } from './knowledge-files.ts'
import { readPublishers } from './publishers.ts'

const root = new URL('..', import.meta.url)
const { sources, faults } = parseKnowledge(readKnowledgeFiles(new URL('src/knowledge/data', root).pathname))
for (const fault of faults) console.error(`${fault.path}: ${fault.message}`)
const pack = compileKnowledge(sources)
mkdirSync(new URL('src/knowledge/generated', root), { recursive: true })
writeFileSync(new URL('src/knowledge/generated/knowledge.json', root), JSON.stringify(pack))
const publishers = readPublishers(new URL('src/knowledge/publishers', root).pathname)
writeFileSync(
  new URL('src/knowledge/generated/publishers.ts', root),
  `// Made by npm run knowledge from src/knowledge/publishers.\nimport type { PublisherEntry } from '../publisher-schema.ts'\n\nexport const PUBLISHERS: readonly PublisherEntry[] = ${JSON.stringify(publishers)}\n`,
)
const forms = Object.values(pack.forms).reduce((sum, list) => sum + list.forms.length, 0)
console.log(
  `knowledge ${pack.hash.slice(0, 12)}: ${pack.issues.length} issues, ${pack.actors.length} actors, ${pack.people.length} people, ${forms} forms`,
)
if (faults.length > 0) process.exitCode = 1
