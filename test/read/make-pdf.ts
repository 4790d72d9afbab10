/** Small PDFs built from the format's specification: every script through a composite font that names its signs. */

/** Words at a place: points from the lower left corner of the page. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly size?: number
}

export interface PdfOptions {
  readonly pages: readonly (readonly Placed[])[]
  /** What the font says about its codes: nothing of use, only private-use characters. */
  readonly nameless?: boolean
  /** Signs of a font whose table gives other letters than are seen. */
  readonly garbled?: boolean
  readonly encrypted?: boolean
}

const SIZE = 11
const LEADING = 14
const TOP = 740
const LEFT = 72
const USUAL_WIDTH = 468
const PAGE_LINES = 48

/** One PDF of placed words. */
export function makePdf({ pages, nameless = false, garbled = false, encrypted = false }: PdfOptions): Uint8Array {
  const contents = pages.map((words) => words.map(showWords).join('\n'))
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`
    : ''
  const used = new Set(
    pages.flat().flatMap(({ words }) => Array.from({ length: words.length }, (_, i) => words.charCodeAt(i) >> 8)),
  )
  return assemble([...fontObjects(used, nameless ? 0xe000 : garbled ? 0x3c3 : 0), ...pageObjects(contents)], lock)
}

/** Pages whose lines stand one below the other; an empty line leaves a gap. */
export function linesOfPages(pages: readonly (readonly string[])[]): Placed[][] {
  return pages.map((lines) => lines.flatMap((words, i) => (words === '' ? [] : [{ x: LEFT, y: TOP - i * LEADING, words }])))
}

/** Paragraphs broken into lines by width and put on as many pages as they need. */
export function layOut(paragraphs: readonly string[], width = USUAL_WIDTH): Placed[][] {
  const lines = paragraphs.flatMap((paragraph, i) => [...(i === 0 ? [] : ['']), ...breakLines(paragraph, width)])
  const pages: string[][] = []
  for (const line of lines) {
    if ((pages.at(-1)?.length ?? PAGE_LINES) >= PAGE_LINES) pages.push([])
    if (line !== '' || pages.at(-1)!.length > 0) pages.at(-1)!.push(line)
  }
  return linesOfPages(pages)
}

/** Lines no wider than so many points: at spaces, and between Chinese characters, but never before a stop. */
export function breakLines(text: string, width: number): string[] {
  const pieces =
    text.match(
      /\p{Script=Han}[，。、：；？！”》）]*|[“《（]+\p{Script=Han}[，。、：；？！”》）]*|[^\s\p{Script=Han}]+\s?|\s/gu,
    ) ?? []
  const lines = ['']
  for (const piece of pieces) {
    if (widthOf(lines.at(-1)! + piece.trimEnd()) > width) lines.push(piece.trimStart())
    else lines[lines.length - 1] += piece
  }
  return lines.map((line) => line.trimEnd())
}

function widthOf(words: string): number {
  return [...words].reduce((sum, char) => sum + (isWide(char) ? SIZE : SIZE / 2), 0)
}

function isWide(char: string): boolean {
  return char >= '\u2e80'
}

function showWords({ x, y, words, size = SIZE }: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET`
}

/** Codes of the font are UTF-16 units. */
function hex(words: string): string {
  return Array.from({ length: words.length }, (_, i) => words.charCodeAt(i).toString(16).padStart(4, '0')).join('')
}

/** Objects 1 to 7: catalogue, pages, a composite font, its descendant, descriptor, and what its codes mean. */
function fontObjects(used: ReadonlySet<number>, shift: number): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 11903 500] /CIDToGIDMap /Identity >>',
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(meaning(used, shift)),
  ]
}

/** A table from codes to characters, a range for each block of 256 that is used (at most 100 of them in a group). */
function meaning(used: ReadonlySet<number>, shift: number): string {
  const ranges = [...used].map((high) => {
    const code = (low: number): string => ((high << 8) | low).toString(16).padStart(4, '0')
    const target = (((high << 8) + shift) & 0xffff).toString(16).padStart(4, '0')
    return `<${code(0)}> <${code(255)}> <${target}>`
  })
  const blocks = [ranges.slice(0, 100), ranges.slice(100)].filter((block) => block.length > 0)
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`),
    'endcmap end end',
  ].join('\n')
}

function stream(data: string): string {
  return `<< /Length ${data.length} >>\nstream\n${data}\nendstream`
}

const FIRST_PAGE = 7

function pageObjects(contents: readonly string[]): string[] {
  return contents.flatMap((content, i) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${FIRST_PAGE + i * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    stream(content),
  ])
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  const pages = (objects.length - FIRST_PAGE + 1) / 2
  const kids = Array.from({ length: pages }, (_, i) => `${FIRST_PAGE + i * 2} 0 R`).join(' ')
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${i === 1 ? `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>` : body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`
  return Uint8Array.from(out, (char) => char.charCodeAt(0) & 255)
}

/** A PDF with one page whose content is this stream as it stands, under these filters. */
export function makePdfOfStream(data: Uint8Array, filters: string): Uint8Array {
  const text = Array.from(data, (byte) => String.fromCharCode(byte)).join('')
  const content = `<< /Length ${data.length} /Filter [${filters}] >>\nstream\n${text}\nendstream`
  return assemble([...fontObjects(new Set([0]), 0), pageObjects([''])[0]!, content], '')
}
