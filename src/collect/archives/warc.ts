import { MAX_BYTES } from '../../read/index.ts'
import { type Found, problem } from '../item.ts'

const LONGEST_HEAD = 64 * 1024
/** What holds accounts: pages, texts, PDFs. */
const TYPES = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/iu

/**
 * A web archive as a stream of records. Each page that was fetched becomes a document: its record to the letter, under the
 * address that was fetched. What is no page (requests, pictures, redirects) is passed over.
 */
export async function* readWebArchive(chunks: AsyncIterable<Uint8Array>, address: string): AsyncGenerator<Found> {
  const reader = new ChunkReader(chunks)
  for (let number = 1; ; number++) {
    const head = await readHead(reader)
    if (head === null) return
    if (head === 'damaged') {
      yield problem('unreadable', `${address}#${number}`, ['the archive is damaged from here on', 'make or fetch it again'])
      return
    }
    const { length, uri, type } = head
    const wanted = type === 'response' || type === 'resource' || type === 'conversion'
    if (!wanted || length > MAX_BYTES) {
      await reader.skip(length)
      if (wanted) yield problem('too-large', uri ?? `${address}#${number}`, ['the page is too large', 'cut out the account'])
      continue
    }
    const content = await reader.take(length)
    if (content.length < length) {
      yield problem('unreadable', uri ?? `${address}#${number}`, ['the archive ends in the middle of the page', 'fetch it again'])
      return
    }
    if (uri !== null && isPage(type, head.contentType, content)) {
      const bytes = Buffer.concat([head.bytes, content])
      yield { item: { address: uri, name: `${uri}.warc`, bytes, given: { url: uri } } }
    }
  }
}

interface Head {
  readonly bytes: Buffer
  readonly type: string
  readonly uri: string | null
  readonly contentType: string
  readonly length: number
}

async function readHead(reader: ChunkReader): Promise<Head | 'damaged' | null> {
  const lines: Buffer[] = []
  let size = 0
  for (;;) {
    const line = await reader.line(LONGEST_HEAD)
    if (line === null) return lines.length === 0 ? null : 'damaged'
    const text = line.toString('latin1').trim()
    if (lines.length === 0 && text === '') continue
    if (lines.length === 0 && !/^WARC\/1\.\d$/u.test(text)) return 'damaged'
    lines.push(line)
    size += line.length
    if (size > LONGEST_HEAD) return 'damaged'
    if (text === '') break
  }
  const bytes = Buffer.concat(lines)
  const get = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'imu').exec(bytes.toString('utf8'))?.[1] ?? null
  const length = Number(get('Content-Length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) return 'damaged'
  const uri = get('WARC-Target-URI')?.replace(/^<|>$/gu, '') ?? null
  return {
    bytes,
    type: get('WARC-Type') ?? '',
    uri: uri !== null && /^https?:\/\//iu.test(uri) ? uri : null,
    contentType: get('Content-Type') ?? '',
    length,
  }
}

function isPage(type: string, contentType: string, content: Buffer): boolean {
  if (type !== 'response') return TYPES.test(contentType)
  const head = content
    .subarray(0, LONGEST_HEAD)
    .toString('latin1')
    .split(/\r?\n\r?\n/u, 1)[0]!
  return /^HTTP\/\S+ 200\b/u.test(head) && TYPES.test(/^content-type:\s*(.*)$/imu.exec(head)?.[1] ?? '')
}

/** Takes lines and stretches of bytes off a stream. */
class ChunkReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #buffer: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false
    const next = await this.#chunks.next()
    if (next.done) {
      this.#ended = true
      return false
    }
    this.#buffer = this.#buffer.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#buffer, next.value])
    return true
  }

  /** With its end; null at the end of the stream, or where it is longer. */
  async line(most: number): Promise<Buffer | null> {
    let newline = this.#buffer.indexOf(0x0a)
    while (newline < 0 && this.#buffer.length <= most && (await this.#more())) newline = this.#buffer.indexOf(0x0a)
    if (newline < 0 || newline > most) return null
    const line = this.#buffer.subarray(0, newline + 1)
    this.#buffer = this.#buffer.subarray(newline + 1)
    return line
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let missing = length
    while (missing > 0 && (this.#buffer.length > 0 || (await this.#more()))) {
      const part = this.#buffer.subarray(0, missing)
      parts.push(part)
      missing -= part.length
      this.#buffer = this.#buffer.subarray(part.length)
    }
    return Buffer.concat(parts)
  }

  async skip(length: number): Promise<void> {
    let missing = length
    while (missing > 0 && (this.#buffer.length > 0 || (await this.#more()))) {
      const part = Math.min(missing, this.#buffer.length)
      missing -= part
      this.#buffer = this.#buffer.subarray(part)
    }
  }
}
