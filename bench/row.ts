/** One line of the bench: a ratio measured in one run, and what it must not pass. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: '×' | ' MB'
  readonly limit: number
  readonly detail: string
}

export function tellRow({ name, value, unit, limit, detail }: Row): string {
  return `${name.padEnd(36)}${value.toFixed(2).padStart(8)}${unit.padEnd(3)} (limit ${limit})   ${detail}`
}
