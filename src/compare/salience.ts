import type { Issue, SideId, Statement } from '../model/index.ts'
import type { Context } from './context.ts'
import { firmness } from './strength.ts'

/** A core interest of a side that took part weighs at least this much, whatever the issue weighs elsewhere … */
const CORE_WEIGHT = 0.9
/** … but a principle (sovereignty, "core interests") is invoked for many matters and weighs less than a matter. */
const CORE_PRINCIPLE_WEIGHT = 0.75
/** Class of the issues that are principles. */
const PRINCIPLE = 'principle'
/** Classes whose issues may be items of a list; a contested matter is the point wherever it is named. */
const LISTABLE = new Set(['substance', 'routine', 'courtesy'])
/** The statement of a side on its own core interest, or an objection to it, weighs a little more than either alone. */
const CORE_OWN = 1.05
/** A matter named third or later in a statement is an item of a list, seldom the point. */
const LISTED = 0.7
const LIST_STARTS = 2
/** A principle beside the matter itself is the wording of that matter. */
const BESIDE_MATTER = 0.75
/** What is said of both sides binds neither much; half of it is the reader's own side speaking. */
const JOINT = 0.8
/** A joint sentence among five sides is not five findings. */
const jointShare = (sides: number) => JOINT * Math.min(1, 2 / Math.max(1, sides))
/** A side that leaves out its own words tells more than one that leaves out the other's. */
const OWN_SILENCE = 1.15

export function isCoreInterest(context: Context, issue: Issue, side: SideId): boolean {
  return context.coreInterests.sides[side]?.issues.includes(issue) ?? false
}

/** 0–1: the issue's weight for the sides that met. */
export function issueWeight(context: Context, issue: Issue): number {
  const prior = context.priors.issues[issue]
  const core = context.meeting.sides.some((side) => isCoreInterest(context, issue, side))
  return core ? Math.max(prior.weight, prior.class === PRINCIPLE ? CORE_PRINCIPLE_WEIGHT : CORE_WEIGHT) : prior.weight
}

function listing(context: Context, statement: Statement, issue: Issue): number {
  const place = statement.issues.indexOf(issue)
  const { class: kind } = context.priors.issues[issue]
  if (kind === PRINCIPLE) return place > 0 ? BESIDE_MATTER : 1
  return LISTABLE.has(kind) && place >= LIST_STARTS ? LISTED : 1
}

/** Backing given to the other on the other's core interest, and left out by the one who gave it, is what readers look for first. */
const BACKING_WITHHELD = 1.2

function backsOther(context: Context, statement: Statement, issue: Issue): boolean {
  const own = context.speaksFor(statement)
  return (
    statement.act === 'support' &&
    own.length === 1 &&
    context.meeting.sides.some((side) => !own.includes(side) && isCoreInterest(context, issue, side))
  )
}

/** 0–1: how much a statement tells about an issue; heavier where its own side's account leaves it out. */
export function statementSalience(context: Context, statement: Statement, issue: Issue, silent: { own: boolean }): number {
  const core = context.speaksFor(statement).some((side) => isCoreInterest(context, issue, side)) ? CORE_OWN : 1
  const voice = statement.side === 'joint' || statement.voice === 'joint' ? jointShare(context.meeting.sides.length) : 1
  const value = issueWeight(context, issue) * firmness(statement) * listing(context, statement, issue) * core * voice
  const backing = silent.own && backsOther(context, statement, issue) ? BACKING_WITHHELD : 1
  return Math.min(1, value * (silent.own ? OWN_SILENCE : 1) * backing)
}

/** What several statements on one issue tell together: the strongest counts, each further one adds a little. */
const FURTHER = 0.02
const FURTHER_AT_MOST = 5

export function jointSalience(values: readonly number[]): number {
  const further = Math.min(FURTHER_AT_MOST, Math.max(0, values.length - 1))
  return Math.min(1, Math.max(0, ...values) * (1 + FURTHER * further))
}

/** The most telling statement first; where two are level, the earlier. */
export function byTelling(
  context: Context,
  statements: readonly Statement[],
  issue: Issue,
  silent: { own: boolean },
): Statement[] {
  const told = new Map(statements.map((statement) => [statement.id, statementSalience(context, statement, issue, silent)]))
  return [...statements].sort(
    (a, b) =>
      (told.get(b.id) as number) - (told.get(a.id) as number) ||
      (a.account === b.account ? a.start - b.start : a.account < b.account ? -1 : 1) ||
      (a.id < b.id ? -1 : 1),
  )
}
