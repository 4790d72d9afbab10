/** The template of an empty library: made once for every set of migrations and version of the embedded database. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemplate } from '../src/store/embedded/make-template.ts'
import { listMigrations, sha256 } from '../src/store/index.ts'
import { ROOT } from './bundle.ts'

/** The file, in `build/`. */
export async function libraryTemplate(): Promise<string> {
  const engine = readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')
  const key = sha256([engine, ...listMigrations().map(({ checksum }) => checksum)].join('\n')).slice(0, 16)
  const file = join(ROOT, 'build', `library-template-${key}.tar.br`)
  if (!existsSync(file)) {
    mkdirSync(join(ROOT, 'build'), { recursive: true })
    const draft = `${file}.${randomUUID()}`
    writeFileSync(draft, await makeTemplate())
    renameSync(draft, file)
  }
  return file
}
