import type { Block } from '../model/index.ts'
import type { Part } from './draft.ts'
import { findLabels, type Label } from './find-labels.ts'
import { trimSpan } from './split-parts.ts'

/** Links to other pages at the end of a site's text. */
const LINKS = '(?:Смотрите также|Дополнительно|See also|Additional)\\s+\\p{Lu}[^!?]{0,400}'
/** Notes of the publisher after the last words spoken: cut marks, links to other pages, the time of the end. */
const TAIL = new RegExp(
  `(?:(?:<(?:…|\\.{3})>|[[(](?:…|\\.{3})[\\])])\\s*(?:${LINKS})?$|(?<=[.!?…>»"”)]\\s{1,3}|\\n)(?:(?:To be continued|Продолжение следует|Далее следует|END(?:\\s+\\d{1,2}:\\d\\d)?|\\d{1,2}:\\d\\d\\s[AP]\\.?M\\.|###|\\* \\* \\*)[^!?]{0,400}|${LINKS})$)`,
  'u',
)

/** Parts → blocks: where speakers are labelled, paragraphs become their turns. */
export function splitBlocks(text: string, parts: readonly Part[]): Block[] {
  const labels = findLabels(text, parts)
  const blocks: Block[] = []
  let turn: { label: Label; start: number; end: number } | null = null
  const close = (): void => {
    if (turn) blocks.push(...makeTurn(text, turn))
    turn = null
  }
  let next = 0
  for (const part of parts) {
    if (part.kind === 'heading') {
      close()
      push(blocks, text, part, 'heading')
      continue
    }
    const first = next
    while (next < labels.length && labels[next]!.start < part.end) next++
    const inside = labels.slice(first, next)
    const before = { start: part.start, end: inside[0]?.start ?? part.end }
    if (turn && before.end > before.start) turn = { ...(turn as { label: Label; start: number }), end: before.end }
    else if (!turn) push(blocks, text, before, 'paragraph')
    for (const [index, label] of inside.entries()) {
      close()
      turn = { label, start: label.start, end: inside[index + 1]?.start ?? part.end }
    }
  }
  close()
  return blocks
}

function makeTurn(text: string, { label, start, end }: { label: Label; start: number; end: number }): Block[] {
  const tail = TAIL.exec(text.slice(label.end, end))
  const stop = tail ? label.end + tail.index : end
  const blocks: Block[] = []
  const speaker = { ...label.name, name: text.slice(label.name.start, label.name.end) }
  blocks.push({
    kind: 'turn',
    ...trimSpan(text, { start, end: stop }),
    speaker: label.interpreted ? { ...speaker, interpreted: true } : speaker,
  })
  if (stop < end) push(blocks, text, { start: stop, end }, 'paragraph')
  return blocks
}

function push(blocks: Block[], text: string, span: { start: number; end: number }, kind: 'heading' | 'paragraph'): void {
  const trimmed = trimSpan(text, span)
  if (trimmed.end > trimmed.start) blocks.push({ kind, ...trimmed })
}
