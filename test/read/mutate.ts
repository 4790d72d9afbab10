import { gzipSync } from 'node:zlib'
import type { UnsaidError } from '../../src/model/index.ts'
import { makeDocx, makeMail, makeWarc, PAGE, PARAGRAPHS } from './make-files.ts'
import { linesOfPages, makePdf } from './make-pdf.ts'

const WARC = bytes(makeWarc([{ type: 'response', url: 'https://www.mid.ru/talks', body: PAGE }]))

/** Valid files of every format: what fuzzing starts from. */
export const SEEDS: Readonly<Record<string, Uint8Array>> = {
  'a.md': bytes(`---\ntitle: "Talks"\nside: RU\n---\n# Talks\n\nPRESIDENT ELPHBERG: ${PARAGRAPHS.join('\n\nMR. ZENDA: ')}\n`),
  'a.txt': bytes('8 мая 2025 года 10:10 Москва В.Путин: Добрый день. Ван И (как переведено): Благодарю. <…>\n习近平：你好。\n'),
  'a.html': bytes(PAGE),
  'a.vtt': bytes(
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.500\n<v Elphberg>Good <b>morning</b>.\n\n00:00:03.500 --> 00:00:05.000\nLet us begin.\n',
  ),
  'a.srt': bytes(
    '1\n00:00:00,500 --> 00:00:02,000\nPRESIDENT XI: We meet\nagain.\n\n2\n00:00:02,000 --> 00:00:04,000\nIt is good.\n',
  ),
  'a.json': bytes(
    JSON.stringify({
      language: 'en',
      segments: [
        { start: 0, end: 2, text: 'The talks begin.', speaker: 'A' },
        { start: 2, end: 4, text: 'They end.', speaker: 'Interpreter' },
      ],
    }),
  ),
  'a.pdf': makePdf({ pages: linesOfPages([PARAGRAPHS.map((text) => text.slice(0, 60)), ['The end of the talks.']]) }),
  'a.docx': makeDocx(['# Talks', ...PARAGRAPHS]),
  'a.eml': bytes(
    makeMail(
      ['From: a@mid.ru', 'Subject: =?utf-8?B?VGFsa3M=?=', 'Date: Mon, 06 May 2024 10:00:00 +0300'],
      [
        ['text/plain', PARAGRAPHS[0]],
        ['text/html', PAGE],
      ],
    ),
  ),
  'a.mhtml': bytes(
    makeMail(
      ['From: <Saved by a browser>', 'Snapshot-Content-Location: https://www.mid.ru/talks', 'Subject: Talks'],
      [['text/html; charset=utf-8', PAGE]],
    ),
  ),
  'a.warc': WARC,
  'a.warc.gz': new Uint8Array(gzipSync(WARC)),
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** The file with some bytes flipped, cut out, doubled, swapped for tokens that matter to parsers, or cut off. */
export function mutate(file: Uint8Array, random: () => number): Uint8Array {
  let out = [...file]
  const at = (): number => Math.floor(random() * out.length)
  for (let step = Math.floor(random() * 6); step >= 0 && out.length > 0; step--) {
    const [from, length] = [at(), 1 + Math.floor(random() * 40)]
    const kind = Math.floor(random() * 6)
    if (kind === 0) out[from] = Math.floor(random() * 256)
    else if (kind === 1) out.splice(from, length)
    else if (kind === 2) out.splice(at(), 0, ...out.slice(from, from + length))
    else if (kind === 3) out.splice(from, length, ...bytes(TOKENS[Math.floor(random() * TOKENS.length)]!))
    else if (kind === 4) out.splice(from, 0, ...Array.from({ length }, () => Math.floor(random() * 256)))
    else out = out.slice(0, Math.max(1, from))
  }
  return Uint8Array.from(out)
}

const TOKENS = [
  '\0',
  '\ufeff',
  '<',
  '<div>',
  '</p>',
  '<!--',
  ']]>',
  '-->',
  '---\n',
  ': ',
  '：',
  '«',
  '99999999999999',
  '-1',
  '{',
  '[',
  '"',
  '\r\n\r\n',
  'endobj',
  'stream\n',
  '--edge\r\n',
  'Content-Length: 9999999\r\n',
  '<v ',
  '&amp;',
  '\ud800',
  '%PDF-',
  'PK\x03\x04',
  '<…>',
]

/** Empty where the document is refused in one line that names it, with the way out; else what is wrong with it. */
export function checkRefusal({ message, hint }: UnsaidError, name: string): string {
  if (!message.startsWith(name)) return `does not begin with the file’s name: ${message}`
  if (/[\n\r\0]/u.test(message) || message.length > LONGEST_LINE) return `is no single line: ${message}`
  if (/undefined|null|\[object|at \w+ \(/u.test(message)) return `speaks of the program’s inside: ${message}`
  return hint ? '' : `has no way out: ${message}`
}

const LONGEST_LINE = 200
