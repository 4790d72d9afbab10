import type { Statement } from '../model/index.ts'
import type { Repositories } from '../store/index.ts'
import type { Field } from './give-verdict.ts'

/** What the machine has of a field, as a coder would write it. */
export function fieldOf(statement: Statement, field: Field): string {
  switch (field) {
    case 'side':
      return typeof statement.side === 'string' ? statement.side : [...statement.side].sort().join('+')
    case 'issues':
      return statement.issues.join(',')
    case 'intensity':
      return String(statement.intensity)
    case 'speaker':
      return statement.speaker ?? 'none'
    case 'target':
      return statement.target ?? 'none'
    case 'act':
      return statement.act
  }
}

/** Statements as the machine coded them, whatever people said since, by id. */
export async function machineCoding(
  store: Pick<Repositories, 'statements'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Statement>> {
  return new Map((await store.statements.machineOfMany(ids)).map((one) => [one.id, one]))
}
