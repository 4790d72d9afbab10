import type { Account, Comparison, Issue, Language, SideId, Statement } from '../../model/index.ts'
import type { Labels } from '../describe.ts'

/** What a sentence about a comparison is made of: its accounts, statements, sides and issues, and what they are called. */
export interface Names {
  readonly account: (id: string) => Account
  readonly statement: (id: string) => Statement
  readonly side: (id: SideId) => string
  readonly issue: (id: Issue) => string
  /** The accounts that a plain name would mean as well, in order of id; the account itself among them. */
  readonly accounts: readonly Account[]
  /** True where more than two sides met, so that “both” is wrong. */
  readonly many: boolean
  readonly lang: Language
}

export type Compared = Pick<Comparison, 'accounts' | 'statements' | 'meeting'>

export function makeNames({ accounts, statements, meeting }: Compared, labels: Labels, lang: Language): Names {
  const accountById = new Map(accounts.map((account) => [account.id, account]))
  const statementById = new Map(statements.map((statement) => [statement.id, statement]))
  return {
    account: (id) => accountById.get(id) as Account,
    statement: (id) => statementById.get(id) as Statement,
    side: (id) => labels.sideLabel(id, lang),
    issue: (id) => labels.issueLabel(id, lang),
    accounts,
    many: meeting.sides.length > 2,
    lang,
  }
}

/** What tells an account from others of the same name: its language where that is enough, else its id; null where it is alone. */
export function distinction(names: Names, id: string, plain: (account: Account) => string): Language | string | null {
  const account = names.account(id)
  const same = names.accounts.filter((other) => plain(other) === plain(account))
  if (same.length < 2) return null
  return same.filter((other) => other.lang === account.lang).length < 2 ? account.lang : `“${id}”`
}

/** Splits accounts into those of the side itself and the others. */
export function ownFirst(names: Names, ids: readonly string[], side: SideId | null): { own: string[]; others: string[] } {
  const isOwn = (id: string): boolean => side !== null && names.account(id).side === side
  return { own: ids.filter(isOwn), others: ids.filter((id) => !isOwn(id)) }
}

/** A publisher's name goes into running text only where it is written in that text's letters. */
const LETTERS: Readonly<Record<Language, RegExp>> = {
  en: /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u,
  zh: /^[\p{Script=Han}\p{N}\p{P}\p{Zs}]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{N}\p{P}\p{Zs}]+$/u,
}

export function isInLettersOf(lang: Language, text: string): boolean {
  return LETTERS[lang].test(text)
}
