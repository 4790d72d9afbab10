import { deflateSync, gzipSync } from 'node:zlib'
import type { ErrorCode } from '../../src/model/index.ts'
import { makeDocxOf, makeMail, makeZip, PARAGRAPHS } from './make-files.ts'
import { makePdfOfStream } from './make-pdf.ts'

export interface HostileFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly code: ErrorCode
  /** What its one line must say. */
  readonly says: RegExp
}

const MEGABYTE = 1024 * 1024
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const words = (megabytes: number): string => 'ab '.repeat((megabytes * MEGABYTE) / 3)
const bombBody = (megabytes: number): string => `<w:p><w:r><w:t>${words(megabytes)}</w:t></w:r></w:p>`
const inside = (html: string): string => `<!doctype html><html><body>${html}<p>${PARAGRAPHS.join(' ')}</p></body></html>`
/** Which limit is met first depends on the machine. */
const STOPPED = /longer than|memory|too deep|damaged/u
const DEEP_DOCX = 20_000
const DEEP_MAIL = 200

/** Files made to fill the memory, to hang a parser, or to overflow its stack. */
export function makeHostileFiles(): HostileFile[] {
  return [
    ...bombs(),
    {
      name: 'nested.docx',
      bytes: makeDocxOf(`${'<w:sdt><w:sdtContent>'.repeat(DEEP_DOCX)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(DEEP_DOCX)}`, {
        packed: true,
      }),
      code: 'unreadable',
      says: STOPPED,
    },
    {
      name: 'nested.html',
      bytes: bytes(inside(`${'<div>'.repeat(100_000)}${'</div>'.repeat(100_000)}`)),
      code: 'unreadable',
      says: /nests elements/u,
    },
    // Tags that close nothing hide the depth from a count of tags.
    {
      name: 'hidden-depth.html',
      bytes: bytes(inside('<div></x>'.repeat(50_000))),
      code: 'unreadable',
      says: STOPPED,
    },
    // The parser looks for the end of every tag to the end of the page.
    { name: 'quadratic.html', bytes: bytes(inside('<'.repeat(5 * MEGABYTE))), code: 'unreadable', says: STOPPED },
    { name: 'nested.eml', bytes: bytes(nestedMail()), code: 'unreadable', says: /too deep/u },
    {
      name: 'long-header.eml',
      bytes: bytes(makeMail([`Subject: ${'=?utf-8?q?a?= '.repeat(50_000)}`], [])),
      code: 'unreadable',
      says: /damaged/u,
    },
    {
      name: 'nested.json',
      bytes: bytes(`${'['.repeat(MEGABYTE)}${']'.repeat(MEGABYTE)}`),
      code: 'unsupported-format',
      says: /JSON|segments/u,
    },
  ]
}

function bombs(): HostileFile[] {
  const zeros = deflateSync(deflateSync(new Uint8Array(300 * MEGABYTE).fill(32)))
  return [
    { name: 'bomb.docx', bytes: makeDocxOf(bombBody(120), { packed: true }), code: 'unreadable', says: STOPPED },
    {
      name: 'declared-bomb.docx',
      bytes: makeZip({ 'word/document.xml': 'x' }, { claimed: 0x7fffffff }),
      code: 'too-large',
      says: /unpacks/u,
    },
    {
      name: 'lying-bomb.docx',
      bytes: makeDocxOf(bombBody(30), { packed: true, claimed: 1000 }),
      code: 'unreadable',
      says: STOPPED,
    },
    { name: 'bomb.pdf', bytes: makePdfOfStream(zeros, '/FlateDecode /FlateDecode'), code: 'unreadable', says: STOPPED },
    {
      name: 'bomb.warc.gz',
      bytes: new Uint8Array(
        gzipSync(
          `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${words(100)}`,
        ),
      ),
      code: 'too-large',
      says: /unpacks|MB/u,
    },
  ]
}

/** Mails inside mails. */
function nestedMail(): string {
  return Array.from(
    { length: DEEP_MAIL },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\nMIME-Version: 1.0\r\n\r\n--b${i}\r\n`,
  ).join('')
}
