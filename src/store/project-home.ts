import { join } from 'node:path'
import { sql } from 'kysely'
import { UnsaidError } from '../model/index.ts'
import { type Home, openStore, type Store } from './store.ts'

/** Ids become names of folders and schemas: nothing else may get into them. */
const PROJECT_ID = /^[a-z0-9][a-z0-9-]{0,39}$/u

/**
 * Where the library of a private project lies: a folder inside the library's, or a schema of its own in the database. No
 * query over one library can reach the rows of another.
 */
export function projectHome(home: Home, id: string): Home {
  if (!PROJECT_ID.test(id))
    throw new UnsaidError('usage', `“${id}” can be no project’s id`, {
      hint: 'use 1 to 40 of a–z, 0–9 and -, beginning with a letter or digit',
      subject: id,
    })
  if ('folder' in home) return { folder: join(home.folder, 'projects', id) }
  const url = new URL(home.database)
  url.searchParams.set('options', `-c search_path=${schemaOf(id)}`)
  return { database: url.href }
}

/** Makes the library of a new project; one that is there already stays as it is. */
export async function makeProjectHome({ db }: Pick<Store, 'db'>, home: Home, id: string): Promise<void> {
  const place = projectHome(home, id)
  if ('database' in home) await sql`create schema if not exists ${sql.id(schemaOf(id))}`.execute(db)
  const made = await openStore(place, { create: true })
  await made.close()
}

function schemaOf(id: string): string {
  return `project_${id.replaceAll('-', '_')}`
}
