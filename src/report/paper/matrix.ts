import type { WordedAnalysis } from '../../paper/index.ts'
import { diagnosticityOf, type Sensitivity, type Standing, sensitivityOf, standingsOf, weightOf } from '../../weigh/index.ts'
import type { PaperTexts } from './texts.ts'

export interface MatrixRow {
  readonly id: string
  readonly text: string
  readonly weight: string
  readonly ratings: readonly string[]
  readonly apart: string
}

export interface PrintedMatrix {
  readonly hypotheses: readonly string[]
  /** The most discriminating item first. */
  readonly rows: readonly MatrixRow[]
  /** One a hypothesis, in their order. */
  readonly standings: readonly Standing[]
  readonly sensitivity: readonly string[]
}

/** Hypotheses across, evidence down, as analysts print it: what tells the hypotheses apart comes first. */
export function printedMatrix(analysis: WordedAnalysis, texts: PaperTexts): PrintedMatrix {
  const { hypotheses, evidence, ratings } = analysis
  const standings = standingsOf(analysis)
  const apart = (id: string): number => diagnosticityOf(id, analysis) ?? -1
  const label = (at: number): string => `H${at + 1}`
  return {
    hypotheses: hypotheses.map(({ text }, at) => `${label(at)} ${text}`),
    rows: [...evidence]
      .sort((a, b) => apart(b.id) - apart(a.id))
      .map((item) => ({
        ...{ id: item.id, text: item.text, weight: weightOf(item).toFixed(2) },
        ratings: hypotheses.map(({ id }) => {
          const rating = ratings[item.id]?.[id]
          return rating === undefined ? '' : texts.marks[rating]
        }),
        apart: apart(item.id) < 0 ? '–' : `${Math.round(apart(item.id) * 100)} %`,
      })),
    standings: hypotheses.map(({ id }) => standings.find(({ hypothesis }) => hypothesis === id)!),
    sensitivity: sensitivityText(analysis, sensitivityOf(analysis), texts),
  }
}

function sensitivityText({ hypotheses, evidence }: WordedAnalysis, all: readonly Sensitivity[], texts: PaperTexts): string[] {
  const changing = all.filter(({ changes }) => changes)
  if (changing.length === 0) return [texts.robust]
  const nameOf = (id: string): string => `H${hypotheses.findIndex((one) => one.id === id) + 1}`
  return changing.map(({ item, first }) =>
    texts.hangsOn(evidence.find(({ id }) => id === item)!.text, first.map(nameOf).join(', ')),
  )
}
