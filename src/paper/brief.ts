import type { FindingKind, Language } from '../model/index.ts'
import type { Analysis } from '../weigh/index.ts'
import type { CitedWords, Panel } from './panel.ts'

/** What an analyst writes from findings, figures and weighed hypotheses; every sentence leads to words of an account. */
export interface BriefPaper {
  readonly title: string
  readonly lang: Language
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock = HeadingBlock | TextBlock | FindingBlock | FigureBlock | HypothesesBlock

interface Named {
  /** Its own within the brief. */
  readonly id: string
}

export interface HeadingBlock extends Named {
  readonly kind: 'heading'
  readonly text: string
}

/** The analyst’s own words: paragraphs by empty lines, lists by “- ”. The citations stand at its end. */
export interface TextBlock extends Named {
  readonly kind: 'text'
  readonly text: string
  readonly words: readonly CitedWords[]
}

/** A finding as it was when it was chosen: an analysis that is made anew does not change what was written. */
export interface FindingBlock extends Named {
  readonly kind: 'finding'
  readonly meeting: string
  readonly finding: string
  readonly findingKind: FindingKind
  readonly sentence: string
  /** Probability that it is right, 0–1. */
  readonly confidence: number
  readonly words: readonly CitedWords[]
  /** Passages of the silent account that come nearest, which do not count. */
  readonly nearest: readonly CitedWords[]
}

export interface FigureBlock extends Named {
  readonly kind: 'figure'
  /** Question from which the figure can be had anew, as an address of the app. */
  readonly from: string
  readonly panel: Panel
  readonly table: boolean
}

/** Evidence of an analysis, with the words that it rests on. */
export interface HypothesesBlock extends Named {
  readonly kind: 'hypotheses'
  readonly paper: string
  readonly version: number
  readonly analysis: WordedAnalysis
}

/** An analysis whose items know their words. */
export interface WordedAnalysis extends Analysis {
  readonly words: Readonly<Record<string, readonly CitedWords[]>>
}
