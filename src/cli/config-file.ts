import { readFileSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { UnsaidError } from '../model/index.ts'
import type { Surroundings } from './surroundings.ts'

export const CONFIG_NAME = 'unsaid.config.json'
/** A file larger than this is no configuration (bytes). */
const MOST_BYTES = 100_000

export interface ConfigFile {
  readonly path: string
  readonly content: Readonly<Record<string, unknown>>
}

/** The files that count, the nearest first: the one named (then no other of the project), or that of the folder or the nearest above it; the user's own. */
export function findConfigFiles(around: Surroundings, named?: string): ConfigFile[] {
  const own = userConfigPath(around)
  const project = named ?? ancestors(around).find((path) => isFile(path) && path !== own)
  if (named !== undefined && !isFile(named))
    throw new UnsaidError('usage', `${named} is no file`, { hint: 'name a configuration file', subject: named })
  return [project, isFile(own) ? own : undefined].flatMap((path) => (path === undefined ? [] : [readConfig(path)]))
}

/** Where a platform keeps a user's settings. */
export function userConfigPath({ env, platform, home }: Omit<Surroundings, 'folder'>): string {
  const { join } = platform === 'win32' ? win32 : posix
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'unsaid', CONFIG_NAME)
  if (env.XDG_CONFIG_HOME) return join(env.XDG_CONFIG_HOME, 'unsaid', CONFIG_NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'unsaid', CONFIG_NAME)
  return join(home, '.config', 'unsaid', CONFIG_NAME)
}

/** The paths at which a project's file may be, from the folder up to the root. */
export function ancestors({ folder, platform }: Pick<Surroundings, 'folder' | 'platform'>): string[] {
  const { dirname, join } = platform === 'win32' ? win32 : posix
  const paths: string[] = []
  for (let at = folder, before = ''; at !== before; before = at, at = dirname(at)) paths.push(join(at, CONFIG_NAME))
  return paths
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function readConfig(path: string): ConfigFile {
  const fail = (message: string, hint: string): UnsaidError =>
    new UnsaidError('usage', `${path} ${message}`, { hint, subject: path })
  if (statSync(path).size > MOST_BYTES) throw fail('is too large for a configuration', 'it holds a few settings')
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''))
  } catch (error) {
    throw fail(`is no JSON: ${(error as Error).message}`, 'correct it, or take it away')
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw fail('holds no settings', 'write one object, as in { "format": "md" }')
  return { path, content: content as Record<string, unknown> }
}
