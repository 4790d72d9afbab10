/** The licences of the packages whose code a bundle holds: their terms ask that the texts go with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'

export function licenceTexts(bundles: readonly Metafile[], root: string): string {
  const folders = new Set(bundles.flatMap((bundle) => Object.keys(bundle.inputs).flatMap((input) => packageFolder(input) ?? [])))
  return [...folders]
    .sort()
    .map((folder) => licenceOf(join(root, folder)))
    .join('\n')
}

/** `node_modules/@scope/name/lib/x.js` → `node_modules/@scope/name`. */
function packageFolder(input: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? null
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.|-|$)/iu.test(one)) : undefined
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package holds no text of its licence.'
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(RULE)}\n`
}

const RULE = 78
