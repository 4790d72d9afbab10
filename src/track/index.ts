/**
 * Over time. Whoever answers a question about many meetings (command line, API, reports) goes the same way, whatever keeps
 * the meetings:
 *
 * 1. `needOf(question, asked)` says which meetings the question has to see and how much of each;
 * 2. a source reads them: `readTracked(store, need)` of the library, or `narrow(meetings, need)` of what is in memory;
 *    For `silences` it also hands over what is usual: `libraryHabits(store)`, or `habitsFrom(makeChronicle(all meetings))`;
 * 3. `answerTrack(question, asked, { chronicle: makeChronicle(meetings), knowledge, habits })` answers with plain objects
 *    (`TrackAnswers`), ready for JSON. Words are named by meeting, account and half-open span, with the quote.
 */
export {
  answerTrack,
  DEFAULT_POWERS,
  type ShiftAnswer,
  TRACK_QUESTIONS,
  type TrackAnswers,
  type TrackAsked,
  type TrackQuestion,
  type TrackWorld,
} from './ask.ts'
export { type Chronicle, makeChronicle, type Period, type TrackedMeeting, toTracked, within } from './chronicle.ts'
export { needed, parseCsv } from './csv.ts'
export { type ContextEvent, parseEvents } from './events.ts'
export { FATES, type Fate, type FidelityEntry, keepFidelity } from './fidelity.ts'
export { type FirstSince, findFirsts, findNoLongerSaid, type NoLongerSaid } from './firsts.ts'
export { type FormulaLife, type FormulaUse, findFormulaUses, HEAT, HEAT_BOUNDS, type Heat, trackFormulas } from './formulas.ts'
export { type Habits, habitsFrom } from './habits.ts'
export { type CalibrationBand, type Validation, validateSilenceModel } from './held-out.ts'
export { COMPONENTS, type Component, type InfluenceQuery, type Presence, trackInfluence } from './influence.ts'
export { HABITS_NEED, type MeetingNeed, narrow, needOf, needOfBrief, spread } from './need.ts'
export {
  type Passage,
  type PointState,
  type PositionPoint,
  type PositionQuery,
  type PositionSeries,
  trackPositions,
} from './positions.ts'
export { type AccountHabit, habitsOf, type ProtocolEntry, type ProtocolHabits, trackProtocol } from './protocol.ts'
export { READINGS, type Reading } from './reading.ts'
export { type Backing, type Balance, type CoreIssues, keepLedger, type Ledger } from './reciprocity.ts'
export { bandOf, HIGHEST, LOWEST } from './scale.ts'
export { findShifts, type Measure, MIN_MEETINGS, measurable, type Shift, type Stretch } from './shifts.ts'
export { findSilences, type Silence } from './silences.ts'
export { findWordingChanges, type Piece, type WordingChange } from './wording.ts'
