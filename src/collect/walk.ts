import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { UnsaidError } from '../model/index.ts'

/** A file to be looked at, with its size. */
export interface FileEntry {
  readonly path: string
  readonly size: number
}

/** A file, or all files below a folder in order of their names; hidden ones and links are passed over. */
export function* walkFiles(path: string): Generator<FileEntry> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat)
    throw new UnsaidError('not-found', `${path} does not exist`, { hint: 'check the spelling of the path', subject: path })
  if (stat.isDirectory()) yield* walkFolder(path)
  else if (stat.isFile()) yield { path, size: stat.size }
  else throw new UnsaidError('unreadable', `${path} is no file`, { hint: 'name a file or a folder', subject: path })
}

function* walkFolder(folder: string): Generator<FileEntry> {
  for (const entry of listFolder(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walkFolder(path)
    else if (entry.isFile()) yield { path, size: statSync(path).size }
  }
}

function listFolder(folder: string): Dirent[] {
  const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1)
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort(byName)
}

export function isGlob(path: string): boolean {
  return /[*?{[]/u.test(path) && !statSync(path, { throwIfNoEntry: false })
}

/** Files that a pattern fits: `*` and `?` within a name, `**` across folders, `{a,b}` either. For shells that expand none. */
export function* walkGlob(pattern: string): Generator<FileEntry> {
  const parts = pattern.split(sep)
  const fixed = parts.findIndex((part) => /[*?{[]/u.test(part))
  const base = parts.slice(0, fixed).join(sep) || (pattern.startsWith(sep) ? sep : '.')
  const fits = globToRegExp(pattern)
  let found = false
  for (const entry of statSync(base, { throwIfNoEntry: false })?.isDirectory() ? walkFolder(base) : []) {
    if (!fits.test(pattern.startsWith(`.${sep}`) && !entry.path.startsWith('.') ? `.${sep}${entry.path}` : entry.path)) continue
    found = true
    yield entry
  }
  if (!found) throw new UnsaidError('not-found', `no file fits ${pattern}`, { hint: 'check the pattern', subject: pattern })
}

function globToRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll(/\*\*\/?|[*?{},]|[\\^$+.()|[\]]/gu, (part) => {
    if (part.startsWith('**')) return part.endsWith('/') ? '(?:.*/)?' : '.*'
    return { '*': '[^/]*', '?': '[^/]', '{': '(?:', '}': ')', ',': '|' }[part] ?? `\\${part}`
  })
  return new RegExp(`^${source}$`, 'u')
}
