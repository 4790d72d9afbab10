import { describe, expect, it } from 'vitest'
import { encode } from './encode.ts'
import { read } from './read.ts'

const RU = 'Министры Руритании и Зенды обсудили торговлю. Они договорились о новой встрече в столице.'
const ZH = '两国外长举行会谈，就贸易问题交换意见。双方同意继续保持沟通。'
const EN = 'The ministers met on Monday – “frankly”, as both said – and discussed trade. They agreed to meet again.'

const quotedPrintable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte === 10
      ? '\r\n'
      : byte > 126 || byte === 61 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
  )
    .join('')
    .replaceAll(/((?:=[0-9A-F]{2}|[^=\r\n]){60,70}?)(?=[^\r\n])/gu, '$1=\r\n')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/gu, '$&\r\n')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Part {
  readonly type: string
  readonly encoding: string
  readonly body: string
}

function multipart(kind: string, parts: readonly (Part | string)[], boundary: string): string {
  const bodies = parts.map((part) =>
    typeof part === 'string'
      ? part
      : `Content-Type: ${part.type}\r\nContent-Transfer-Encoding: ${part.encoding}\r\n\r\n${part.body}`,
  )
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${bodies.map((body) => `--${boundary}\r\n${body}\r\n`).join('')}--${boundary}--\r\n`
}

const HEAD =
  'From: =?koi8-r?B?8NLF09Mt08zV1sLB?= <press@mid.ru>\r\nTo: desk@example.org\r\nDate: Mon, 6 May 2024 23:30:00 +0300\r\nMIME-Version: 1.0\r\n'

/** A newsletter as programs make it: tables, a preheader that is not shown, buttons, an unsubscribe line. */
const newsletter = (paragraphs: readonly string[]): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>News</title></head><body><div style="display:none">Preview of the news</div><table width="100%"><tr><td><a href="https://www.mid.ru/w">View in browser</a></td></tr></table><table width="600"><tr><td><h1>Talks of the ministers</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</td></tr></table><table><tr><td class="footer">You receive this mail because you subscribed. <a href="https://www.mid.ru/u">Unsubscribe</a></td></tr></table></body></html>`

describe('mail: encodings', () => {
  it.each([
    ['quoted-printable UTF-8', 'utf-8', 'quoted-printable', RU],
    ['quoted-printable windows-1251', 'windows-1251', 'quoted-printable', RU],
    ['base64 KOI8-R', 'koi8-r', 'base64', RU],
    ['base64 GB2312', 'gb18030', 'base64', ZH],
    ['quoted-printable windows-1252', 'windows-1252', 'quoted-printable', EN],
  ])('%s', async (_, charset, encoding, text) => {
    const bytes = charset === 'utf-8' ? utf8(text) : encode(text, charset)
    const body = encoding === 'base64' ? base64(bytes) : quotedPrintable(bytes)
    const label = charset === 'gb18030' ? 'gb2312' : charset
    const mail = `${HEAD}Content-Type: text/plain; charset="${label}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`
    expect((await read(mail, 'a.eml')).text.trim()).toBe(text)
  })

  it('each part in its own', async () => {
    const mail = `${HEAD}${multipart(
      'alternative',
      [
        { type: 'text/plain; charset=koi8-r', encoding: 'base64', body: base64(encode('Смотрите веб-версию.', 'koi8-r')) },
        {
          type: 'text/html; charset=windows-1251',
          encoding: 'quoted-printable',
          body: quotedPrintable(encode(`<html><body><p>${RU}</p><p>${RU}</p></body></html>`, 'windows-1251')),
        },
      ],
      'edge',
    )}`
    const account = await read(mail, 'a.eml')
    expect(account.text).toBe(`${RU}\n\n${RU}`)
    expect(account).toMatchObject({ lang: 'ru', side: 'RU', date: '2024-05-06' })
    expect(account.inferred.date).toContain('mail')
  })

  it('a page inside that names an encoding which it no longer has', async () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${RU}</p><p>${RU}</p></body></html>`
    const mail = `${HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(utf8(page))}\r\n`
    expect((await read(mail, 'a.eml')).text).toBe(`${RU}\n\n${RU}`)
  })
})

describe('mail: structure', () => {
  it('a newsletter that is HTML alone', async () => {
    const paragraphs = [EN, 'They welcomed the new bridge, and said that it would open in the autumn.']
    const mail = `${HEAD}Subject: Talks of the ministers\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(utf8(newsletter(paragraphs)))}\r\n`
    const account = await read(mail, 'a.eml')
    expect(account.text).toBe(paragraphs.join('\n\n'))
    expect(account.title).toBe('Talks of the ministers')
  })

  it('pictures and attachments beside the text', async () => {
    const related = multipart(
      'related',
      [
        { type: 'text/html; charset=utf-8', encoding: 'base64', body: base64(utf8(newsletter([EN, EN]))) },
        { type: 'image/png', encoding: 'base64', body: 'iVBORw0KGgo=' },
      ],
      'inner',
    )
    const mail = `${HEAD}${multipart('mixed', [related, { type: 'application/zip; name="photos.zip"', encoding: 'base64', body: 'UEsDBA==' }], 'outer')}`
    expect((await read(mail, 'a.eml')).text).toBe(`${EN}\n\n${EN}`)
  })

  it('a mail from a file of bytes that are not UTF-8', async () => {
    const head = utf8(`${HEAD}Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`)
    const account = await read(Uint8Array.from([...head, ...encode(RU, 'windows-1251')]), 'a.eml')
    expect(account.text.trim()).toBe(RU)
  })
})
