export { type Chronicle, makeChronicle, type Period, type TrackedMeeting, toTracked, within } from './chronicle.ts'
export { type FirstSince, findFirsts, findNoLongerSaid, type NoLongerSaid } from './firsts.ts'
export {
  type PointState,
  type PositionPoint,
  type PositionQuery,
  type PositionSeries,
  trackPositions,
} from './positions.ts'
export { READINGS, type Reading } from './reading.ts'
export { bandOf, HIGHEST, LOWEST } from './scale.ts'
export { findShifts, type Measure, MIN_MEETINGS, measurable, type Shift, type Stretch } from './shifts.ts'
export { findWordingChanges, type Piece, type WordingChange } from './wording.ts'
