/** What `read` takes from the platform; every browser and Node have it. Named here because the zone compiles without their types. */
interface Decoder {
  decode(bytes: Uint8Array): string
}

const { TextDecoder, TextEncoder } = globalThis as unknown as {
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
  if (!/^(?:windows-1252|cp1252|iso-8859-1|latin1|ascii|us-ascii)$/u.test(encoding)) return text
  return text.replaceAll(/[\u0080-\u009f]/gu, (char) => HIGH_1252[char.charCodeAt(0) - 0x80]!)
}

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
