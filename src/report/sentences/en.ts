import type { Account, Act, Issue, Said, SideId, Statement, TalksTone } from '../../model/index.ts'
import type { Book } from './book.ts'
import { distinction, isInLettersOf, type Names, ownFirst } from './names.ts'

const KINDS: Readonly<Record<Account['kind'], string>> = {
  readout: 'account',
  report: 'report',
  transcript: 'transcript',
  recording: 'recording',
  'joint-document': 'joint document',
  'press-briefing': 'briefing',
}

/**
 * What an act reads like, weak, plain and strong; `#` stands for the one it is aimed at. Support, agreement and objection
 * are about some point of the issue, seldom for or against the issue itself (“support on NATO enlargement” was Russia’s).
 */
const PLAIN: Readonly<Record<Act, readonly [string, string, string]>> = {
  support: ['showed understanding on a point about', 'voiced support on a point about', 'voiced firm support on a point about'],
  oppose: ['had reservations on', 'objected, on', 'firmly objected, on'],
  concern: ['noted a concern about', 'voiced concern about', 'voiced grave concern about'],
  warn: ['cautioned on', 'gave a warning on', 'gave a strong warning on'],
  commit: ['leaned towards acting on', 'made a commitment on', 'made a firm commitment on'],
  propose: ['hoped for steps on', 'called for steps on', 'demanded steps on'],
  agree: ['broadly agreed on a point about', 'agreed on a point about', 'firmly agreed on a point about'],
  praise: ['gave thanks or praise, on', 'gave thanks or praise, on', 'gave high praise, on'],
  assess: ['remarked on', 'set out a view on', 'stressed a view on'],
  deny: ['doubted something on', 'denied something on', 'flatly denied something on'],
  discuss: ['discussed', 'discussed', 'discussed'],
  inform: ['spoke of', 'spoke of', 'spoke of'],
}
const AIMED: Partial<Record<Act, readonly [string, string, string]>> = {
  support: ['showed understanding for # on', 'backed # on', 'firmly backed # on'],
  oppose: ['had reservations about # on', 'objected to # on', 'firmly objected to # on'],
  warn: ['cautioned # on', 'warned # on', 'strongly warned # on'],
  propose: ['hoped for steps by # on', 'asked # for steps on', 'demanded steps from # on'],
  praise: ['thanked or praised # on', 'thanked or praised # on', 'highly praised # on'],
}

/** Issues whose names take an article in a sentence. */
const WITH_ARTICLE: ReadonlySet<Issue> = new Set<Issue>([
  'ukraine-war',
  'donbas-minsk',
  'black-sea',
  'south-china-sea',
  'east-china-sea',
  'indo-pacific',
  'korea',
  'middle-east',
  'olympics',
])

/** Sides whose names take an article in a sentence. */
const SIDES_WITH_ARTICLE: ReadonlySet<SideId> = new Set(
  'US GB AE NL PH CZ DO CF CD CG MV SC BS KM SB MH EU UN UNSC OSCE SCO IAEA'.split(' '),
)

const TONES: Readonly<Record<TalksTone, string>> = {
  warm: 'warmly',
  good: 'as good',
  neutral: 'neutrally',
  differences: 'as marked by differences',
  clash: 'as a clash',
}

/** A publisher of more words than this follows its noun ("the account by the Press Service of …"). */
const SHORT_NAME = 3

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}

export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

const s = (many: boolean, one: string, several: string): string => (many ? several : one)

/** As a sentence has it: “the United States”. */
export function withArticle(id: SideId, name: string): string {
  return SIDES_WITH_ARTICLE.has(id) && !/^the /iu.test(name) ? `the ${name}` : name
}

export function makeEnglish(names: Names): Book {
  const sideOf = (id: SideId): string => withArticle(id, names.side(id))
  const matter = (issue: Issue): string => `${WITH_ARTICLE.has(issue) ? 'the ' : ''}${names.issue(issue)}`
  const plain = (account: Account): string => {
    const noun = KINDS[account.kind]
    const publisher = account.publisher?.replace(/^the\s+/iu, '')
    if (publisher && isInLettersOf('en', publisher))
      return publisher.split(/\s+/u).length > SHORT_NAME ? `the ${noun} by ${publisher}` : `the ${publisher} ${noun}`
    if (account.side) return `${possessive(sideOf(account.side))} ${noun}${publisher ? ` (${publisher})` : ''}`
    return `the ${noun} “${publisher ?? account.id}”`
  }
  const account = (id: string): string => {
    const note = distinction(names, id, plain)
    const name = plain(names.account(id))
    return note === null ? name : note.startsWith('“') ? `${name} ${note}` : `${name} (${note})`
  }
  const accounts = (ids: readonly string[]): string => list(ids.map(account))
  /** "China’s own accounts (Xinhua, CCTV)" for silent accounts of the side itself. */
  const silent = (ids: readonly string[], side: SideId | null): string => {
    const { own, others } = ownFirst(names, ids, side)
    if (side === null || own.length === 0) return accounts(ids)
    const known = own.map((id) => names.account(id).publisher ?? id)
    const told = `${possessive(sideOf(side))} own ${own.length > 1 ? 'accounts' : KINDS[names.account(own[0]!).kind]} (${known.join(', ')})`
    return list([told, ...others.map(account)])
  }
  const speaker = ({ side }: Statement): string => {
    if (side === 'joint') return names.many ? 'the sides' : 'both sides'
    if (side === 'none') return 'the account itself'
    return typeof side === 'string' ? sideOf(side) : list(side.map(sideOf))
  }
  const clause = ({ statement: id, issue, aim }: Said): string => {
    const statement = names.statement(id)
    const phrases = (aim !== null && AIMED[statement.act]) || PLAIN[statement.act]
    const phrase = phrases[statement.intensity - 1]!.replace('#', aim === null ? '' : sideOf(aim))
    return `${speaker(statement)} ${phrase} ${issue === null ? 'the talks in general' : matter(issue)}`
  }
  const further = (count: number): string =>
    count <= 0 ? '' : count === 1 ? ' (and one more statement)' : ` (and ${count} more statements)`
  const says = (ids: readonly string[]): string => `${accounts(ids)} ${s(ids.length > 1, 'says', 'say')} that`
  const teller = ({ statement }: Said): string => names.statement(statement).account
  const on = (issue: Issue | null): string => (issue === null ? '' : ` on ${matter(issue)}`)

  return {
    stop: '.',
    omission: ({ said, side, further: more, alone }, { reportedBy, omittedBy }) => {
      const many = omittedBy.length > 1
      const leaves =
        names.statement(said.statement).side === side
          ? `${s(many, 'leaves', 'leave')} it out`
          : `${s(many, 'has', 'have')} no word of ${possessive(sideOf(side))} on it`
      return `${alone ? 'only ' : ''}${says(reportedBy)} ${clause(said)}${further(more)}; ${silent(omittedBy, side)} ${leaves}`
    },
    withheld: ({ said, side, further: more, onlyDiscussed }, { reportedBy, omittedBy }) => {
      const many = omittedBy.length > 1
      const touches = onlyDiscussed
        ? `${s(many, 'says', 'say')} only that the matter was discussed`
        : `${s(many, 'touches', 'touch')} the matter but ${s(many, 'leaves', 'leave')} this position out`
      return `${says(reportedBy)} ${clause(said)}${further(more)}; ${silent(omittedBy, side)} ${touches}`
    },
    silence: (_, { issue, reportedBy, omittedBy }) =>
      `${accounts(omittedBy)} ${s(omittedBy.length > 1, 'does', 'do')} not so much as name ${matter(issue!)}, on which ${accounts(reportedBy)} ${s(reportedBy.length > 1, 'reports', 'report')} positions`,
    degree: ({ stronger, weaker, side, further: more }, { kind }) =>
      kind === 'hardened'
        ? `${says([teller(stronger)])} ${clause(stronger)}${further(more)}, more strongly than ${account(teller(weaker))}`
        : `${says([teller(stronger)])} ${clause(stronger)}${further(more)}; ${silent([teller(weaker)], side)} puts it more mildly: ${clause(weaker)}`,
    clash: ({ how, said: [a, b] }, { issue }) => {
      const both = accounts([teller(a), teller(b)])
      if (how === 'date' || how === 'figure') return `${both} give different ${how === 'date' ? 'dates' : 'figures'}${on(issue)}`
      const words = issue === null ? '' : ` (${clause(a)}; ${clause(b)})`
      return `${both} ${how === 'told' ? 'cannot both be right' : 'say opposite things'}${on(issue)}${words}`
    },
    initiators: ({ claims }) =>
      claims.map(({ side, accounts: ids }) => `${says(ids)} ${sideOf(side)} asked for the talks`).join('; '),
    reattribution: ({ said: [a, b] }) =>
      `${says([teller(a)])} ${clause(a)}; ${account(teller(b))} gives this to ${speaker(names.statement(b.statement))}`,
    record: ({ said, record, lacking }, { kind }) => {
      const lack = lacking.length === 0 ? '' : `, ${accounts(lacking)} ${s(lacking.length > 1, 'does', 'do')} not`
      const borne = kind === 'refuted' ? 'speaks against it' : 'bears it out'
      return `${says([teller(said)])} ${clause(said)}${lack}; ${account(record)} ${borne}`
    },
    unreciprocated: ({ said, by, of, within }, { reportedBy }) =>
      `${says(reportedBy)} ${clause(said)}, a core interest of ${sideOf(of)}; ${within ? `no account by ${sideOf(of)}` : 'no account'} has ${sideOf(of)} back ${sideOf(by)} on its own`,
    'mutual-withholding': ({ sides: [a, b] }, { omittedBy }) =>
      `${sideOf(a)} and ${sideOf(b)} are each said to have backed the other’s core interests, and each leaves its own backing out: it is missing from ${accounts(omittedBy)}`,
    share: ({ more, less }, { issue }) =>
      `${account(more.account)} gives ${matter(issue!)} ${Math.round(more.share * 100)} % of its words, ${account(less.account)} ${Math.round(less.share * 100)} %`,
    order: ({ early, late }, { issue }) =>
      `${account(early)} opens with ${matter(issue!)}; in ${account(late)} it comes near the end`,
    tone: ({ tones }) => tones.map(({ account: id, tone }) => `${account(id)} describes the talks ${TONES[tone]}`).join('; '),
    naming: ({ used }, { issue }) =>
      `on ${matter(issue!)}, ${used.map((one) => `${account(one.account)} speaks of “${list(one.names)}”`).join(', ')}`,
    'other-terms': (_, { issue, reportedBy }) => `${accounts(reportedBy)} put the same point${on(issue)} in different terms`,
    version: ({ how, said, other, further: more }) => {
      const [first, issue] = [account(teller(said)), said.issue]
      if (how === 'substantive')
        return `substantive difference between two versions by one side: ${says([teller(said)])} ${clause(said)}${further(more)}; ${account(other)} does not`
      return how === 'degree'
        ? `difference in degree between two versions by one side: ${first} is stronger than ${account(other)}${on(issue)}`
        : `minor difference between two versions by one side: ${first} is worded otherwise than ${account(other)}${on(issue)}`
    },
    unpublished: (_, { side }) =>
      `${sideOf(side as SideId)} took part, but none of the documents is its own account; this is no omission`,
    coverage: ({ matters, carried }) => {
      if (matters === 0) return 'no account reports a position'
      const all = matters === 1 ? 'one matter' : `${matters} matters`
      if (carried.length === 0)
        return `the accounts report positions on ${all}; none covers the meeting whole, so that none can be silent`
      const shares = carried.map(({ account: id, count }, at) => `${account(id)} ${at === 0 ? 'has ' : ''}${count}`)
      return `in all, positions on ${all} are reported (an issue and whose position it is): ${list(shares)}`
    },
    edit: ({ how, sentences }, { issue }) =>
      `${sentences === 1 ? 'a sentence' : `${sentences} sentences`}${on(issue)} ${s(sentences > 1, 'was', 'were')} ${{ removed: 'taken out of the text', added: 'put into the text', changed: 'changed' }[how]} after publication`,
    gone: () => 'the text stands at its address no more',
    'one-account': () => 'there is one account only; nothing can be compared',
    'no-difference': () => 'no difference between the accounts was found that could be relied on',
    why: (reason, of) =>
      ({
        narration: 'narration, nobody’s position',
        others: of.length === 0 ? 'words of others' : `words of ${list(of.map(sideOf))}`,
        discussed: 'says only that the matter was discussed',
        'same-matter': 'another point on the same matter',
        'other-matter': 'on another matter',
      })[reason],
  }
}
