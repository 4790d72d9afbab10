/** What `read` takes from the platform; every browser and Node have it. Named here because the zone compiles without their types. */
interface Decoder {
  decode(bytes: Uint8Array): string
}

const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder
}

/** The text that the bytes are in an encoding; null where they can't be, or the platform does not know the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** As `decodeStrictly`, but with U+FFFD in place of what can't be read. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}
