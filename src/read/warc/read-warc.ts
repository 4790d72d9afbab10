import { type Result, UnsaidError } from '../../model/index.ts'
import type { Inner, Parsed } from '../foreign.ts'
import { gunzip } from '../platform.ts'
import { type Headers, readHead, readRecords, type WarcRecord } from './records.ts'

/** Pages that are tried, in the order of the archive. */
const MOST_PAGES = 20
/** What an archive or a page in it may unpack to. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * A web archive (WARC 1.0 and 1.1, packed or not) → the pages in it, with their addresses. An own reader: the format is
 * a few headers and a length, and the parser tried before ran for ever on damaged files.
 */
export async function readWarc(bytes: Uint8Array, name: string): Promise<Result<Parsed>> {
  const plain = isPacked(bytes) ? await gunzip(bytes, MOST_BYTES) : bytes
  const inner: Inner[] = []
  for (const record of readRecords(plain)) {
    const page = await readPage(record)
    if (page) inner.push(page)
    if (inner.length >= MOST_PAGES) break
  }
  if (inner.length > 0) return { ok: true, value: { inner } }
  const hint = 'give the archive that has the response with the page'
  return { ok: false, error: new UnsaidError('no-article', `${name} holds no page that was fetched`, { hint, subject: name }) }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function readPage({ headers, content }: WarcRecord): Promise<Inner | null> {
  const type = headers.get('warc-type')
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/gu, '')
  const clues = url && /^https?:/u.test(url) ? { url: { value: url, reason: 'the address in the web archive' } } : {}
  if (type === 'resource' || type === 'conversion') {
    const extension = extensionOf(headers.get('content-type'))
    return extension && { extension, content, clues }
  }
  const response = type === 'response' ? readHead(content, 0) : null
  if (!response || !/^HTTP\/\S+ 200\b/u.test(response.first)) return null
  const extension = extensionOf(response.headers.get('content-type'))
  const body = extension && (await unpackBody(content.subarray(response.end), response.headers))
  return body ? { extension, content: body, clues } : null
}

function extensionOf(type: string | undefined): Inner['extension'] | null {
  if (/html/iu.test(type ?? '')) return 'html'
  if (/^text\/plain/iu.test(type ?? '')) return 'txt'
  return /^application\/pdf/iu.test(type ?? '') ? 'pdf' : null
}

/** The body as the page's author wrote it; null where its packing is none that is known. */
async function unpackBody(body: Uint8Array, headers: Headers): Promise<Uint8Array | null> {
  const whole = /chunked/iu.test(headers.get('transfer-encoding') ?? '') ? joinChunks(body) : body
  const packing = headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  if (packing === 'identity' || !/gzip/u.test(packing)) return packing === 'identity' ? whole : null
  return isPacked(whole) ? gunzip(whole, MOST_BYTES).catch(() => null) : whole
}

/** Chunks of HTTP: a length in hex on a line of its own before each. Archives often keep the header but join the chunks. */
function joinChunks(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let size = 0
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf(0x0a, at)
    const line = newline < 0 ? '' : String.fromCharCode(...body.subarray(at, Math.min(newline, at + LONGEST_CHUNK_LINE)))
    const match = /^([0-9a-f]{1,8})(?:;[^\r]*)?\r?$/iu.exec(line)
    if (!match) return size === 0 ? body : out.subarray(0, size)
    const length = Number.parseInt(match[1]!, 16)
    if (length === 0) break
    const chunk = body.subarray(newline + 1, newline + 1 + length)
    out.set(chunk, size)
    size += chunk.length
    at = newline + 1 + length + (body[newline + 1 + length] === 0x0d ? 2 : 1)
  }
  return out.subarray(0, size)
}

const LONGEST_CHUNK_LINE = 64
