import { type Act, isPosition, type Relation, type Statement } from '../model/index.ts'

/** How far an act commits, on the side of backing and on the side of rejecting; position acts only. */
const STRENGTH: Readonly<Record<Act, number>> = {
  agree: 3,
  support: 3,
  commit: 3,
  oppose: 3,
  warn: 4,
  deny: 3,
  propose: 2,
  concern: 2,
  praise: 2,
  assess: 1,
  discuss: 0,
  inform: 0,
}
/** A step of the act weighs more than one of intensity. */
const ACT_STEP = 1.5

/** What the second statement is relative to the first. */
export function relationsOf(first: Statement, second: Statement): Relation[] {
  const relations: Relation[] = []
  if (contradict(first, second)) relations.push('contradicts')
  if (JSON.stringify(first.side) !== JSON.stringify(second.side)) relations.push('reattributed')
  const step = firmness(second) - firmness(first)
  if (step >= 1) relations.push('stronger')
  else if (step <= -1) relations.push('weaker')
  if (relations.length === 0) relations.push(sharesWords(first, second) ? 'same' : 'reframed')
  return relations
}

function firmness(statement: Statement): number {
  return STRENGTH[statement.act] * ACT_STEP + (isPosition(statement.act) ? statement.intensity : 0)
}

/** Support against opposition of the same side on the same target, or another figure for the same thing. */
function contradict(first: Statement, second: Statement): boolean {
  const opposite = (first.act === 'support' && second.act === 'oppose') || (first.act === 'oppose' && second.act === 'support')
  return opposite && first.target !== null && first.target === second.target && first.polarity !== second.polarity
}

function sharesWords(first: Statement, second: Statement): boolean {
  const known = new Set([...first.features.concepts, ...first.features.formulas])
  return [...second.features.concepts, ...second.features.formulas].some((id) => known.has(id))
}
