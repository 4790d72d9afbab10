/** Bytes of the text in an old encoding, by turning the decoder’s table round. What it can’t hold becomes a question mark. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))))
}

const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  // Node reads windows-1252 as Latin-1: its own places are named here.
  if (encoding === 'windows-1252')
    for (const [char, byte] of Object.entries({ '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 })) table.set(char, [byte])
  const decoder = new TextDecoder(encoding)
  const wide = encoding === 'gb18030' || encoding === 'big5'
  for (let a = 0x80; a < 0x100; a++) {
    for (const bytes of wide ? Array.from({ length: 0xbf }, (_, i) => [a, i + 0x40]) : [[a]]) {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes)
    }
  }
  tables.set(encoding, table)
  return table
}
