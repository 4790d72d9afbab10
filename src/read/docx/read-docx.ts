import type { Result } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { readFragment } from '../html/read-html.ts'
import { checkZip } from './check-zip.ts'

interface Mammoth {
  convertToHtml(
    input: { buffer: Uint8Array; arrayBuffer: ArrayBufferLike },
    options: { convertImage: unknown; externalFileAccess: boolean },
  ): Promise<{ value: string }>
  readonly images: { imgElement(make: () => Promise<{ src: string }>): unknown }
}

/** A Word document → its text, headings and paragraphs. Pictures are left out; deleted words are not read. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Result<Draft>> {
  const fault = checkZip(bytes, name)
  if (fault) return { ok: false, error: fault }
  // Named by its shape: its own types would bring Node's into the pure zone.
  const module = (await import('mammoth' as string)) as { default: Mammoth }
  const mammoth = module.default
  const copy = bytes.slice()
  const { value } = await mammoth.convertToHtml(
    { buffer: copy, arrayBuffer: copy.buffer },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  )
  return readFragment(value, name)
}
