import { type Group, groupAccounts, type Word } from '../../identity/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import type { Account, MeetingSignature } from '../../model/index.ts'
import { signMeeting } from '../../pipeline.ts'

/** An account that lies in memory, with what it tells of its meeting and the meeting that it is in. */
export interface Kept {
  /** Unlike ids, of one account only. */
  readonly key: string
  readonly account: Account
  readonly signature: MeetingSignature
  /** Id of its meeting; null until it is grouped, and where it is of none. */
  home: string | null
}

/** Accounts that are of one meeting now. */
export interface Gathering {
  readonly id: string
  readonly kept: readonly Kept[]
  /** True where a person said so. */
  readonly byPerson: boolean
}

export function keyOf({ id, sha256 }: Account): string {
  return `${id} ${sha256}`
}

/** Enough of a hash to tell accounts of one name apart. */
const HASH_START = 8

/** Accounts of one name are told apart by the start of their hash. */
function isCalled({ id, sha256 }: Account, wanted: string): boolean {
  return wanted === id || id === `${wanted}-${sha256.slice(0, HASH_START)}`
}

/** Accounts and people's word on which of them belong together; meetings follow from these in any order. */
export class Shelf {
  private readonly kept = new Map<string, Kept>()
  private words: Word[] = []

  constructor(private readonly knowledge: Knowledge) {}

  get(key: string): Kept | undefined {
    return this.kept.get(key)
  }

  all(): Iterable<Kept> {
    return this.kept.values()
  }

  put(account: Account, home: string | null = null): Kept {
    const key = keyOf(account)
    const kept = { key, account, signature: { ...signMeeting(account, this.knowledge), account: key }, home }
    this.kept.set(key, kept)
    return kept
  }

  /** The same text under the same name, however it came in. */
  sameWords({ id, sha256 }: Account): Kept | undefined {
    return [...this.kept.values()].find(({ account }) => account.sha256 === sha256 && isCalled(account, id))
  }

  /** Another text of an account of the same name, publisher's side, language and day. */
  earlier({ id, lang, side, date }: Account): Kept | undefined {
    return [...this.kept.values()].find(
      ({ account }) => isCalled(account, id) && account.lang === lang && account.side === side && account.date === date,
    )
  }

  /** The account under a name that no other has. */
  named(account: Account): Account {
    const taken = [...this.kept.values()].some((one) => one.account.id === account.id)
    return taken ? { ...account, id: `${account.id}-${account.sha256.slice(0, HASH_START)}` } : account
  }

  /** A newer text of an account takes the place of the older, with what people said of it. */
  replace(old: Kept, account: Account): Kept {
    this.kept.delete(old.key)
    const next = this.put(account, old.home)
    const renamed = (key: string): string => (key === old.key ? next.key : key)
    this.words = this.words.map(({ kind, accounts: [a, b] }) => makeWord(kind, renamed(a), renamed(b)))
    return next
  }

  /** People say that accounts are of one meeting. */
  join(keys: readonly string[]): void {
    for (const [index, key] of keys.slice(1).entries()) this.words.push(makeWord('together', keys[index]!, key))
  }

  /** People say that some accounts are of another meeting than others. */
  part(some: readonly string[], others: readonly string[]): void {
    for (const one of some) for (const other of others) this.words.push(makeWord('apart', one, other))
    this.join(some)
  }

  /** Meetings as they are now; each keeps the id that most of its accounts have, `name` gives one where there is none. */
  gather(name: (kept: readonly Kept[]) => string): Gathering[] {
    const groups = groupAccounts(
      [...this.kept.values()].map(({ signature }) => signature),
      this.words,
    )
    const taken = new Set<string>()
    const bySize = [...groups].sort((a, b) => b.accounts.length - a.accounts.length)
    return bySize.flatMap((group): Gathering[] => {
      const members = group.accounts.map((key) => this.kept.get(key)!)
      if (!isMeeting(members)) return []
      const home = mostFrequent(members.map((one) => one.home)).find((id) => !taken.has(id))
      const id = home ?? name(members)
      taken.add(id)
      for (const member of members) member.home = id
      return [{ id, kept: members, byPerson: isByPerson(group) }]
    })
  }
}

/** Letters and speeches are of no meeting, unless people say so. */
function isMeeting(members: readonly Kept[]): boolean {
  return (
    members.length > 1 ||
    members.some(({ home, signature: { contact, parties } }) => home !== null || (contact && parties.length > 1))
  )
}

function isByPerson({ reasons }: Group): boolean {
  return [...reasons.values()].some((all) => all.includes('a person said so'))
}

function makeWord(kind: Word['kind'], a: string, b: string): Word {
  return { kind, accounts: a < b ? [a, b] : [b, a] }
}

/** Those that are there, the most frequent first. */
function mostFrequent(ids: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}
