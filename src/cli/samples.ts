import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UnsaidError } from '../model/index.ts'

/** Beside the bundle in an installed package; at the root of a checkout otherwise. */
export function samplesFolder(): string {
  const candidates = ['./samples', '../samples', '../../samples', '../../../samples'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = candidates.find((path) => existsSync(path))
  if (!found) throw new UnsaidError('not-found', 'the sample meetings are missing', { hint: 'install the package again' })
  return found
}
