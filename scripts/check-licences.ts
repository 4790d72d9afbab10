/**
 * Names every package that a user gets (installed beside ours, or bundled into `dist/`) whose licence is not a permissive one.
 * Exit status 1 where there is any. Run after a build.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bundle.ts'

/** Licences that ask for no more than their notice, which `dist/third-party-licences.txt`, `dist/web/third-party-licences.md` and the packages themselves carry. */
const PERMISSIVE = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT MIT-0 OFL-1.1 PostgreSQL Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
)

/** Packages that name their licence loosely; their texts were read. */
const READ: Readonly<Record<string, string>> = { duck: 'BSD-2-Clause' }

interface Shipped {
  readonly name: string
  readonly licence: string
}

export function isPermissive(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/gu, ' ')
  return bare.split(/\sOR\s/u).some((choice) => choice.split(/\sAND\s/u).every((one) => PERMISSIVE.has(one.trim())))
}

function installedBeside(): Shipped[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; license?: string }>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//u, ''), licence: license ?? licenceOf(path) }))
}

function licenceOf(path: string): string {
  const { license, licenses } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')) as {
    license?: string
    licenses?: { type: string }[]
  }
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none named'
}

/** What Vite names as part of the app. */
function bundledForWeb(): Shipped[] {
  const text = readFileSync(join(ROOT, 'dist/web/third-party-licences.md'), 'utf8')
  const found = [...text.matchAll(/^## (\S+) - \S+ \(([^\n]*)\)$/gmu)].map((match) => ({ name: match[1]!, licence: match[2]! }))
  if (!found.some(({ name }) => name === 'react-dom'))
    throw new Error('dist/web/third-party-licences.md names no package of the app')
  return found
}

function bundled(): Shipped[] {
  const text = readFileSync(join(ROOT, 'dist/third-party-licences.txt'), 'utf8')
  return [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d\S* \(([^\n]*)\)$/gmu)].map((match) => ({
    name: match[1]!,
    licence: match[2]!,
  }))
}

if (process.argv[1]?.endsWith('check-licences.ts')) {
  const shipped = [...installedBeside(), ...bundled(), ...bundledForWeb()]
  const faults = shipped.filter(({ name, licence }) => !isPermissive(READ[name] ?? licence))
  for (const { name, licence } of faults) console.error(`${name}: ${licence} is not on the list of permissive licences`)
  const kinds = [...new Set(shipped.map(({ licence }) => licence))].sort()
  console.log(`${new Set(shipped.map(({ name }) => name)).size} packages installed or bundled: ${kinds.join(', ')}`)
  if (faults.length > 0 || shipped.length === 0) process.exitCode = 1
}
