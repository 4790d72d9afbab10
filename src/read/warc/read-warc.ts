import { type Result, UnsaidError } from '../../model/index.ts'
import type { Inner, Parsed } from '../foreign.ts'

interface Warcio {
  readonly WARCParser: new (source: Iterable<Uint8Array>) => AsyncIterable<WarcRecord>
}

interface WarcRecord {
  readonly warcType: string | null
  readonly warcTargetURI: string | null
  readonly warcContentType: string | null
  readonly httpHeaders: {
    readonly statusCode: number | string | undefined
    readonly headers: { get(name: string): string | null | undefined }
  } | null
  readFully(decoded: boolean): Promise<Uint8Array>
}

/** Pages that are tried, in the order of the archive. */
const MOST_PAGES = 20
/** Records that are looked at: an archive of one page has some hundred. */
const MOST_RECORDS = 5000
const MOST_BYTES = 64 * 1024 * 1024

/** A web archive → the pages in it, with their addresses. */
export async function readWarc(bytes: Uint8Array, name: string): Promise<Result<Parsed>> {
  // Named by its shape: its own types would bring Node's into the pure zone.
  const { WARCParser } = (await import('warcio' as string)) as Warcio
  const inner: Inner[] = []
  let records = 0
  let size = 0
  for await (const record of new WARCParser([bytes])) {
    if (++records > MOST_RECORDS || inner.length >= MOST_PAGES || size > MOST_BYTES) break
    const extension = extensionOf(record)
    if (!extension) continue
    const content = await record.readFully(true)
    size += content.length
    const url = record.warcTargetURI
    inner.push({
      extension,
      content,
      clues: url && /^https?:/u.test(url) ? { url: { value: url, reason: 'the address in the web archive' } } : {},
    })
  }
  if (inner.length > 0) return { ok: true, value: { inner } }
  return {
    ok: false,
    error: new UnsaidError('no-article', `${name} holds no page that was fetched`, {
      hint: 'give the archive that has the response with the page',
      subject: name,
    }),
  }
}

function extensionOf(record: WarcRecord): Inner['extension'] | null {
  if (!['response', 'resource', 'conversion'].includes(record.warcType ?? '')) return null
  const status = record.httpHeaders?.statusCode
  if (status !== undefined && Number(status) !== 200) return null
  const type = (record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').toLowerCase()
  if (/html/u.test(type)) return 'html'
  if (/^text\/plain/u.test(type)) return 'txt'
  return /^application\/pdf/u.test(type) ? 'pdf' : null
}
