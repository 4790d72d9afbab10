export {
  type BarChart,
  type Chart,
  type CurveChart,
  datesOf,
  dayNumber,
  type LadderChart,
  type LadderPoint,
  type LadderState,
  type LedgerChart,
  type Note,
} from './chart.ts'
export { type LayoutOptions, type Period, widthOf } from './frame.ts'
export { signed } from './ladder.ts'
export { layoutChart } from './layout.ts'
export type { Drawing, Ink, Mark, Shape, TimePlot } from './shapes.ts'
export { drawAsSvg, drawingsAsSvg, markPath, PRINT_INKS } from './svg.ts'
export { CHART_WORDS, type ChartWords } from './words.ts'
