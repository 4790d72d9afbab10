import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { UnsaidError } from '../../model/index.ts'

export interface BodyLimits {
  readonly maxBytes: number
  /** The address, for messages. */
  readonly subject: string
}

/** Pages of text shrink to a fifth, a list of repetitions to a fiftieth; more is made to fill memory. */
const MOST_RATIO = 100
/** Below this no ratio does harm. */
const FREE = 1024 * 1024

const UNPACKERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The body of an answer, unpacked. Throws where it is larger than allowed, or grows too much when it is unpacked. */
export async function readBody(response: IncomingMessage, { maxBytes, subject }: BodyLimits): Promise<Uint8Array> {
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const declared = Number(response.headers['content-length'] ?? 0)
  if (declared > maxBytes) throw tooLarge(subject, maxBytes)
  const unpacker = packing === 'identity' || packing === '' ? null : UNPACKERS[packing]?.()
  if (unpacker === undefined)
    throw new UnsaidError('unreachable', `${subject} is packed in an unknown way (${packing.slice(0, 40)})`, {
      hint: 'save the page from a browser',
      subject,
    })
  let packed = 0
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      packed += chunk.length
      if (packed > maxBytes) throw tooLarge(subject, maxBytes)
      yield chunk
    }
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of unpacker ? unpack(counted(), unpacker) : counted()) {
    size += part.length
    if (size > maxBytes) throw tooLarge(subject, maxBytes)
    if (size > FREE && size > packed * MOST_RATIO)
      throw new UnsaidError('too-large', `${subject} unpacks to more than ${MOST_RATIO} times its size`, {
        hint: 'it may be made to do harm',
        subject,
      })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function* unpack(chunks: AsyncIterable<Buffer>, unpacker: Duplex): AsyncGenerator<Buffer> {
  const feed = async (): Promise<void> => {
    for await (const chunk of chunks) if (!unpacker.write(chunk)) await new Promise((resolve) => unpacker.once('drain', resolve))
    unpacker.end()
  }
  feed().catch((error: Error) => unpacker.destroy(error))
  try {
    yield* unpacker as AsyncIterable<Buffer>
  } finally {
    unpacker.destroy()
  }
}

function tooLarge(subject: string, maxBytes: number): UnsaidError {
  return new UnsaidError('too-large', `${subject} is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`, {
    hint: 'save the account from a browser',
    subject,
  })
}
