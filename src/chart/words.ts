import type { LadderState } from './chart.ts'

/** Words on a chart, in one language. */
export interface ChartWords {
  /** Bands of the ladder, −3 (warns) … 3 (agrees). */
  readonly bands: Readonly<Record<number, string>>
  readonly states: Readonly<Record<LadderState, string>>
  readonly nothing: string
}

export const ENGLISH: ChartWords = {
  bands: {
    [-3]: 'warns',
    [-2]: 'opposes',
    [-1]: 'is concerned',
    0: 'remarks, asks',
    1: 'praises',
    2: 'supports, commits',
    3: 'agrees',
  },
  states: { position: 'position', touched: 'touched', silent: 'silent', 'not-covered': 'not covered' },
  nothing: 'nothing to draw',
}
