import { describeMeeting } from '../../identity/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { wordOn } from '../../library/index.ts'
import { type Account, UnsaidError } from '../../model/index.ts'
import { compareAccounts } from '../../pipeline.ts'
import type { Judgeable } from '../judging/judgeable.ts'
import { type Entry, meetingId, uniqueId } from './entry.ts'
import { type Kept, keyOf, Shelf } from './shelf.ts'
import { movedTo, TextHistory } from './text-history.ts'
import type { VerdictBook } from './verdict-book.ts'

export interface MeetingsOptions {
  readonly knowledge: Knowledge
  readonly book: VerdictBook
  readonly now: () => Date
}

/** Meetings in memory: accounts find theirs by what they tell and by people's word, and each is compared as people have it. */
export class MemoryMeetings {
  readonly history = new TextHistory()
  private readonly entries = new Map<string, Entry>()
  private readonly merged = new Map<string, string>()
  private readonly shelf: Shelf
  private readonly book: VerdictBook

  constructor(private readonly options: MeetingsOptions) {
    this.shelf = new Shelf(options.knowledge)
    this.book = options.book
  }

  all(): Entry[] {
    return [...this.entries.values()]
  }

  get(id: string): Entry | null {
    return this.entries.get(this.resolve(id)) ?? null
  }

  /** Accounts that are known to be of one meeting. Samples stay by themselves until somebody changes them. */
  async put(id: string, accounts: readonly Account[], sample: boolean): Promise<void> {
    if (!sample) this.shelf.join(accounts.map((account) => this.shelf.put(account, id).key))
    await this.keep({ id, accounts, sample, byPerson: true })
  }

  /** People say that meetings are one; it keeps the first one's id. */
  async merge(ids: readonly string[]): Promise<string> {
    const [first, ...rest] = [...new Set(ids.map((id) => this.resolve(id)))].map((id) => this.need(id))
    if (!first || rest.length === 0)
      throw new UnsaidError('usage', 'one meeting cannot be merged', { hint: 'choose two or more' })
    const kept = [first, ...rest].flatMap((entry) => this.adopt(entry))
    for (const one of kept) one.home = first.id
    this.shelf.join(kept.map(({ key }) => key))
    await this.regroup()
    return first.id
  }

  /** People say that accounts are of another meeting than the rest. */
  async split(id: string, accounts: readonly string[]): Promise<string> {
    const entry = this.need(id)
    const kept = this.adopt(entry)
    const out = kept.filter(({ account }) => accounts.includes(account.id))
    if (out.length !== new Set(accounts).size)
      throw new UnsaidError('not-found', `${id} does not have all of ${accounts.join(', ')}`, { hint: 'reload the meeting' })
    const stay = kept.filter((one) => !out.includes(one))
    if (stay.length === 0)
      throw new UnsaidError('usage', 'every account was chosen, so nothing would stay', {
        hint: 'leave at least one account out',
      })
    const split = this.freeId(`${entry.id}-split`)
    for (const one of out) one.home = split
    this.shelf.part(
      out.map(({ key }) => key),
      stay.map(({ key }) => key),
    )
    await this.regroup()
    return split
  }

  /** Ids of meetings that went into others lead there. */
  resolve(id: string): string {
    let known = id
    while (!this.entries.has(known) && this.merged.has(known)) known = this.merged.get(known)!
    return known
  }

  need(id: string): Entry {
    const entry = this.get(id)
    if (entry) return entry
    throw new UnsaidError('not-found', `there is no meeting ${id}`, { hint: 'go back to the library', subject: id })
  }

  private freeId(wanted: string): string {
    return uniqueId(wanted, (id) => this.entries.has(id) || this.merged.has(id))
  }

  /** Compares what is in a meeting as people's word has it. */
  async keep({ id, accounts, sample, byPerson }: Omit<Entry, 'comparison' | 'setAside' | 'machine'>): Promise<void> {
    const { knowledge } = this.options
    const said = this.book.of(id)
    const word = said.length === 0 ? null : await wordOn({ verdicts: { list: async () => said } }, [])
    const comparison = await compareAccounts(accounts, { knowledge, oneMeeting: byPerson, ...(word ? { word } : {}) })
    const { corrected, statements, findings } = word?.overruled ?? { corrected: new Map(), statements: [], findings: [] }
    const machine = [...comparison.statements.map((one) => corrected.get(one.id) ?? one), ...statements]
    this.entries.set(id, { id, accounts, sample, byPerson, comparison, setAside: findings, machine })
  }

  /** Puts an account into the meeting named or the one that it is about; null where it tells of none. */
  async place(account: Account, wanted: string | undefined): Promise<string | null> {
    const mates = wanted === undefined ? [] : this.adopt(this.need(wanted))
    const known = this.shelf.get(keyOf(account)) ?? this.shelf.sameWords(account)
    const earlier = known ?? this.shelf.earlier(account)
    const kept = known ?? (earlier ? await this.revise(earlier, account) : this.shelf.put(this.shelf.named(account)))
    if (mates.length > 0 && !mates.includes(kept) && !mates.includes(earlier!)) {
      kept.home = mates[0]!.home
      this.shelf.join([...mates, kept].map(({ key }) => key))
    }
    await this.regroup(kept)
    return kept.home
  }

  /** Other words of the same account: the earlier are kept, and what people said of them goes to where the words are now. */
  private async revise(earlier: Kept, account: Account): Promise<Kept> {
    const next = this.shelf.replace(earlier, { ...account, id: earlier.account.id })
    this.history.keep(earlier.account, this.options.now())
    const { statements } = await compareAccounts([next.account], { knowledge: this.options.knowledge })
    this.book.change((given) => (given.meeting === earlier.home ? movedTo(given, next.account, statements) : given))
    return next
  }

  /** Samples become the reader's own when the reader changes them. */
  private adopt(entry: Entry): Kept[] {
    if (!entry.sample) return entry.accounts.map((account) => this.shelf.get(keyOf(account))!)
    const kept = entry.accounts.map((account) => this.shelf.put(this.shelf.named(account), entry.id))
    this.shelf.join(kept.map(({ key }) => key))
    this.entries.set(entry.id, { ...entry, sample: false, accounts: kept.map(({ account }) => account) })
    return kept
  }

  /** Meetings as they follow from all accounts and words; those that changed are compared anew. */
  private async regroup(changed?: Kept): Promise<void> {
    const before = [...this.entries.values()].filter(({ sample }) => !sample)
    const gatherings = this.shelf.gather((kept) =>
      this.freeId(meetingId(describeMeeting(kept.map(({ signature }) => signature)), kept[0]!.account.id)),
    )
    const now = new Set(gatherings.map(({ id }) => id))
    const homes = new Map([...this.shelf.all()].map(({ account, home }) => [account.id, home]))
    for (const { id, accounts } of before) {
      if (now.has(id)) continue
      this.entries.delete(id)
      const heir = homes.get(accounts[0]!.id)
      if (heir) this.merged.set(id, heir)
    }
    this.book.change((given) => this.follow(given, homes))
    for (const { id, kept, byPerson } of gatherings) {
      const accounts = kept.map(({ account }) => account)
      const entry = this.entries.get(id)
      const same =
        entry && entry.byPerson === byPerson && sameAccounts(entry.accounts, accounts) && !(changed && kept.includes(changed))
      if (!same) await this.keep({ id, accounts, sample: false, byPerson })
    }
  }

  private follow<T extends { readonly verdict: { readonly accountId: string | null }; readonly meeting: string }>(
    given: T,
    homes: ReadonlyMap<string, string | null>,
  ): T {
    if (this.entries.get(given.meeting)?.sample) return given
    const meeting = homes.get(given.verdict.accountId ?? '') ?? this.resolve(given.meeting)
    return meeting === given.meeting ? given : { ...given, meeting }
  }
}

export function judgeable({ id, comparison, machine, setAside }: Entry): Judgeable {
  const { meeting: about, accounts, links, findings } = comparison
  return { meeting: id, about, accounts, links, statements: machine, findings: [...findings, ...setAside] }
}

function sameAccounts(a: readonly Account[], b: readonly Account[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
