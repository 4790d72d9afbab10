/**
 * An account's id: the base name of its document without the last extension, in composed letters (macOS decomposes those
 * of file names). Equal ones are told apart by the caller.
 */
export function accountId(name: string): string {
  const path = /^[a-z][a-z+.-]+:\/\//iu.test(name) ? name.replace(/[?#].*$/u, '') : name
  const base = path.split(/[\\/]/u).pop()!
  const stem = base.normalize('NFC').replace(/(?<=.)\.[^.]*$/u, '')
  return stem === '' ? 'account' : stem
}
