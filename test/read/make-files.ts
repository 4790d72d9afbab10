/** Small valid files of the binary formats, built from their specifications, so that no foreign file is kept in the project. */

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)

export interface PdfOptions {
  /** Lines of each page; empty for pages without text. */
  readonly pages: readonly (readonly string[])[]
  /** What the font says about its codes: nothing, or private-use characters only. */
  readonly nameless?: boolean
  readonly encrypted?: boolean
}

/** A PDF with one line a text operation, 14 points apart; an empty line leaves a gap. */
export function makePdf({ pages, nameless = false, encrypted = false }: PdfOptions): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (data: string): string => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${pages.map((_, i) => `${i * 2 + 4} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding${nameless ? ` /ToUnicode ${pages.length * 2 + 4} 0 R` : ''} >>`,
  )
  for (const lines of pages) {
    const page = objects.length + 1
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${page + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    const words = lines.map((line, i) =>
      line === '' ? '' : `BT /F1 11 Tf 72 ${740 - i * 14} Td (${line.replaceAll(/[\\()]/gu, '\\$&')}) Tj ET`,
    )
    add(stream(words.join('\n')))
  }
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap end end'
  if (nameless) add(stream(map))
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`
    : ''
  return assemble(objects, lock)
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return latin1(
    `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`,
  )
}

/** A Word document: `# ` begins a heading. */
export function makeDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => {
    const heading = text.startsWith('# ')
    return `<w:p>${heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${heading ? text.slice(2) : text}</w:t></w:r></w:p>`
  })
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const office = 'http://schemas.openxmlformats.org'
  return makeZip({
    '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `${xml}<w:styles xmlns:w="${office}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  })
}

/** An archive whose entries are stored unpacked; `claimed` is the unpacked size that its directory claims of each. */
export function makeZip(entries: Readonly<Record<string, string>>, claimed?: number): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [label, data] = [latin1(name), new TextEncoder().encode(text)]
    const common = [
      ...u16(20),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(crc32(data)),
      ...u32(data.length),
      ...u32(claimed ?? data.length),
      ...u16(label.length),
      ...u16(0),
    ]
    const file = Uint8Array.from([...u32(0x04034b50), ...common, ...label, ...data])
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
  return Uint8Array.from([...files, ...directory, Uint8Array.from(end)].flatMap((part) => [...part]))
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

function crc32(data: Uint8Array): number {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

export const PARAGRAPHS = [
  'The ministers of Ruritania and Zenda met in the capital on Monday, and discussed trade, energy and transport at length.',
  'They agreed that a working group should meet before the summer, and that tariffs on grain should fall.',
  'The minister of Zenda thanked his colleague for the warm welcome and invited him to visit in the autumn.',
] as const

export const PAGE = `<!doctype html><html lang="en"><head><title>Talks in Zenda</title></head><body><nav><a href="/">Home</a></nav><article><h1>Talks in Zenda</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`

export function makeMail(headers: readonly string[], parts: readonly (readonly [type: string, body: string])[]): string {
  const bodies = parts.map(
    ([type, body]) => `--edge\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}\r\n`,
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
