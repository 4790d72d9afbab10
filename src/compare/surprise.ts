import type { Account, Issue, SideId } from '../model/index.ts'
import type { Context } from './context.ts'
import { isCoreInterest } from './salience.ts'

/** A side's account leaves out its own core interests far more rarely than the class of the issue alone would say. */
const CORE_ODDS = 0.5

function timesOdds(probability: number, factor: number): number {
  const odds = (probability / (1 - probability)) * factor
  return odds / (1 + odds)
}

/**
 * Probability that a whole account of this kind leaves out what this side said on this issue.
 *
 * A beta prior with the mean of the issue's class (own side or other) and the strength stated in the knowledge;
 * each account beyond the first that does report the matter counts as one that did not leave it out.
 */
export function omissionProbability(context: Context, issue: Issue, side: SideId, silent: Account, reporters: number): number {
  const { classes, issues, kinds, strength } = context.priors
  const rate = classes[issues[issue].class]
  if (!rate) throw new RangeError(`no base rate for the class "${issues[issue].class}"`)
  const own = silent.side === side
  const byKind = timesOdds(own ? rate.own : rate.other, kinds[silent.kind])
  const mean = own && isCoreInterest(context, issue, side) ? timesOdds(byKind, CORE_ODDS) : byKind
  return (mean * strength) / (strength + Math.max(0, reporters - 1))
}

/** Surprise of an absence in bits. */
export function omissionSurprise(context: Context, issue: Issue, side: SideId, silent: Account, reporters: number): number {
  return -Math.log2(omissionProbability(context, issue, side, silent, reporters))
}
