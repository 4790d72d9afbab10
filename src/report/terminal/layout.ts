import { eastAsianWidth } from 'get-east-asian-width'

/** Columns that a text takes in a terminal: Chinese characters two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    if (code < 0x7f) columns += 1
    else if (!/\p{M}|\p{Cf}/u.test(char)) columns += eastAsianWidth(code)
  }
  return columns
}

/** Breaks a text into lines of at most `width` columns, Chinese between any two characters, others between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let taken = 0
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    taken = 0
  }
  for (const piece of text.replaceAll(/\s+/gu, ' ').trim().match(PIECES) ?? []) {
    const columns = columnsOf(piece)
    if (taken + columns > width) flush()
    for (const part of columns > width ? chop(piece, width) : [line === '' ? piece.trimStart() : piece]) {
      if (taken > 0 && taken + columnsOf(part) > width) flush()
      line += part
      taken += columnsOf(part)
    }
  }
  flush()
  return lines
}

/** A Chinese character with the marks that may not begin a line, a run of spaces, or a word. */
const PIECES = /[\p{Script=Han}。，、；：！？“”（）《》][。，、；：！？”）》]*| +|[^\p{Script=Han}。，、；：！？“”（）《》 ]+/gu

function chop(piece: string, width: number): string[] {
  const parts: string[] = []
  for (let rest = piece; rest !== ''; ) {
    const head = cut(rest, width)
    parts.push(head)
    rest = rest.slice(head.length)
  }
  return parts
}

function cut(text: string, width: number): string {
  let out = ''
  let taken = 0
  for (const char of text) {
    taken += columnsOf(char)
    if (taken > width) break
    out += char
  }
  return out || text.slice(0, 1)
}

/** The start of a text that fits, with an ellipsis where something was left out. */
export function shorten(text: string, width: number): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  return columnsOf(flat) <= width ? flat : `${cut(flat, width - 1).trimEnd()}…`
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

export function indent(lines: readonly string[], by: number, first?: string): string[] {
  return lines.map((line, index) => (index === 0 && first !== undefined ? first : ' '.repeat(by)) + line)
}
