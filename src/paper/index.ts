export type {
  BriefPaper,
  FigureBlock,
  FindingBlock,
  HypothesesBlock,
  PaperBlock,
  WordedAnalysis,
} from './brief.ts'
export { type Cite, type Cites, citesOf, sourceAddress, wordsKey, wordsOf } from './cites.ts'
export type { Cell, CitedWords, Claim, Panel, PanelKind, PanelTable } from './panel.ts'
export { type Prose, proseOf } from './prose.ts'
