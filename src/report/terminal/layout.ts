import stringWidth from 'string-width'

/** Breaks a text into lines of at most `width` columns, Chinese between any two characters, others between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.replaceAll(/\s+/gu, ' ').trim().match(/[\p{Script=Han}。，、；：！？“”（）《》][。，、；：！？”）》]*| +|[^\p{Script=Han}。，、；：！？“”（）《》 ]+/gu) ?? []) {
    if (stringWidth(line + piece) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = piece.trimStart()
    while (stringWidth(line) > width) {
      const head = cut(line, width)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

function cut(text: string, width: number): string {
  let out = ''
  for (const char of text) {
    if (stringWidth(out + char) > width) break
    out += char
  }
  return out || text.slice(0, 1)
}

/** The start of a text that fits, with an ellipsis where something was left out. */
export function shorten(text: string, width: number): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  return stringWidth(flat) <= width ? flat : `${cut(flat, width - 1).trimEnd()}…`
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

export function indent(lines: readonly string[], by: number, first?: string): string[] {
  return lines.map((line, index) => (index === 0 && first !== undefined ? first : ' '.repeat(by)) + line)
}
