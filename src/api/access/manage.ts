import { UnsaidError } from '../../model/index.ts'
import type { Person, Role, Store } from '../../store/index.ts'
import { checkPassword, hashPassword } from './password.ts'

/** What is done with people, the same behind the web and the command line. Everything is checked here. */
export interface NewAccount {
  readonly name: string
  readonly shown?: string
  readonly role: Role
  /** Null: the person signs in elsewhere only. */
  readonly password: string | null
  readonly by: string
}

/** Letters and digits of any script, and what stands in addresses of mail; no space, nothing invisible. */
const NAME = /^[\p{Ll}\p{Lo}\p{M}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}._@+-]{0,63}$/u

type Keeper = Pick<Store, 'people' | 'sessions' | 'apiTokens' | 'transaction'>

/** The name as it is kept. Throws where it can be none. */
export function readName(name: string): string {
  const plain = name.trim().normalize('NFC').toLowerCase()
  if (NAME.test(plain)) return plain
  throw new UnsaidError('usage', `“${name}” can be no name`, {
    hint: 'use letters, digits and . _ @ + -, at most 64, without spaces',
    subject: name,
  })
}

export async function addPerson({ people }: Keeper, account: NewAccount): Promise<Person> {
  const name = readName(account.name)
  if (account.password !== null) checkPassword(account.password, name)
  if (await people.byName(name))
    throw new UnsaidError('usage', `there is a person called ${name} already`, { hint: 'choose another name', subject: name })
  const password = account.password === null ? null : await hashPassword(account.password)
  return people.add({ name, shown: account.shown?.trim() || account.name.trim(), role: account.role, password, by: account.by })
}

/** Changes the role, or whether the person may come in at all. The last admin stays one. */
export async function changePerson(
  store: Keeper,
  person: Person,
  change: { readonly role?: Role | undefined; readonly disabled?: boolean | undefined },
): Promise<void> {
  const { role, disabled } = change
  await store.transaction(async (inside) => {
    if (role !== undefined) await inside.people.setRole(person.id, role)
    if (disabled !== undefined) await inside.people.setDisabled(person.id, disabled)
    const { admins } = await inside.people.count()
    if (person.role === 'admin' && person.disabledAt === null && admins === 0)
      throw new UnsaidError('usage', `${person.name} is the last admin`, { hint: 'make somebody else an admin first' })
    if (disabled) {
      await inside.sessions.revokeAll(person.id)
      await inside.apiTokens.revokeAll(person.id)
    }
  })
}

/** Gives a password and ends every session but the one named: who had the old one is out. */
export async function resetPassword(store: Keeper, person: Person, password: string, but?: string): Promise<void> {
  checkPassword(password, person.name)
  const record = await hashPassword(password)
  await store.transaction(async (inside) => {
    await inside.people.setPassword(person.id, record)
    await inside.sessions.revokeAll(person.id, but)
  })
}
