/** Small valid files of the binary formats, built from their specifications, so that no foreign file is kept in the project. */
import { deflateRawSync } from 'node:zlib'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)

/** A Word document: `# ` begins a heading. */
export function makeDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => {
    const heading = text.startsWith('# ')
    return `<w:p>${heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${heading ? text.slice(2) : text}</w:t></w:r></w:p>`
  })
  return makeDocxOf(body.join(''))
}

/** A Word document with this body. */
export function makeDocxOf(body: string, options: ZipOptions = {}): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const office = 'http://schemas.openxmlformats.org'
  const entries = {
    '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `${xml}<w:styles xmlns:w="${office}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  }
  return makeZip(entries, options)
}

export interface ZipOptions {
  /** The unpacked size that the directory claims of each entry. */
  readonly claimed?: number
  readonly packed?: boolean
}

/** An archive of entries, stored or packed. */
export function makeZip(entries: Readonly<Record<string, string>>, { claimed, packed = false }: ZipOptions = {}): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [label, unpacked] = [latin1(name), new TextEncoder().encode(text)]
    const data = packed ? deflateRawSync(unpacked) : unpacked
    const common = [
      ...u16(20),
      ...u16(0),
      ...u16(packed ? 8 : 0),
      ...u32(0),
      ...u32(crc32(unpacked)),
      ...u32(data.length),
      ...u32(claimed ?? unpacked.length),
      ...u16(label.length),
      ...u16(0),
    ]
    const file = Buffer.concat([Uint8Array.from([...u32(0x04034b50), ...common]), label, data])
    directory.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...common,
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(offset),
        ...label,
      ]),
    )
    files.push(file)
    offset += file.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(directory.length),
    ...u16(directory.length),
    ...u32(size),
    ...u32(offset),
    ...u16(0),
  ]
  return new Uint8Array(Buffer.concat([...files, ...directory, Uint8Array.from(end)]))
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc
})

function crc32(data: Uint8Array): number {
  let crc = ~0
  for (const byte of data) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 255]!
  return ~crc >>> 0
}

export const PARAGRAPHS = [
  'The ministers of Ruritania and Zenda met in the capital on Monday, and discussed trade, energy and transport at length.',
  'They agreed that a working group should meet before the summer, and that tariffs on grain should fall.',
  'The minister of Zenda thanked his colleague for the warm welcome and invited him to visit in the autumn.',
] as const

export const PAGE = `<!doctype html><html lang="en"><head><title>Talks in Zenda</title></head><body><nav><a href="/">Home</a></nav><article><h1>Talks in Zenda</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`

export function makeMail(
  headers: readonly string[],
  parts: readonly (readonly [type: string, body: string, encoding?: string])[],
): string {
  const bodies = parts.map(
    ([type, body, encoding = '8bit']) =>
      `--edge\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`,
  )
  return `${[...headers, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="edge"'].join('\r\n')}\r\n\r\n${bodies.join('')}--edge--\r\n`
}

export function makeWarc(
  records: readonly {
    readonly type: string
    readonly url: string
    readonly status?: string
    readonly contentType?: string
    readonly body: string
  }[],
): string {
  return records
    .map(({ type, url, status = '200 OK', contentType = 'text/html', body }) => {
      const length = (text: string): number => new TextEncoder().encode(text).length
      const http = `HTTP/1.1 ${status}\r\nContent-Type: ${contentType}\r\nContent-Length: ${length(body)}\r\n\r\n${body}`
      return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length(http)}\r\n\r\n${http}\r\n\r\n`
    })
    .join('')
}
