import type { Account, Act, Issue, SideId, Statement } from '../model/index.ts'
import type { Context } from './context.ts'

/** Name of a side in the reader's language. */
export function sideName(context: Context, side: SideId): string {
  return context.describe.side(side)
}

export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

const KIND_NAME: Record<Account['kind'], string> = {
  readout: 'account',
  report: 'report',
  transcript: 'transcript',
  recording: 'recording',
  'joint-document': 'joint document',
  'press-briefing': 'briefing',
}

function plainName(context: Context, account: Account): string {
  const noun = KIND_NAME[account.kind]
  if (account.publisher) return `the ${account.publisher.replace(/^the\s+/iu, '')} ${noun}`
  return account.side ? `${possessive(sideName(context, account.side))} ${noun}` : `the ${noun} “${account.id}”`
}

/** "the Kremlin account"; with language or id where two would be called the same. */
export function accountName(context: Context, id: string): string {
  const account = context.account(id)
  const name = plainName(context, account)
  const same = context.accounts.filter((other) => plainName(context, other) === name)
  if (same.length < 2) return name
  return same.filter((other) => other.lang === account.lang).length < 2 ? `${name} (${account.lang})` : `${name} “${id}”`
}

export function accountNames(context: Context, ids: readonly string[]): string {
  return list(ids.map((id) => accountName(context, id)))
}

/** "China’s own account, the CCTV account," for a silent account of the very side; else its plain name. */
export function silentName(context: Context, id: string, side: SideId | null): string {
  const name = accountName(context, id)
  return side !== null && context.account(id).side === side
    ? `${possessive(sideName(context, side))} own account (${name})`
    : name
}

/** Whoever speaks: "China", "both sides", "the sides", "France and Germany". */
export function speakerName(context: Context, statement: Statement): string {
  if (statement.side === 'joint') return context.meeting.sides.length > 2 ? 'the sides' : 'both sides'
  if (statement.side === 'none') return 'the account itself'
  return typeof statement.side === 'string'
    ? sideName(context, statement.side)
    : list(statement.side.map((id) => sideName(context, id)))
}

/** What an act reads like in the past tense: before the matter, and before the matter where somebody is addressed. */
const VERBS: Record<Act, { plain: string; toward?: (name: string) => string }> = {
  support: { plain: 'voiced support on', toward: (name) => `backed ${name} on` },
  oppose: { plain: 'objected on', toward: (name) => `objected to ${name} on` },
  concern: { plain: 'voiced concern about', toward: (name) => `told ${name} of its concern about` },
  warn: { plain: 'gave a warning on', toward: (name) => `warned ${name} on` },
  commit: { plain: 'made a commitment on' },
  propose: { plain: 'asked for steps on', toward: (name) => `asked ${name} for steps on` },
  agree: { plain: 'agreed on' },
  praise: { plain: 'gave thanks or praise on', toward: (name) => `thanked or praised ${name} on` },
  assess: { plain: 'set out a view on' },
  deny: { plain: 'denied something on' },
  discuss: { plain: 'discussed' },
  inform: { plain: 'spoke of' },
}
/** Acts that are about an actor rather than put to one. */
const ABOUT_TARGET = new Set<Act>(['support', 'oppose', 'praise'])
const FIRM = 3

/** "China firmly backed Russia on sanctions" */
export function clause(context: Context, statement: Statement, issue: Issue): string {
  const other = ABOUT_TARGET.has(statement.act) ? statement.target : (statement.addressee ?? statement.target)
  const speakers = context.speaksFor(statement)
  const verb = VERBS[statement.act]
  const toward = other !== null && !speakers.includes(other) ? verb.toward?.(sideName(context, other)) : undefined
  const firm = statement.intensity === FIRM ? 'firmly ' : ''
  return `${speakerName(context, statement)} ${firm}${toward ?? verb.plain} ${context.describe.issue(issue)}`
}

/** "says" for one, "say" for several. */
export function verb(ids: readonly string[], one: string, several: string): string {
  return ids.length === 1 ? one : several
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** ", and two more statements" */
export function furtherStatements(count: number): string {
  return count <= 0 ? '' : count === 1 ? ' (and one more statement)' : ` (and ${count} more statements)`
}
