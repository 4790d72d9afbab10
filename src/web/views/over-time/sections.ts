import type { Section } from '../../../api/contract-over-time.ts'

/** In the order of the page. */
export const SECTIONS: readonly Section[] = ['positions', 'reciprocity', 'formulas', 'influence', 'protocol', 'silences']
