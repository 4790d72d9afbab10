import { UnsaidError } from '../model/index.ts'

/** Rows of a CSV file (RFC 4180; comma, semicolon or tab, whichever the first line has) as objects by column name, lower case. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = cells(text.replace(/^\ufeff/u, ''))
  if (!header) return []
  const names = header.map((name) => name.trim().toLowerCase())
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, at) => [name, (row[at] ?? '').trim()])))
}

function cells(text: string): string[][] {
  const separator = [',', ';', '\t'].find((mark) => text.split('\n', 1)[0]!.includes(mark)) ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === separator || char === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/u, ''))
      cell = ''
      if (char === '\n') rows.push([])
    } else cell += char
  }
  rows.at(-1)!.push(cell.replace(/\r$/u, ''))
  return rows
}

/** The value of a column, or an error that names the column and the row. */
export function needed(row: Record<string, string>, names: readonly string[], place: { file: string; row: number }): string {
  const value = names.map((name) => row[name]).find((one) => one !== undefined && one !== '')
  if (value !== undefined) return value
  throw new UnsaidError('unreadable', `${place.file}: row ${place.row} has no ${names[0]}`, {
    hint: `give it a column “${names[0]}”`,
    subject: place.file,
  })
}
