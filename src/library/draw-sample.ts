import { drawSample, type Estimate, estimateShare, type Stratum } from '../judge/index.ts'
import { UnsaidError } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { decisive, groupByTarget } from './agreement.ts'

export const STRATA = ['issue', 'lang', 'side', 'act', 'year'] as const
export type StratifyBy = (typeof STRATA)[number]

export interface KeptSample {
  readonly name: string
  readonly n: number
  readonly seed: number
  readonly by: readonly StratifyBy[]
  readonly strata: readonly Stratum[]
}

export interface SampleOptions {
  readonly name: string
  readonly n: number
  readonly seed: number
  readonly by: readonly StratifyBy[]
}

/** Draws statements for people to code, and keeps what was drawn. @throws UnsaidError where a sample of the name was drawn otherwise. */
export async function drawStatements(store: Store, options: SampleOptions): Promise<KeptSample> {
  const { name, n, seed, by } = options
  const kept = await getSample(store, name)
  if (kept && (kept.n !== n || kept.seed !== seed || kept.by.join() !== by.join()))
    throw new UnsaidError('usage', `a sample “${name}” was drawn already, with other numbers`, {
      hint: 'give another --name',
      subject: name,
    })
  if (kept) return kept
  const rows = await store.db
    .selectFrom('statements')
    .select(['id', 'issues', 'lang', 'sides', 'act', 'date'])
    .orderBy('id')
    .execute()
  const part = (row: (typeof rows)[number], one: StratifyBy): string => {
    if (one === 'issue') return row.issues[0] ?? 'other'
    if (one === 'side') return row.sides.join('+')
    if (one === 'year') return row.date?.slice(0, 4) ?? 'undated'
    return row[one]
  }
  const population = rows.map((row) => ({ id: row.id, stratum: by.map((one) => part(row, one)).join(' ') }))
  const sample: KeptSample = { name, n, seed, by, strata: drawSample(population, { n, seed }) }
  await store.settings.set(keyOf(name), sample)
  return sample
}

const keyOf = (name: string): string => `sample:${name}`

export async function getSample(store: Store, name: string): Promise<KeptSample | null> {
  return (await store.settings.get(keyOf(name))) as KeptSample | null
}

/** Of the statements as the machine has them, the share that people confirm; what they are unsure of is left out. */
export async function estimateFromSample(
  store: Store,
  name: string,
): Promise<{ readonly estimate: Estimate | null; readonly drawn: number }> {
  const sample = await getSample(store, name)
  if (!sample)
    throw new UnsaidError('not-found', `no sample “${name}” was drawn`, {
      hint: `unsaid sample --n 200 --name ${name}`,
      subject: name,
    })
  const verdicts = groupByTarget(await store.verdicts.list({ targetKind: 'statement' }))
  const strata = sample.strata.map(({ name: stratum, size, drawn }) => {
    const said = drawn
      .flatMap((id) => decisive(verdicts.get(`statement ${id}`) ?? []) ?? [])
      .filter(({ verdict }) => verdict !== 'unsure')
    return { stratum, size, judged: said.length, right: said.filter(({ verdict }) => verdict === 'confirm').length }
  })
  return { estimate: estimateShare(strata), drawn: sample.strata.reduce((sum, { drawn }) => sum + drawn.length, 0) }
}
