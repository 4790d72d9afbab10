import type { Panel, PaperBlock } from '../../../paper/index.ts'
import type { ChosenFinding } from './ChooseFinding.tsx'
import { freshId } from './paper-queries.ts'

/** What is chosen elsewhere becomes a block: as it is now, whatever becomes of it there. */
export function findingBlock({ meeting, finding, sentence, words, nearest }: ChosenFinding): PaperBlock {
  const { id, kind, confidence } = finding
  return { kind: 'finding', id: freshId(), meeting, finding: id, findingKind: kind, sentence, confidence, words, nearest }
}

export function figureBlock(panel: Panel, from: string): PaperBlock {
  return { kind: 'figure', id: freshId(), from, panel, table: panel.chart === null }
}
