/** Cuts a stream into lines without their ends. A line longer than `most` bytes comes as null, and is not kept. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = []
  let size = 0
  const take = (part: Buffer): void => {
    size += part.length
    if (size <= most) parts.push(part)
    else parts = []
  }
  const end = (): Buffer | null => {
    const line = size > most ? null : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let at = 0
    for (let newline = buffer.indexOf(0x0a); newline >= 0; newline = buffer.indexOf(0x0a, at)) {
      take(buffer.subarray(at, newline))
      yield end()
      at = newline + 1
    }
    if (at < buffer.length) take(Buffer.from(buffer.subarray(at)))
  }
  if (size > 0) yield end()
}
