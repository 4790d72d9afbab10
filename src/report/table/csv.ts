/** A value of a table; `null` is an empty field. */
export type Field = string | number | boolean | null
export type Row = Readonly<Record<string, Field>>

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'
/** Spreadsheets take a text that begins so for a formula, the full-width signs of Chinese keyboards too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/u

/** RFC 4180: commas, CRLF, quotes doubled. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => field(row[column] ?? null)).join(','))]
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function field(value: Field): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
