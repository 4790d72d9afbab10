import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

/** An empty library, ready made: the embedded database takes seconds to make one, and a part of one to unpack it. */
export const TEMPLATE_NAME = 'library-template.tar.br'

/** The template that comes with the bundle; null where the program runs from its sources. */
export function shippedTemplate(): string | null {
  const file = fileURLToPath(new URL(`./${TEMPLATE_NAME}`, import.meta.url))
  return existsSync(file) ? file : null
}

const BLOCK = 512

/** Unpacks a template (tar, packed by brotli) into a folder that does not exist yet. */
export function unpackTemplate(file: string, folder: string): void {
  const tar = brotliDecompressSync(readFileSync(file))
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK)
    const size = Number.parseInt(field(header, 124, 12), 8) || 0
    const prefix = field(header, 345, 155)
    const path = join(folder, prefix, field(header, 0, 100))
    if (field(header, 156, 1) === '5') mkdirSync(path, { recursive: true })
    else writeEntry(path, tar.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

function writeEntry(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Text of a header's field, which ends at its first NUL. */
function field(header: Buffer, start: number, length: number): string {
  const text = header.toString('latin1', start, start + length)
  const end = text.indexOf('\0')
  return (end < 0 ? text : text.slice(0, end)).trim()
}
