import type { CodedField } from '../../api/contract.ts'
import { ACTS, type Act, type Intensity, type Statement } from '../../model/index.ts'
import type { Words } from '../state/words.ts'

/** Stands for nobody in a field's value. */
export const NOBODY = 'none'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What a statement is coded as now, as a form has it. */
export function labelsOf({ side, speaker, act, issues, target, intensity }: Statement): Record<CodedField, string> {
  return {
    side: typeof side === 'string' ? side : [...side].sort().join('+'),
    speaker: speaker ?? NOBODY,
    act,
    issues: issues.join(','),
    target: target ?? NOBODY,
    intensity: String(intensity),
  }
}

/** A field's value in the reader's language. */
export function sayValue(field: CodedField, value: string, words: Words): string {
  switch (field) {
    case 'side':
      return words.side(value.includes('+') ? value.split('+') : value)
    case 'target':
      return value === NOBODY ? words.shared.words.nobody : words.side(value)
    case 'speaker':
      return value === NOBODY || value === 'joint' ? words.side(value) : value
    case 'act':
      return words.shared.acts[value as Act]?.[1] ?? value
    case 'intensity':
      return words.strength[Number(value as unknown as Intensity) - 1] ?? value
    case 'issues':
      return value.split(',').map(words.issue).join(', ')
  }
}

/** What a field can be, where that is a short list. */
export function choicesOf(field: CodedField, sides: readonly string[], people: readonly string[], words: Words): Choice[] {
  const say = (value: string): Choice => ({ value, label: sayValue(field, value, words) })
  switch (field) {
    case 'side':
      return [...sides, 'joint', NOBODY].map(say)
    case 'target':
      return [...sides, NOBODY].map(say)
    case 'speaker':
      return [...people, NOBODY].map(say)
    case 'act':
      return ACTS.map(say)
    case 'intensity':
      return ['1', '2', '3'].map(say)
    case 'issues':
      return []
  }
}
