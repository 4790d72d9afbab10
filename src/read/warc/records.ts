/** Headers by their names in small letters. */
export type Headers = ReadonlyMap<string, string>

export interface WarcRecord {
  readonly headers: Headers
  readonly content: Uint8Array
}

/** An archive of one page has some hundred records. */
const MOST_RECORDS = 5000
const LONGEST_HEAD = 64 * 1024

/** The records of an unpacked archive; where one is damaged, reading goes on at the next that is sound. */
export function* readRecords(bytes: Uint8Array): Generator<WarcRecord> {
  let at = nextRecord(bytes, 0)
  for (let count = 0; at !== null && count < MOST_RECORDS; count++) {
    const head = readHead(bytes, at)
    const length = Number(head?.headers.get('content-length'))
    if (head && Number.isSafeInteger(length) && length >= 0) {
      const end = Math.min(bytes.length, head.end + length)
      yield { headers: head.headers, content: bytes.subarray(head.end, end) }
      at = nextRecord(bytes, end)
    } else at = nextRecord(bytes, at + 1)
  }
}

const MARK = [0x57, 0x41, 0x52, 0x43, 0x2f, 0x31, 0x2e] // WARC/1.

function nextRecord(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(MARK[0]!, from); at >= 0; at = bytes.indexOf(MARK[0]!, at + 1)) {
    if (MARK.every((code, offset) => bytes[at + offset] === code)) return at
  }
  return null
}

export interface Head {
  readonly first: string
  readonly headers: Headers
  /** Where the content begins. */
  readonly end: number
}

/** The first line and the headers up to the empty line; null where there is none. */
export function readHead(bytes: Uint8Array, start: number): Head | null {
  const limit = Math.min(bytes.length, start + LONGEST_HEAD)
  let end = start
  while (
    end < limit &&
    !(bytes[end] === 0x0a && (bytes[end + 1] === 0x0a || (bytes[end + 1] === 0x0d && bytes[end + 2] === 0x0a)))
  )
    end++
  if (end >= limit) return null
  const lines = Array.from(bytes.subarray(start, end), (byte) => String.fromCharCode(byte))
    .join('')
    .split(/\r?\n/u)
  const headers = new Map<string, string>()
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { first: lines[0]!.trim(), headers, end: end + (bytes[end + 1] === 0x0d ? 3 : 2) }
}
