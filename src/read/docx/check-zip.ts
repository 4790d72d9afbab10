import { UnsaidError } from '../../model/index.ts'

/** An office document unpacks to some megabytes; more is a bomb or a book. */
const MOST_UNPACKED = 200 * 1024 * 1024
const MOST_ENTRIES = 5000

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** An error where an archive's own directory says that it unpacks to too much; null where it does not. */
export function checkZip(bytes: Uint8Array, name: string): UnsaidError | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const hint = 'save its text as .txt'
  const end = findEnd(view)
  if (end === null) return new UnsaidError('unreadable', `${name} is a broken archive`, { hint, subject: name })
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (
    let i = 0;
    i < entries && i < MOST_ENTRIES && at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY;
    i++
  ) {
    unpacked += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (entries <= MOST_ENTRIES && unpacked <= MOST_UNPACKED) return null
  return new UnsaidError('too-large', `${name} unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB`, { hint, subject: name })
}

/** The directory's end stands in the last bytes, before a comment of at most 64 KB. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}
