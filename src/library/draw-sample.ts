import { drawSample, type Estimate, estimateShare, type Stratum } from '../judge/index.ts'
import { UnsaidError } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { decisive, groupByTarget } from './agreement.ts'
import { type Correction, FIELDS, type Field } from './give-verdict.ts'
import { fieldOf, machineCoding } from './machine-coding.ts'

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

export interface SampleEstimate {
  readonly estimate: Estimate | null
  readonly drawn: number
  /** The same of each field that was coded blind: how often the machine has it as people do. */
  readonly fields: Readonly<Partial<Record<Field, Estimate>>>
}

/** Of the statements as the machine has them, the share that people confirm; what they are unsure of is left out. */
export async function estimateFromSample(store: Store, name: string): Promise<SampleEstimate> {
  const sample = await getSample(store, name)
  if (!sample)
    throw new UnsaidError('not-found', `no sample “${name}” was drawn`, {
      hint: `unsaid sample --n 200 --name ${name}`,
      subject: name,
    })
  const verdicts = groupByTarget(await store.verdicts.list({ targetKind: 'statement' }))
  const confirmed = (id: string): boolean | null => {
    const last = decisive(verdicts.get(`statement ${id}`) ?? [])
    return last === undefined || last.verdict === 'unsure' ? null : last.verdict === 'confirm'
  }
  const drawn = sample.strata.reduce((sum, { drawn: ids }) => sum + ids.length, 0)
  return { estimate: estimateOf(sample, confirmed), drawn, fields: await estimateFields(store, sample) }
}

/** Whether each drawn statement is right, null where nobody said → the share in all. */
function estimateOf({ strata }: KeptSample, isRight: (id: string) => boolean | null): Estimate | null {
  return estimateShare(
    strata.map(({ name: stratum, size, drawn }) => {
      const said = drawn.flatMap((id) => isRight(id) ?? [])
      return { stratum, size, judged: said.length, right: said.filter((right) => right).length }
    }),
  )
}

async function estimateFields(store: Store, sample: KeptSample): Promise<SampleEstimate['fields']> {
  const drawn = sample.strata.flatMap((one) => one.drawn)
  const said = groupByTarget(await store.verdicts.list({ targetKind: 'attribute' }))
  const machine = await machineCoding(store, drawn)
  const estimates = FIELDS.map((field) => {
    const estimate = estimateOf(sample, (id) => {
      const last = decisive(said.get(`attribute ${id} ${field}`) ?? [])
      const statement = machine.get(id)
      if (!last?.correction || !statement) return null
      return (last.correction as Correction).value === fieldOf(statement, field)
    })
    return [field, estimate] as const
  })
  return Object.fromEntries(estimates.filter(([, estimate]) => estimate !== null))
}
