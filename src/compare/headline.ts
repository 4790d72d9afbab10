import type { Finding } from '../model/index.ts'
import type { CompareInput } from './input.ts'
export function headline(_input: CompareInput, _findings: readonly Finding[]): string[] { return [] }
