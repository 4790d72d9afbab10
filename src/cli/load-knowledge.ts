import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { defaultKnowledge, extendKnowledge, type Knowledge, type KnowledgeFile } from '../knowledge/index.ts'
import { UnsaidError } from '../model/index.ts'

/** The program's knowledge, with the user's own files beside it where folders are named. */
export async function loadKnowledge(folders: readonly string[]): Promise<Knowledge> {
  const base = await defaultKnowledge()
  if (folders.length === 0) return base
  const { knowledge, faults } = await extendKnowledge(base, folders.flatMap(readKnowledgeFolder))
  const first = faults[0]
  if (first)
    throw new UnsaidError('invalid-knowledge', `${first.path}: ${first.message}`, {
      hint: 'unsaid knowledge check FOLDER lists every fault',
      subject: first.path,
    })
  return knowledge
}

/** All YAML files below a folder, with paths relative to it. */
export function readKnowledgeFolder(folder: string): KnowledgeFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UnsaidError('not-found', `${folder} is no folder`, {
      hint: 'name a folder with issues/, people/ … as in docs/knowledge.md',
      subject: folder,
    })
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$|^frequencies\.json$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}
