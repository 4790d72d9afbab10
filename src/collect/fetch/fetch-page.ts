import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { UnsaidError } from '../../model/index.ts'
import { MAX_BYTES } from '../../read/index.ts'
import { VERSION } from '../../version.ts'
import { checkUrl, forbidden, guardedLookup, isPublic } from './address-guard.ts'
import { readBody } from './read-body.ts'

export interface FetchOptions {
  /** Addresses of this machine and of private networks too. Default false. */
  readonly allowPrivate?: boolean
  /** Longest time for a page with all redirects. Default 30,000. */
  readonly milliseconds?: number
  /** Largest page, packed and unpacked. Default: what is read of any document. */
  readonly maxBytes?: number
  /** Default 5. */
  readonly redirects?: number
  /** How hosts are looked up; for tests. Default: the system's way. */
  readonly lookup?: LookupFunction
}

export interface Page {
  /** Its ending tells the format. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it was found after redirects. */
  readonly finalUrl: string
}

const MILLISECONDS = 30_000
const REDIRECTS = 5
/** Types of documents that are read, and the ending that tells the reader. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** Fetches one page of the public internet. Throws an `UnsaidError` that says why there is none. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Page> {
  const { milliseconds = MILLISECONDS, redirects = REDIRECTS } = options
  const stop = AbortSignal.timeout(milliseconds)
  let url = parseUrl(address)
  for (let hops = 0; hops <= redirects; hops++) {
    checkUrl(url, options.allowPrivate ?? false)
    const response = await ask(url, options, stop)
    const next = response.headers.location
    if (REDIRECTS_WITH.has(response.statusCode!) && next !== undefined) {
      response.destroy()
      url = parseUrl(next, url)
      continue
    }
    try {
      return await toPage(response, url, options)
    } catch (error) {
      throw toFetchError(error, url, stop)
    } finally {
      response.destroy()
    }
  }
  throw new UnsaidError('unreachable', `${address} redirects more than ${redirects} times`, {
    hint: 'give the address that it ends at',
    subject: address,
  })
}

const REDIRECTS_WITH = new Set([301, 302, 303, 307, 308])

function parseUrl(address: string, base?: URL): URL {
  try {
    return new URL(address, base)
  } catch {
    throw new UnsaidError('unreachable', `${address.slice(0, 200)} is no address`, {
      hint: 'check how it is written',
      subject: address,
    })
  }
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allowPrivate = false, lookup } = options
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const call = request(url, {
      // A connection of its own: none that an earlier answer could have prepared.
      agent: false,
      signal,
      lookup: allowPrivate ? lookup : guardedLookup(url, lookup),
      headers: {
        'user-agent': `unsaid/${VERSION}`,
        accept: `${Object.keys(ENDINGS).join(', ')}, */*;q=0.1`,
        'accept-encoding': 'gzip, deflate, br',
      },
    })
    call.on('response', (response) => {
      const ip = response.socket.remoteAddress ?? ''
      if (allowPrivate || isPublic(ip)) return resolve(response)
      call.destroy()
      return reject(forbidden(url.href, `was answered by ${ip}, which is not on the public internet`, 'give another address'))
    })
    call.on('error', (error) => reject(toFetchError(error, url, signal)))
    call.end()
  })
}

async function toPage(response: IncomingMessage, url: URL, { maxBytes = MAX_BYTES }: FetchOptions): Promise<Page> {
  const status = response.statusCode!
  if (status === 404 || status === 410)
    throw new UnsaidError('not-found', `nothing stands at ${url.href} (${status})`, {
      hint: 'check the address',
      subject: url.href,
    })
  if (status !== 200)
    throw new UnsaidError('unreachable', `${url.href} answered ${status}`, {
      hint: 'open it in a browser and save the page',
      subject: url.href,
    })
  const type = (response.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()
  const ending = ENDINGS[type]
  if (!ending)
    throw new UnsaidError('unsupported-format', `${url.href} is ${type === '' ? 'of no stated type' : type}, which is not read`, {
      hint: 'give the address of a page, text, PDF or Word document',
      subject: url.href,
    })
  const bytes = await readBody(response, { maxBytes, subject: url.href })
  const stem = decodeStem(url)
  return { name: `${stem}.${ending}`, bytes, finalUrl: url.href }
}

function decodeStem(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).pop() ?? url.hostname
  return last.replace(/\.[a-z]{2,5}$/iu, '').slice(0, 80)
}

function toFetchError(error: unknown, url: URL, signal: AbortSignal): unknown {
  if (error instanceof UnsaidError) return error
  if (signal.aborted)
    return new UnsaidError('unreachable', `${url.href} took too long`, {
      hint: 'try again, or save the page from a browser',
      subject: url.href,
    })
  const { code, message } = error as NodeJS.ErrnoException
  const why = {
    ENOTFOUND: 'has a host that is not known',
    ECONNREFUSED: 'refuses connections',
    EAI_AGAIN: 'can’t be looked up now',
  }[code ?? '']
  return new UnsaidError('unreachable', `${url.href} ${why ?? `can’t be fetched: ${message}`}`, {
    hint: 'check the address and the network',
    subject: url.href,
    cause: error,
  })
}
