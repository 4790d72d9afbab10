import { createReadStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Meter } from './item.ts'

/** A file's content in chunks, unpacked where its name ends in .gz; the meter counts what was read of the file itself. */
export function openStream(file: string, meter: Meter): Readable {
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      meter.done += chunk.length
      done(null, chunk)
    },
  })
  const source = createReadStream(file)
  source.on('error', (error) => count.destroy(error))
  source.pipe(count)
  if (!/\.gz$/iu.test(file)) return count
  const unpacked = createGunzip()
  count.on('error', (error) => unpacked.destroy(error))
  return count.pipe(unpacked)
}
