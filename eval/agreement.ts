import type { FigureName } from './figures.ts'

/** A figure in words, the stage that it judges, and how far two people agree on it. */
export interface FigureNote {
  readonly stage: 'extract' | 'matrix' | 'align' | 'compare'
  readonly label: string
  /** The second annotator of eight meetings scored against the first (AGREEMENT.md of the shared gold); null: not known. */
  readonly annotators: number | null
}

/** Both annotators were trained alike: an upper bound of what two people reach. */
export const FIGURE_NOTES: Readonly<Record<FigureName, FigureNote>> = {
  statements: { stage: 'extract', label: 'statements F1', annotators: 0.995 },
  narration: { stage: 'extract', label: 'narration left alone', annotators: null },
  side: { stage: 'extract', label: 'side accuracy', annotators: 0.99 },
  issues: { stage: 'extract', label: 'issues F1', annotators: 0.947 },
  act: { stage: 'extract', label: 'act accuracy', annotators: 0.95 },
  intensityError: { stage: 'extract', label: 'intensity, mean absolute error', annotators: 0.073 },
  cells: { stage: 'matrix', label: 'coverage cells F1', annotators: 0.954 },
  alignment: { stage: 'align', label: 'alignment F1', annotators: 0.842 },
  counterpart: { stage: 'align', label: 'counterpart balanced accuracy', annotators: 0.946 },
  omissions: { stage: 'compare', label: 'omissions F1', annotators: 0.933 },
  salientRecall: { stage: 'compare', label: 'salient-omission recall', annotators: 0.959 },
  topPrecision: { stage: 'compare', label: 'ten first omissions, precision', annotators: 0.941 },
  ndcg: { stage: 'compare', label: 'salience nDCG@10', annotators: 0.901 },
  withheldRecall: { stage: 'compare', label: 'salient withheld positions, recall', annotators: null },
  withheldTopPrecision: { stage: 'compare', label: 'ten first withheld, precision', annotators: null },
}
