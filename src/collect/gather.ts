import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { UnsaidError } from '../model/index.ts'
import { MAX_BYTES, SUPPORTED_EXTENSIONS } from '../read/index.ts'
import { type FieldMap, parseFieldMap, readJsonLines } from './archives/jsonl.ts'
import { readMailbox } from './archives/mbox.ts'
import { readWebArchive } from './archives/warc.ts'
import { readZip, type ZipEntry } from './archives/zip.ts'
import { type FetchOptions, fetchPage } from './fetch/fetch-page.ts'
import { type Found, type Meter, problem } from './item.ts'
import { openStream } from './open-stream.ts'
import { type FileEntry, isGlob, walkFiles, walkGlob } from './walk.ts'

export interface GatherOptions {
  /** Fields of JSON lines. */
  readonly fields?: FieldMap
  readonly meter?: Meter
  readonly fetch?: FetchOptions
}

interface Gathering {
  readonly fields: FieldMap
  readonly meter: Meter
}

/** Archives within archives are opened so deep: a WACZ holds web archives. */
const DEEPEST = 2
/** What one web archive or mailbox within an archive may unpack to. */
const MOST_INNER = 512 * 1024 * 1024

/**
 * Files, folders, patterns, archives and addresses → the documents in them, one after another. What can't be had is
 * named and stops nothing; only one document is held at a time.
 */
export async function* gather(inputs: readonly string[], options: GatherOptions = {}): AsyncGenerator<Found> {
  const { meter = { total: 0, done: 0 }, fields = parseFieldMap(undefined) } = options
  const gathering: Gathering = { fields, meter }
  const addresses = inputs.filter(isAddress)
  const { files, problems } = listFiles(inputs.filter((input) => !isAddress(input)))
  yield* problems
  meter.total += files.reduce((sum, { size }) => sum + size, 0)
  for (const file of files) yield* guarded(file.path, fromFile(file, gathering))
  for (const address of addresses) yield await fetchOne(address, options.fetch ?? {})
}

export function isAddress(input: string): boolean {
  return /^https?:\/\//iu.test(input)
}

/** Paths of all files that inputs name. @throws UnsaidError where one names none. */
export function listPaths(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => [...(isGlob(input) ? walkGlob(input) : walkFiles(input))].map(({ path }) => path))
}

function listFiles(inputs: readonly string[]): { readonly files: readonly FileEntry[]; readonly problems: readonly Found[] } {
  const files: FileEntry[] = []
  const problems: Found[] = []
  for (const input of inputs) {
    try {
      for (const file of isGlob(input) ? walkGlob(input) : walkFiles(input)) files.push(file)
    } catch (error) {
      problems.push(toProblem(error, input))
    }
  }
  return { files, problems }
}

/** Whatever goes wrong in one file stays there. */
async function* guarded(path: string, found: AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* found
  } catch (error) {
    yield toProblem(error, path)
  }
}

function toProblem(error: unknown, document: string): Found {
  if (error instanceof UnsaidError) return problem(error.code, document, [error.message, error.hint])
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM')
    return problem('unreadable', document, [`${document} may not be read`, 'check that you may read it'])
  if (code?.startsWith('Z_'))
    return problem('unreadable', document, [`${document} is damaged: it can’t be unpacked`, 'make or fetch it again'])
  return problem('unreadable', document, [`${document} can’t be read: ${message}`, 'check that it is sound'])
}

async function* fromFile({ path, size }: FileEntry, { fields, meter }: Gathering): AsyncGenerator<Found> {
  const address = pathToFileURL(path).href
  const before = meter.done
  switch (kindOf(path)) {
    case 'jsonl':
      yield* readJsonLines(openStream(path, meter), { address, fields })
      break
    case 'mailbox':
      yield* readMailbox(openStream(path, meter), address)
      break
    case 'web-archive':
      yield* readWebArchive(openStream(path, meter), address)
      break
    case 'zip':
      yield* fromZip(path, { address, fields, depth: 1, meter })
      break
    case 'document':
      if (size > MAX_BYTES) yield tooLarge(path, size)
      else yield { item: { address, name: path, ...unpacked(await readFile(path), path), given: {} } }
      break
    case null:
      yield notRead(path)
  }
  meter.done = before + size
}

type Kind = 'jsonl' | 'mailbox' | 'web-archive' | 'zip' | 'document'

function kindOf(name: string): Kind | null {
  const lower = name.toLowerCase()
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/u.test(lower)) return 'jsonl'
  if (/\.mbox(?:\.gz)?$/u.test(lower)) return 'mailbox'
  if (/\.warc(?:\.gz)?$/u.test(lower)) return 'web-archive'
  if (/\.(?:zip|wacz)$/u.test(lower)) return 'zip'
  const plain = lower.replace(/\.gz$/u, '')
  return plain.endsWith('.json') || SUPPORTED_EXTENSIONS.some((extension) => plain.endsWith(extension)) ? 'document' : null
}

function unpacked(bytes: Buffer, name: string): { readonly bytes: Uint8Array } {
  if (!/\.gz$/iu.test(name)) return { bytes }
  return { bytes: gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) }
}

interface Inside extends Gathering {
  readonly address: string
  readonly depth: number
}

async function* fromZip(path: string, inside: Inside): AsyncGenerator<Found> {
  for await (const entry of readZip(path)) {
    const where = `${inside.address}#${entry.name}`
    if (/(?:^|\/)(?:\.|__MACOSX\/)/u.test(entry.name)) continue
    // A WACZ keeps indexes and lists of its own beside its web archives.
    if (/\.wacz$/iu.test(path) && kindOf(entry.name) !== 'web-archive') continue
    yield* guarded(where, fromEntry(entry, { ...inside, address: where }))
  }
}

async function* fromEntry(entry: ZipEntry, { address, fields, depth }: Inside): AsyncGenerator<Found> {
  const kind = kindOf(entry.name)
  if (kind === 'document') {
    const bytes = await entry.read(MAX_BYTES)
    yield { item: { address, name: entry.name, ...unpacked(bytes, entry.name), given: {} } }
  } else if (kind === null) {
    yield notRead(address)
  } else if (kind === 'zip' || depth >= DEEPEST) {
    yield problem('unsupported-format', address, ['archives nest too deep', 'unpack the outer one'])
  } else {
    const content = await entry.read(MOST_INNER)
    const chunks = Readable.from([/\.gz$/iu.test(entry.name) ? gunzipSync(content, { maxOutputLength: MOST_INNER }) : content])
    if (kind === 'jsonl') yield* readJsonLines(chunks, { address, fields })
    else yield* kind === 'mailbox' ? readMailbox(chunks, address) : readWebArchive(chunks, address)
  }
}

function notRead(document: string): Found {
  return problem('unsupported-format', document, [`${document} is of a kind that is not read`, null])
}

function tooLarge(path: string, size: number): Found {
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
  return problem('too-large', path, [
    `${path} has ${megabytes(size)} MB, more than the limit of ${megabytes(MAX_BYTES)} MB`,
    'cut out the account of the meeting',
  ])
}

async function fetchOne(address: string, options: FetchOptions): Promise<Found> {
  try {
    const page = await fetchPage(address, options)
    return { item: { address, name: page.name, bytes: page.bytes, given: { url: address } } }
  } catch (error) {
    return toProblem(error, address)
  }
}
