import { ACTS, ISSUES, type Statement, UnsaidError } from '../../model/index.ts'
import { CODED_FIELDS, type CodedField, type Coding, type Correction, type NewVerdict } from '../contract.ts'

/** Stands for nobody: no speaker is named, nobody is meant. */
export const NOBODY = 'none'

/** What the machine says of a statement, field by field, as a coder would write it. */
export function labelsOf({ side, speaker, act, issues, target, intensity }: Statement): Record<CodedField, string> {
  return {
    side: typeof side === 'string' ? side : [...side].sort().join('+'),
    speaker: speaker ?? NOBODY,
    act,
    issues: issues.length === 0 ? 'other' : issues.join(','),
    target: target ?? NOBODY,
    intensity: String(intensity),
  }
}

/** One blind verdict of each field: the coder confirms what the machine says without knowing, or says what is right. */
export function verdictsOf(coding: Coding, statement: Statement | undefined): NewVerdict[] {
  const machine = statement && labelsOf(statement)
  return CODED_FIELDS.flatMap((field): NewVerdict[] => {
    const value = coding.values[field]?.trim()
    if (!value) return []
    checkValue({ field, value })
    const { meeting, words, coder, note } = coding
    const verdict = machine && same(field, value, machine[field]) ? 'confirmed' : 'corrected'
    const target = { kind: 'attribute', ...words, field } as const
    return [{ meeting, target, verdict, correction: { field, value }, coder, note, blind: true, round: null }]
  })
}

function same(field: CodedField, value: string, machine: string): boolean {
  if (field !== 'issues') return value === machine
  return [...value.split(',')].sort().join() === [...machine.split(',')].sort().join()
}

const CLOSED: Partial<Readonly<Record<CodedField, readonly string[]>>> = {
  act: ACTS,
  issues: ISSUES,
  intensity: ['1', '2', '3'],
}

/** @throws UnsaidError where the value is none that the field has. */
export function checkValue({ field, value }: Correction): void {
  const wrong = CLOSED[field] && value.split(',').find((one) => !CLOSED[field]!.includes(one))
  if (wrong !== undefined)
    throw new UnsaidError('usage', `“${wrong}” is no ${field}`, { hint: `one of ${CLOSED[field]!.join(', ')}`, subject: wrong })
  if (value.trim() === '') throw new UnsaidError('usage', `${field} of what?`, { hint: 'give a value', subject: field })
}
