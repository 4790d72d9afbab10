import type { SentenceError } from './errors.ts'
import type { OmissionError } from './omission-errors.ts'

/** How many errors of a class, and what they are mostly about: never a text. */
export interface ErrorClass {
  readonly count: number
  readonly most: readonly (readonly [string, number])[]
}

/** Enough to see what a class is made of. */
const MOST = 8

/** Errors counted by class; details are codes ("assess→commit", "world-order"). */
export function countErrors(errors: readonly (SentenceError | OmissionError)[]): Record<string, ErrorClass> {
  const classes = new Map<string, Map<string, number>>()
  for (const error of errors) {
    const details = classes.get(error.stage) ?? new Map<string, number>()
    const detail = detailOf(error)
    details.set(detail, (details.get(detail) ?? 0) + 1)
    classes.set(error.stage, details)
  }
  return Object.fromEntries(
    [...classes].sort().map(([stage, details]) => [
      stage,
      {
        count: [...details.values()].reduce((a, b) => a + b, 0),
        most: [...details].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST),
      },
    ]),
  )
}

function detailOf(error: SentenceError | OmissionError): string {
  switch (error.stage) {
    case 'omission-missed':
      return error.why
    case 'omission-false':
      return error.issue
    case 'issue-missed':
      return error.wanted
    case 'issue-added':
      return error.got
    case 'side':
    case 'act':
    case 'intensity':
      return `${error.wanted} taken for ${error.got}`
    default:
      return error.lang
  }
}
