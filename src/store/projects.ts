import { storable } from './json.ts'
import type { Database } from './tables.ts'

/** A private part: a library of its own (`projectHome`), of which this one knows who may enter. */
export interface Project {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
}

export interface Projects {
  add(project: { readonly id: string; readonly name: string; readonly by: string }): Promise<void>
  /** All that are open, with the ids of their members. */
  list(): Promise<Project[]>
  /** Null where there is none, or it is closed. */
  get(id: string): Promise<Project | null>
  /** Nobody enters any more; what it holds stays where it lies. */
  close(id: string): Promise<void>
  enter(id: string, personId: string, by: string): Promise<void>
  /** False where the person was no member. */
  leave(id: string, personId: string): Promise<boolean>
}

export function makeProjects(db: Database): Projects {
  const list = async (): Promise<Project[]> => {
    const rows = await db
      .selectFrom('projects')
      .leftJoin('project_members', 'project_members.project_id', 'projects.id')
      .select(['projects.id', 'projects.name', 'project_members.person_id'])
      .where('closed_at', 'is', null)
      .orderBy('projects.name')
      .orderBy('project_members.added_at')
      .execute()
    const found = new Map<string, Project & { members: string[] }>()
    for (const { id, name, person_id } of rows) {
      const project = found.get(id) ?? { id, name, members: [] }
      if (person_id !== null) project.members.push(person_id)
      found.set(id, project)
    }
    return [...found.values()]
  }
  return {
    list,
    get: async (id) => (await list()).find((one) => one.id === id) ?? null,
    add: async ({ id, name, by }) => {
      await db
        .insertInto('projects')
        .values({ id, name: storable(name), created_by: storable(by) })
        .execute()
    },
    close: async (id) => {
      await db.updateTable('projects').set({ closed_at: new Date().toISOString() }).where('id', '=', id).execute()
    },
    enter: async (id, personId, by) => {
      await db
        .insertInto('project_members')
        .values({ project_id: id, person_id: personId, added_by: storable(by) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    leave: async (id, personId) => {
      const query = db.deleteFrom('project_members').where('project_id', '=', id).where('person_id', '=', personId)
      return Number((await query.executeTakeFirst()).numDeletedRows) > 0
    },
  }
}
