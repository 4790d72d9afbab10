import type { Selectable } from 'kysely'
import { storable } from './json.ts'
import type { Database, Tables } from './tables.ts'

/** From the one who may least to the one who may most; each may what those before may. */
export const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Somebody who may use the library. */
export interface Person {
  readonly id: string
  /** As it is typed to sign in, in lower case. */
  readonly name: string
  readonly shown: string
  readonly role: Role
  /** Who vouches for the person elsewhere, and as whom; null for a person of this library alone. */
  readonly issuer: string | null
  readonly hasPassword: boolean
  readonly createdAt: string
  readonly disabledAt: string | null
}

export interface NewPerson {
  readonly name: string
  readonly shown?: string
  readonly role: Role
  readonly password?: string | null
  readonly issuer?: string
  readonly subject?: string
  readonly by: string
}

export interface People {
  add(person: NewPerson): Promise<Person>
  list(): Promise<Person[]>
  get(id: string): Promise<Person | null>
  byName(name: string): Promise<Person | null>
  byIssuer(issuer: string, subject: string): Promise<Person | null>
  /** The record of the password, for who checks it; null where there is no such person or no password. */
  passwordOf(id: string): Promise<string | null>
  setPassword(id: string, password: string | null): Promise<void>
  setRole(id: string, role: Role): Promise<void>
  /** True ends what the person may do; false lets them in again. */
  setDisabled(id: string, disabled: boolean): Promise<void>
  /** How many there are, and how many could let others in. */
  count(): Promise<{ readonly all: number; readonly admins: number }>
}

export function makePeople(db: Database): People {
  const select = () => db.selectFrom('people').selectAll()
  return {
    add: async ({ name, shown = name, role, password = null, issuer = null, subject = null, by }) => {
      const row = { name: name.toLowerCase(), shown: storable(shown), role, password, issuer, subject, created_by: storable(by) }
      return toPerson(await db.insertInto('people').values(row).returningAll().executeTakeFirstOrThrow())
    },
    list: async () => (await select().orderBy('name').execute()).map(toPerson),
    get: async (id) => orNull(await select().where('id', '=', id).executeTakeFirst()),
    byName: async (name) => orNull(await select().where('name', '=', storable(name.toLowerCase())).executeTakeFirst()),
    byIssuer: async (issuer, subject) =>
      orNull(await select().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()),
    passwordOf: async (id) => (await select().where('id', '=', id).executeTakeFirst())?.password ?? null,
    setPassword: async (id, password) => {
      await db.updateTable('people').set({ password }).where('id', '=', id).execute()
    },
    setRole: async (id, role) => {
      await db.updateTable('people').set({ role }).where('id', '=', id).execute()
    },
    setDisabled: async (id, disabled) => {
      const disabled_at = disabled ? new Date().toISOString() : null
      await db.updateTable('people').set({ disabled_at }).where('id', '=', id).execute()
    },
    count: async () => {
      const able = (await select().execute()).filter((row) => row.disabled_at === null)
      return { all: able.length, admins: able.filter(({ role }) => role === 'admin').length }
    },
  }
}

function orNull(row: Selectable<Tables['people']> | undefined): Person | null {
  return row ? toPerson(row) : null
}

function toPerson(row: Selectable<Tables['people']>): Person {
  const { id, name, shown, role, issuer } = row
  return {
    id,
    name,
    shown,
    role,
    issuer,
    hasPassword: row.password !== null,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  }
}
