/** How values come out of either database, by their type's number in PostgreSQL: times as ISO strings, dates as they stand, counts as numbers. */
export const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  17: (value) => new Uint8Array(Buffer.from(value.slice(2), 'hex')), // bytea
  20: Number, // int8: counts and numbers of rows; hashes are read as text
  1016: (value) => (value === '{}' ? [] : value.slice(1, -1).split(',')), // int8[]: hashes, too large for numbers
  1082: (value) => value, // date
  1114: (value) => value, // timestamp
  1184: (value) => new Date(value).toISOString(), // timestamptz
  1700: (value) => value, // numeric
}
