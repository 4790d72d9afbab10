import type { Group } from '../../src/identity/index.ts'
import { idOf, type LabelledGroup } from './data.ts'

export interface IdentityScore {
  readonly documents: number
  readonly groups: number
  /** B-cubed: for each document, the share of its group that belongs to it, and the share of what belongs to it in its group; the means. */
  readonly precision: number
  readonly recall: number
  /** Recall over the documents that do not stand alone. */
  readonly joinedRecall: number
}

/** The grouping is looked at among labelled documents only. Source of the measure: Bagga and Baldwin (1998). */
export function scoreIdentity(found: readonly Group[], labelled: readonly LabelledGroup[]): IdentityScore {
  const gold = new Map<string, ReadonlySet<string>>()
  for (const { documents } of labelled) {
    const ids = new Set(documents.map(idOf))
    for (const id of ids) gold.set(id, ids)
  }
  const system = new Map(
    found.flatMap(({ accounts }) => accounts.map((id) => [id, accounts.filter((one) => gold.has(one))] as const)),
  )
  const each = [...gold].map(([id, belongs]) => {
    const group = system.get(id) ?? [id]
    const right = group.filter((one) => belongs.has(one)).length
    return { precision: right / group.length, recall: right / belongs.size, joined: belongs.size > 1 }
  })
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    documents: gold.size,
    groups: labelled.length,
    precision: mean(each.map(({ precision }) => precision)),
    recall: mean(each.map(({ recall }) => recall)),
    joinedRecall: mean(each.filter(({ joined }) => joined).map(({ recall }) => recall)),
  }
}

/** Groups of the set that came out otherwise, each with the groups in which its documents are. */
export function wrongGroups(found: readonly Group[], labelled: readonly LabelledGroup[]): string[] {
  const known = new Set(labelled.flatMap(({ documents }) => documents.map(idOf)))
  const system = new Map(
    found.flatMap(({ accounts }) => accounts.map((id) => [id, accounts.filter((one) => known.has(one)).join(' ')] as const)),
  )
  return labelled.flatMap(({ set, documents }) => {
    const ids = documents.map(idOf).sort()
    const got = [...new Set(ids.map((id) => system.get(id) ?? id))]
    return set === 'dev' && got.join(' ') !== ids.join(' ') ? [`${ids.join(' ')}\n   came out as ${got.join(' | ')}`] : []
  })
}
