import type { Knowledge } from '../../../knowledge/index.ts'
import { type Account, type Issue, type SideId, sidesOf } from '../../../model/index.ts'
import type { BriefSection, BriefSentence } from './brief.ts'
import type { Setting } from './setting.ts'

/** Issues that none of a side’s own accounts so much as names, and names that nobody uses for a matter that all speak of. */
export function neverSaidSection(setting: Setting): BriefSection {
  return {
    heading: setting.texts.headings.never,
    sentences: [...setting.sides.flatMap((side) => unnamedIssues(setting, side)), ...unusedNames(setting)],
  }
}

const MOST_ISSUES = 3

function unnamedIssues(setting: Setting, side: SideId): BriefSentence[] {
  const { meetings, knowledge, names, citations, texts } = setting
  const own = meetings.flatMap(({ accounts }) => accounts.filter((account) => account.side === side && isTold(account)))
  if (own.length === 0) return []
  const named = new Set(own.flatMap((account) => issuesNamed(account, knowledge)))
  const elsewhere = meetings.flatMap((meeting) =>
    meeting.statements
      .filter(
        (one) =>
          sidesOf(one.side, meeting.meeting.sides).includes(side) &&
          one.side !== 'joint' &&
          !own.some(({ id }) => id === one.account),
      )
      .flatMap((one) =>
        one.issues.filter((issue) => !named.has(issue) && issue !== 'other').map((issue) => ({ issue, one, meeting })),
      ),
  )
  const weight = (issue: Issue): number => knowledge.priors.issues[issue].weight
  const issues = [...new Set(elsewhere.map(({ issue }) => issue))].sort((a, b) => weight(b) - weight(a))
  return issues.slice(0, MOST_ISSUES).map((issue) => {
    const theirs = elsewhere.filter((one) => one.issue === issue)
    const forms = [...new Set(own.map(({ lang }) => lang))].reduce(
      (sum, lang) => sum + knowledge.issueForms(issue, lang).length,
      0,
    )
    return {
      text: texts.unnamed(names, { side, issue, accounts: own.length, reports: theirs.length, forms }),
      cites: [...new Set(theirs.slice(0, 3).map(({ meeting, one }) => citations.cite(meeting, one)))],
    }
  })
}

/** A record is not how its publisher chose to tell the meeting. */
function isTold({ kind }: Account): boolean {
  return kind !== 'transcript' && kind !== 'recording'
}

function issuesNamed(account: Account, knowledge: Knowledge): Issue[] {
  return knowledge
    .findHits(account.text, account.lang, account.date)
    .flatMap((hit) => (hit.family === 'issue' && hit.strength !== 'not' ? [hit.id] : []))
}

function unusedNames({ meetings, knowledge, names, texts }: Setting): BriefSentence[] {
  const accounts = meetings.flatMap((one) => one.accounts)
  return knowledge.priors.namings.flatMap(({ issue, names: rivals }) => {
    const holding = accounts.filter((account) => formsUsed(account, issue, knowledge).length > 0)
    if (holding.length < 2) return []
    const uses = rivals.map((rival) => ({
      name: rival.name,
      accounts: holding.filter((account) =>
        formsUsed(account, issue, knowledge).some((form) => rival[account.lang].some((part) => form.includes(part))),
      ).length,
    }))
    const unused = uses.filter((one) => one.accounts === 0)
    const used = uses.filter((one) => one.accounts > 0)
    if (unused.length === 0 || used.length === 0) return []
    return [
      { text: texts.unused(names, { issue, accounts: holding.length, unused: unused.map(({ name }) => name), used }), cites: [] },
    ]
  })
}

function formsUsed(account: Account, issue: Issue, knowledge: Knowledge): string[] {
  return knowledge
    .findHits(account.text, account.lang, account.date)
    .flatMap((hit) =>
      hit.family === 'issue' && hit.id === issue && hit.strength !== 'not'
        ? [account.text.slice(hit.start, hit.end).toLowerCase()]
        : [],
    )
}
