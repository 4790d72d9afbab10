import { describe, expect, it } from 'vitest'
import { read, refuse } from './read.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const SCRIPT_ONLY =
  '<!doctype html><html><head><title>News</title></head><body><div id="root"></div><script>document.body.innerHTML = "<p>" + "words ".repeat(500)</script></body></html>'

const refused: readonly (readonly [string, string, Uint8Array, string, RegExp])[] = [
  ['no bytes', 'a.txt', bytes(''), 'empty', /empty/u],
  ['white space', 'a.md', bytes(' \n\t\r\n '), 'empty', /empty/u],
  ['front matter without text', 'a.md', bytes('---\ntitle: A\n---\n\n'), 'empty', /words/u],
  ['no words', 'a.txt', utf8('2024 — 15 % !!! 12:30'), 'empty', /words/u],
  ['a page built by script', 'a.html', bytes(SCRIPT_ONLY), 'no-article', /script/u],
  ['a page without text', 'a.html', bytes('<html><body><nav><a href="/">Home</a></nav></body></html>'), 'no-article', /article/u],
  ['a picture', 'photo.png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'unsupported-format', /PNG/u],
  [
    'an unknown kind of binary',
    'a.dat',
    Uint8Array.from({ length: 900 }, (_, i) => (i * 7) % 256),
    'unsupported-format',
    /binary/u,
  ],
  ['a picture called text', 'a.txt', bytes('GIF89a\x01\0\x01\0\0\0'), 'unsupported-format', /GIF/u],
  ['lost characters', 'a.txt', utf8('\ufffd\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd and \ufffd\ufffd\ufffd'), 'unreadable', /lost/u],
  [
    'mangled UTF-8',
    'a.txt',
    utf8(
      Array.from(utf8('Министры обсудили торговлю и договорились о новой встрече.'), (byte) =>
        new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
      ).join(''),
    ),
    'unreadable',
    /encoding/u,
  ],
  ['broken subtitles', 'a.vtt', bytes('WEBVTT\n\nno cues here\n'), 'unreadable', /subtitles/u],
  [
    'Ukrainian',
    'a.txt',
    utf8('Міністри обговорили торгівлю та домовилися про нову зустріч у її столиці.'),
    'unsupported-language',
    /Ukrainian/u,
  ],
  [
    'Bulgarian',
    'a.txt',
    utf8('Министрите обсъдиха търговията и се договориха да се съберат отново в града.'),
    'unsupported-language',
    /Bulgarian/u,
  ],
  [
    'Kazakh',
    'a.txt',
    utf8('Министрлер сауда мәселелерін талқылап, жаңа кездесу өткізуге келісті. Қазақстан үшін бұл маңызды.'),
    'unsupported-language',
    /Kazakh/u,
  ],
  [
    'Serbian',
    'a.txt',
    utf8('Министри су разговарали о трговини и договорили нови сусрет у њиховој земљи.'),
    'unsupported-language',
    /Serbian/u,
  ],
  ['Japanese', 'a.txt', utf8('両国の外相は会談を行い、貿易について意見を交換しました。'), 'unsupported-language', /Japanese/u],
  ['Korean', 'a.txt', utf8('양국 외교장관은 회담을 갖고 무역 문제를 논의했다.'), 'unsupported-language', /Korean/u],
  [
    'French',
    'a.txt',
    utf8('Les ministres ont évoqué le commerce et sont convenus de se revoir dans la capitale.'),
    'unsupported-language',
    /French/u,
  ],
  [
    'German',
    'a.txt',
    utf8('Die Minister haben über den Handel gesprochen und sich auf ein neues Treffen geeinigt.'),
    'unsupported-language',
    /German/u,
  ],
  [
    'Turkish',
    'a.txt',
    utf8('Bakanlar ticaret konusunu ele aldı ve yeni bir toplantı için anlaştı; bu görüşme olumlu ve yararlı oldu.'),
    'unsupported-language',
    /Turkish/u,
  ],
  ['Arabic', 'a.txt', utf8('بحث الوزيران التجارة واتفقا على لقاء جديد'), 'unsupported-language', /Arabic/u],
  ['a language said to be another', 'a.md', utf8('---\nlang: uk\n---\nThe ministers met.'), 'unsupported-language', /uk/u],
]

describe('what cannot be read', () => {
  it.each(refused)('%s', async (_, name, input, code, message) => {
    const error = await refuse(input, name)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.message).toContain(name)
    expect(error.message).not.toContain('\n')
    expect(error.subject).toBe(name)
    expect(error.hint).toBeTruthy()
  })

  it('is refused by size before anything else, with name and limit', async () => {
    const error = await refuse(new Uint8Array(2 * 1024 * 1024 + 1), 'big.html', { maxBytes: 2 * 1024 * 1024 })
    expect(error.code).toBe('too-large')
    expect(error.message).toMatch(/big\.html.*2 MB/u)
  })

  it('names quoted in a foreign language are no foreign language', async () => {
    const account = await read(
      'Министры обсудили торговлю. Принял участие министр Сергій Їжакевич. Стороны договорились о новой встрече, отметив, что работа будет продолжена в обычном порядке и без перерывов.',
    )
    expect(account.lang).toBe('ru')
  })
})
