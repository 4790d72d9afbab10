import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An empty library, ready made: the embedded database takes seconds to make one, and a part of one to unpack it. */
export const TEMPLATE_NAME = 'library-template.tar.gz'

/** The template that comes with the bundle; null where the program runs from its sources. */
export function shippedTemplate(): string | null {
  const file = process.env.UNSAID_TEMPLATE ?? fileURLToPath(new URL(`./${TEMPLATE_NAME}`, import.meta.url))
  return existsSync(file) ? file : null
}

export function readTemplate(file: string): Blob {
  return new Blob([readFileSync(file)])
}
