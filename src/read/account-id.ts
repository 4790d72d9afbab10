/** An account's id: the base name of its document without the last extension. Equal ones are told apart by the caller. */
export function accountId(name: string): string {
  const base = name
    .split(/[\\/]/u)
    .pop()!
    .replace(/[?#].*$/u, '')
  const stem = base.replace(/(?<=.)\.[^.]*$/u, '')
  return stem === '' ? 'account' : stem
}
