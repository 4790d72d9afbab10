/** Formats that are read from text. */
export type TextFormat = 'text' | 'html' | 'subtitles' | 'speech'
/** Formats that are read from bytes. */
export type ByteFormat = 'pdf' | 'docx' | 'mail' | 'warc'

const BY_EXTENSION: ReadonlyMap<string, TextFormat> = new Map([
  ['md', 'text'],
  ['markdown', 'text'],
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['vtt', 'subtitles'],
  ['srt', 'subtitles'],
])

const BYTES_BY_EXTENSION: ReadonlyMap<string, ByteFormat> = new Map([
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['eml', 'mail'],
  ['mhtml', 'mail'],
  ['mht', 'mail'],
  ['warc', 'warc'],
])

/** Ends of the names of files that are looked for in folders. JSON is read where it is named: folders hold JSON of other kinds. */
export const SUPPORTED_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys(), ...BYTES_BY_EXTENSION.keys(), 'warc.gz'].map(
  (extension) => `.${extension}`,
)

/** First bytes of well-known formats that hold no plain text, and what they are called. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP archive or office document'],
  ['\xd0\xcf\x11\xe0', 'old Microsoft Office document'],
  ['{\\rtf', 'RTF document'],
  ['\x89PNG', 'PNG picture'],
  ['\xff\xd8\xff', 'JPEG picture'],
  ['GIF8', 'GIF picture'],
  ['RIFF', 'RIFF media file'],
  ['ID3', 'MP3 recording'],
  ['OggS', 'Ogg recording'],
  ['\x1f\x8b', 'gzip archive'],
  ['\x7fELF', 'program'],
  ['MZ', 'program'],
]

/** Control bytes that no text in any encoding but UTF-16/32 holds. */
const STRAY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/gu
/** More than one stray control byte in fifty is no text (real texts have none). */
const STRAY_SHARE = 1 / 50
/** How much of a file is looked at. */
const HEAD = 4096

/** What the bytes are by their first bytes, in plain words; null where they may be text. */
export function nameBinary(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const magic = MAGIC.find(([start]) => head.startsWith(start) && (start !== 'MZ' || head.includes('\0')))
  if (magic) return magic[1]
  if (hasWideMark(head) || looksWide(head)) return null
  return (head.match(STRAY)?.length ?? 0) > head.length * STRAY_SHARE ? 'binary file' : null
}

function hasWideMark(head: string): boolean {
  return head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
}

/** UTF-16 without a mark: NUL stands again and again at places of one parity only, and nowhere else. */
export function looksWide(head: string): 'utf-16le' | 'utf-16be' | null {
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) if (head[i] === '\0') i % 2 === 0 ? even++ : odd++
  const least = Math.max(2, head.length / 100)
  if (odd >= least && even === 0) return 'utf-16le'
  return even >= least && odd === 0 ? 'utf-16be' : null
}

/** A format read from bytes, by how they begin and by the end of the name; null where it is none of them. */
export function detectByteFormat(name: string, bytes: Uint8Array): ByteFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  if (head.slice(0, PDF_START).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return holds(bytes, 'word/document.xml') ? 'docx' : null
  if (/^WARC\/[01]\.\d/u.test(head) || (head.startsWith('\x1f\x8b') && /\.warc\.gz$/iu.test(name))) return 'warc'
  const format = BYTES_BY_EXTENSION.get(extensionOf(name))
  if (format === 'mail') return format
  return /^(?:From |[A-Za-z-]{2,40}: ).*\n/u.test(head) && /^MIME-Version:\s*1/imu.test(head) ? 'mail' : null
}

/** Readers allow some bytes before a PDF's mark. */
const PDF_START = 1024

/** True where the ASCII word stands in the bytes: names of an archive's entries are not packed. */
function holds(bytes: Uint8Array, word: string): boolean {
  const codes = [...word].map((char) => char.charCodeAt(0))
  for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return true
  }
  return false
}

/** The format of a text, by the end of its name and by how it begins. */
export function detectTextFormat(name: string, text: string): TextFormat {
  const head = text.slice(0, HEAD).trimStart()
  if (/^WEBVTT(?:\s|$)/u.test(head) || /^\d+\s*\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/u.test(head.replaceAll('\r', '')))
    return 'subtitles'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(head)) return 'html'
  if (extensionOf(name) === 'json') return 'speech'
  return BY_EXTENSION.get(extensionOf(name)) ?? 'text'
}

export function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
}
