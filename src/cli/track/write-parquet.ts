import type { Table } from '../../report/index.ts'
import { VERSION } from '../../version.ts'

type Value = string | number | boolean | null

/**
 * A table as Parquet: numbers as doubles, truth as boolean, everything else as text; what is empty is null. The codebook of
 * the columns stands in the file’s own metadata, under the key `codebook`. The writer is loaded when it is needed.
 */
export async function toParquet({ columns, rows }: Table): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const columnData = columns.map(({ name }, at) => {
    const values = rows.map((row) => (row[at] ?? null) as Value)
    const type = typeOf(values)
    const data = type === 'STRING' ? values.map((value) => (value === null ? null : String(value))) : values
    return { name, data, type, nullable: true }
  })
  const codebook = JSON.stringify(Object.fromEntries(columns.map(({ name, about }) => [name, about])))
  return new Uint8Array(
    parquetWriteBuffer({ columnData, kvMetadata: [{ key: 'codebook', value: codebook }], createdBy: `unsaid ${VERSION}` }),
  )
}

function typeOf(values: readonly Value[]): 'DOUBLE' | 'BOOLEAN' | 'STRING' {
  const kinds = new Set(values.flatMap((value) => (value === null ? [] : typeof value)))
  if (kinds.size !== 1) return 'STRING'
  return kinds.has('number') ? 'DOUBLE' : kinds.has('boolean') ? 'BOOLEAN' : 'STRING'
}
