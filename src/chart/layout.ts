import { layoutBars } from './bars.ts'
import type { Chart } from './chart.ts'
import { layoutCurves } from './curves.ts'
import type { LayoutOptions } from './frame.ts'
import { layoutLadder } from './ladder.ts'
import { layoutLedger } from './ledger.ts'
import type { Drawing } from './shapes.ts'

/** The one geometry of a chart, whoever draws it: in a browser, as an SVG file, in a document. */
export function layoutChart(chart: Chart, options: LayoutOptions = {}): Drawing {
  switch (chart.kind) {
    case 'ladder':
      return layoutLadder(chart, options)
    case 'curves':
      return layoutCurves(chart, options)
    case 'bars':
      return layoutBars(chart, options)
    case 'ledger':
      return layoutLedger(chart, options)
  }
}
