import { Argument, type Command } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import type { Person, Role, Store } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { emit } from '../output.ts'
import { readPassword } from '../read-password.ts'

const ROLES = ['reader', 'reviewer', 'editor', 'admin']

interface Flags extends LibraryFlags {
  readonly json?: boolean
  readonly role?: Role
  readonly shown?: string
  /** False: the person signs in elsewhere. */
  readonly password?: boolean
  readonly enable?: boolean
}

type Act = (store: Store, person: Person, flags: Flags) => Promise<string>

/** People of a library; every change is logged under the name of whoever works at the machine. */
export function addUsersCommands(program: Command, done: (status: number) => void): void {
  const users = program.command('users').description('who may use a library that is served')
  addList(users, done)
  addAdd(users, done)
  const role = one(users, done, { name: 'role', about: 'give a person another role', act: giveRole })
  role.addArgument(new Argument('<role>', 'what the person may do').choices(ROLES))
  role.addHelpText('after', examples(['role ann editor', 'role ann reader --library archive']))
  one(users, done, { name: 'disable', about: 'shut a person out, ending sessions and keys, or let them in again', act: disable })
    .option('--enable', 'let the person in again')
    .addHelpText('after', examples(['disable ann', 'disable ann --enable']))
  one(users, done, { name: 'reset', about: 'give a person a new password; their sessions end', act: reset }).addHelpText(
    'after',
    examples(['reset ann                  asks for the password', 'reset ann < password-file']),
  )
  one(users, done, { name: 'revoke', about: 'end all sessions and keys of a person', act: revoke }).addHelpText(
    'after',
    examples(['revoke ann']),
  )
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  unsaid users ${line}`).join('\n')}`
}

function addList(users: Command, done: (status: number) => void): void {
  addLibraryOptions(users.command('list').description('list the people'))
    .option('--json', 'one JSON object a line')
    .addHelpText('after', examples(['list', 'list --json']))
    .action(async (flags: Flags) => {
      const people = await withLibrary(flags, (store) => store.people.list())
      const lines = people.map((person) => (flags.json ? `${JSON.stringify(person)}\n` : tellPerson(person)))
      await emit(
        lines.length === 0 && !flags.json ? 'Nobody yet: unsaid users add NAME --role admin\n' : lines.join(''),
        undefined,
      )
      done(DONE)
    })
}

function tellPerson({ name, role, shown, disabledAt, hasPassword, issuer }: Person): string {
  const how = issuer ?? (hasPassword ? 'password' : 'signs in elsewhere')
  return `${name.padEnd(24)}${role.padEnd(10)}${disabledAt ? 'shut out  ' : ''}${how}${shown === name ? '' : `  ${shown}`}\n`
}

function addAdd(users: Command, done: (status: number) => void): void {
  const add = addLibraryOptions(
    users.command('add').description('add a person; the password is asked for, or read from standard input'),
  )
  add
    .argument('<name>', 'name to sign in with, or a confirmed address of another service')
    .requiredOption('--role <role>', `what the person may do: ${ROLES.join(', ')}`, readRole)
    .option('--shown <name>', 'name as others see it')
    .option('--no-password', 'the person signs in with another service only')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples([
        'add ann --role admin',
        'add ben --role reader < password-file',
        'add eva@example.org --role editor --no-password',
      ]),
    )
    .action(async (name: string, flags: Flags) => {
      const { addPerson, readName } = await import('../../api/index.ts')
      readName(name)
      const password = flags.password === false ? null : await readPassword(`Password for ${name}`)
      const { role, shown } = flags
      const person = await withLibrary(flags, async (store) => {
        const made = await addPerson(store, { name, role: role!, password, by: by(), ...(shown && { shown }) })
        await log(store, 'users add', { person: made.name, role: made.role })
        return made
      })
      await emit(flags.json ? `${JSON.stringify(person)}\n` : `${person.name} is ${person.role} now.\n`, undefined)
      done(DONE)
    })
}

function readRole(value: string): Role {
  if (ROLES.includes(value)) return value as Role
  throw new UnsaidError('usage', `${value} is no role`, { hint: `one of ${ROLES.join(', ')}`, subject: value })
}

interface One {
  readonly name: string
  readonly about: string
  readonly act: Act
}

/** A command about one person who is there. */
function one(users: Command, done: (status: number) => void, { name, about, act }: One): Command {
  const command = addLibraryOptions(users.command(name).description(about))
  command.argument('<name>', 'name of the person').option('--json', 'the person afterwards, as JSON')
  return command.action(async (who: string, ...rest: unknown[]) => {
    const flags = command.opts<Flags>()
    const role = typeof rest[0] === 'string' ? { role: rest[0] as Role } : {}
    const said = await withLibrary(flags, async (store) => {
      const person = await need(store, who)
      const text = await act(store, person, { ...flags, ...role })
      return flags.json ? `${JSON.stringify(await store.people.get(person.id))}\n` : `${text}\n`
    })
    await emit(said, undefined)
    done(DONE)
  })
}

async function need(store: Store, name: string): Promise<Person> {
  const person = await store.people.byName(name.normalize('NFC'))
  if (person) return person
  throw new UnsaidError('not-found', `there is no person called ${name}`, { hint: 'unsaid users list shows them', subject: name })
}

const giveRole: Act = async (store, person, { role }) => {
  const { changePerson } = await import('../../api/index.ts')
  await changePerson(store, person, { role })
  await log(store, 'users role', { person: person.name, role, before: person.role })
  return `${person.name} is ${role} now.`
}

const disable: Act = async (store, person, { enable = false }) => {
  const { changePerson } = await import('../../api/index.ts')
  await changePerson(store, person, { disabled: !enable })
  await log(store, enable ? 'users enable' : 'users disable', { person: person.name })
  return enable ? `${person.name} may come in again.` : `${person.name} is shut out; sessions and keys have ended.`
}

const reset: Act = async (store, person) => {
  const { resetPassword } = await import('../../api/index.ts')
  await resetPassword(store, person, await readPassword(`New password for ${person.name}`))
  await log(store, 'users reset', { person: person.name })
  return `${person.name} has a new password; all sessions have ended.`
}

const revoke: Act = async (store, person) => {
  const sessions = await store.sessions.revokeAll(person.id)
  const keys = await store.apiTokens.revokeAll(person.id)
  await log(store, 'users revoke', { person: person.name, sessions, keys })
  return `${sessions} sessions and ${keys} keys of ${person.name} have ended.`
}

function log(store: Store, action: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
  return store.audit.add({ actor: by(), action, target: String(detail.person), detail })
}

/** Whoever works at the machine is no person of the library. */
function by(): string {
  return `cli:${actor()}`
}
