/** What `read` takes from the platform; every browser and Node have it. Named here because the zone compiles without their types. */
interface Decoder {
  decode(bytes: Uint8Array): string
}

interface Unpacker {
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } }
  readonly readable: {
    getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>; cancel(): Promise<void> }
  }
}

const { DecompressionStream, TextDecoder, TextEncoder } = globalThis as unknown as {
  DecompressionStream: new (format: 'gzip') => Unpacker
  TextEncoder: new () => { encode(text: string): Uint8Array }
  TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder
}

/** The text that the bytes are in an encoding; null where they can't be, or the platform does not know the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return repair(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding)
  } catch {
    return null
  }
}

/** As `decodeStrictly`, but with U+FFFD in place of what can't be read. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  return repair(new TextDecoder(encoding).decode(bytes), encoding)
}

/** What windows-1252 has where Latin-1 has control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some versions of Node read windows-1252 as Latin-1, which loses quotation marks and dashes. */
function repair(text: string, encoding: string): string {
  return /^(?:windows-1252|cp1252|iso-8859-1|latin1|ascii|us-ascii)$/u.test(encoding) ? mendControls(text) : text
}

/** Control characters of Latin-1 are none of any text: what stands there was windows-1252. */
export function mendControls(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/gu, (char) => HIGH_1252[char.charCodeAt(0) - 0x80]!)
}

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Unpacked gzip of at most so many bytes; what is broken or goes on beyond them is left off. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => {})
  const reader = stream.readable.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done && size <= most; next = await reader.read()) {
      chunks.push(next.value!)
      size += next.value!.length
    }
  } catch (error) {
    if (size === 0) throw error
  }
  // Not waited for: an unpacker that is full never says that it has ended.
  reader.cancel().catch(() => {})
  const out = new Uint8Array(Math.min(size, most))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk.subarray(0, out.length - at), at)
    at += Math.min(chunk.length, out.length - at)
  }
  return out
}
