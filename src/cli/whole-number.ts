import { InvalidArgumentError } from 'commander'

/** 0 and above. */
export function countOf(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError(`${value} is no whole number`)
  return Number(value)
}
