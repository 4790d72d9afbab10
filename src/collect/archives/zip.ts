import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { UnsaidError } from '../../model/index.ts'

const inflate = promisify(inflateRaw)

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string
  /** Size unpacked, as the archive says; not to be trusted. */
  readonly size: number
  /** Unpacks it. Throws where it is damaged, or larger than `most` bytes. */
  read(most: number): Promise<Buffer>
}

/** More entries than any collection of accounts; a bomb of empty files has more. */
const MOST_ENTRIES = 1_000_000
/** The directory of so many entries. */
const MOST_DIRECTORY = 256 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
const UTF8_NAMES = 1 << 11
/** Where a size or place does not fit, larger archives (ZIP64) have this. */
const ELSEWHERE = 0xffffffff

/** Lists the files of a ZIP archive by its directory, without reading them. The archive is closed when the caller is done. */
export async function* readZip(file: string): AsyncGenerator<ZipEntry> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const directory = await readDirectory(handle, size, file)
    let at = 0
    for (let count = 0; at + 46 <= directory.length && count < MOST_ENTRIES; count++) {
      if (directory.readUInt32LE(at) !== ENTRY) throw damaged(file)
      const nameLength = directory.readUInt16LE(at + 28)
      const flags = directory.readUInt16LE(at + 8)
      const name = directory.toString(flags & UTF8_NAMES ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength)
      const entry = {
        flags,
        method: directory.readUInt16LE(at + 10),
        packed: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        offset: directory.readUInt32LE(at + 42),
      }
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
      if (!name.endsWith('/')) yield { name, size: entry.size, read: (most) => readEntry(handle, entry, { most, name }) }
    }
  } finally {
    await handle.close()
  }
}

async function readDirectory(handle: FileHandle, size: number, file: string): Promise<Buffer> {
  const length = Math.min(size, END_SIZE + LONGEST_COMMENT)
  const tail = Buffer.alloc(length)
  await handle.read(tail, 0, length, size - length)
  let at = length - END_SIZE
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--
  if (at < 0) throw damaged(file)
  const directorySize = tail.readUInt32LE(at + 12)
  const start = tail.readUInt32LE(at + 16)
  if (directorySize === ELSEWHERE || start === ELSEWHERE)
    throw new UnsaidError('unsupported-format', `${file} is a ZIP archive of more than 4 GB`, {
      hint: 'unpack it and add the folder',
      subject: file,
    })
  if (start + directorySize > size || directorySize > MOST_DIRECTORY) throw damaged(file)
  const directory = Buffer.alloc(directorySize)
  await handle.read(directory, 0, directorySize, start)
  return directory
}

interface Place {
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

async function readEntry(
  handle: FileHandle,
  { flags, method, packed, size, offset }: Place,
  { most, name }: { most: number; name: string },
) {
  if (flags & ENCRYPTED)
    throw new UnsaidError('unreadable', `${name} is encrypted`, { hint: 'unpack it with its password', subject: name })
  if (size > most || packed > most) throw tooLarge(name)
  const head = Buffer.alloc(30)
  await handle.read(head, 0, 30, offset)
  if (head.readUInt32LE(0) !== LOCAL) throw damaged(name)
  const content = Buffer.alloc(packed)
  const { bytesRead } = await handle.read(content, 0, packed, offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28))
  if (bytesRead < packed) throw damaged(name)
  if (method === STORED) return content
  if (method !== DEFLATED)
    throw new UnsaidError('unsupported-format', `${name} is packed in a way that is not read`, {
      hint: 'unpack it first',
      subject: name,
    })
  try {
    return await inflate(content, { maxOutputLength: most })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name) : damaged(name)
  }
}

function damaged(subject: string): UnsaidError {
  return new UnsaidError('unreadable', `${subject} is damaged or no ZIP archive`, {
    hint: 'make it again, or unpack it and add the folder',
    subject,
  })
}

function tooLarge(subject: string): UnsaidError {
  return new UnsaidError('too-large', `${subject} unpacks to more than is read`, {
    hint: 'cut out the account of the meeting',
    subject,
  })
}
