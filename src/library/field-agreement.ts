import { cohenKappa, krippendorffAlpha } from '../judge/index.ts'
import type { Statement } from '../model/index.ts'
import type { Store, Verdict } from '../store/index.ts'
import { ARBITRATION } from './agreement.ts'
import { isBlindCoding, statementOf } from './code-blind.ts'
import { FIELDS, type Field } from './give-verdict.ts'
import { fieldOf, machineCoding } from './machine-coding.ts'

export interface FieldAgreement {
  readonly field: Field
  /** Statements that two coders at least coded. */
  readonly shared: number
  /** Krippendorff's alpha: nominal; of intensity by distance, of issues by the share that two lists do not have in common. */
  readonly alpha: number | null
  readonly pairs: readonly {
    readonly coders: readonly [string, string]
    readonly shared: number
    readonly kappa: number | null
  }[]
  /** The machine's labels against the coders', who did not see them. */
  readonly machine: { readonly coded: number; readonly agreed: number; readonly kappa: number | null }
  /** Statements whose coders differ and on which nobody has had the last word. */
  readonly open: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[]
}

/** How far blind coders agree with one another and with the machine, field by field; fields that nobody coded are left out. */
export async function fieldAgreement(store: Store, round?: string): Promise<FieldAgreement[]> {
  const all = await store.verdicts.list({ targetKind: 'attribute' })
  const codings = all.filter((one) => isBlindCoding(one) && (round === undefined || one.round === round))
  const settled = new Set(all.filter((one) => one.round === ARBITRATION).map(({ targetId }) => targetId))
  const machine = await machineCoding(store, [...new Set(codings.map(statementOf))])
  return FIELDS.flatMap((field) => {
    const own = codings.filter(({ targetId }) => targetId.endsWith(` ${field}`))
    return own.length === 0 ? [] : [ofField(field, own, { machine, settled })]
  })
}

interface Beside {
  readonly machine: ReadonlyMap<string, Statement>
  /** Targets that arbitration has settled. */
  readonly settled: ReadonlySet<string>
}

function ofField(field: Field, codings: readonly Verdict[], { machine, settled }: Beside): FieldAgreement {
  // Coded again, the later counts.
  const units = new Map<string, Map<string, string>>()
  for (const verdict of codings) {
    const id = statementOf(verdict)
    units.set(id, (units.get(id) ?? new Map<string, string>()).set(verdict.author, codedAs(verdict)))
  }
  const shared = [...units].filter(([, byCoder]) => byCoder.size > 1)
  const against = [...units].flatMap(([id, byCoder]): (readonly [string, string])[] => {
    const statement = machine.get(id)
    return statement ? [...byCoder.values()].map((value) => [value, fieldOf(statement, field)] as const) : []
  })
  const values = shared.map(([, byCoder]) => [...byCoder.values()])
  return {
    field,
    shared: shared.length,
    alpha: krippendorffAlpha(values, DISTANCES[field]),
    pairs: pairsOf(shared.map(([, byCoder]) => byCoder)),
    machine: {
      coded: against.length,
      agreed: against.filter(([a, b]) => a === b).length,
      kappa: cohenKappa(against),
    },
    open: shared
      .filter(([id, byCoder]) => new Set(byCoder.values()).size > 1 && !settled.has(`${id} ${field}`))
      .map(([id, byCoder]) => ({ id, values: Object.fromEntries(byCoder) })),
  }
}

const codedAs = ({ correction }: Verdict): string => String((correction as { value?: unknown } | null)?.value ?? '')

function pairsOf(units: readonly ReadonlyMap<string, string>[]): FieldAgreement['pairs'] {
  const coders = [...new Set(units.flatMap((byCoder) => [...byCoder.keys()]))].sort()
  return coders.flatMap((a, index) =>
    coders.slice(index + 1).flatMap((b) => {
      const both = units.flatMap((byCoder): (readonly [string, string])[] => {
        const [one, two] = [byCoder.get(a), byCoder.get(b)]
        return one !== undefined && two !== undefined ? [[one, two]] : []
      })
      return both.length === 0 ? [] : [{ coders: [a, b] as const, shared: both.length, kappa: cohenKappa(both) }]
    }),
  )
}

/** Squared, as alpha takes them. */
const DISTANCES: Partial<Record<Field, (a: string, b: string) => number>> = {
  intensity: (a, b) => (Number(a) - Number(b)) ** 2,
  issues: (a, b) => {
    const [one, two] = [new Set(a.split(',')), new Set(b.split(','))]
    const common = [...one].filter((issue) => two.has(issue)).length
    return (1 - common / (one.size + two.size - common)) ** 2
  },
}
