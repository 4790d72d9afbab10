export type { CodedField, Correction } from '../../api/contract.ts'

import type { CodedField } from '../../api/contract.ts'

/** In the order in which they are coded: what leans on what comes after it. */
export const CODED_FIELDS: readonly CodedField[] = ['side', 'speaker', 'act', 'issues', 'target', 'intensity']
