import { closeSync, copyFileSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, makeBundle, type Run } from './bundle.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'unsaid-bad-'))
let bundle: Bundle
beforeAll(async () => {
  bundle = await makeBundle('bad-input-test')
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  bundle.remove()
})

interface Told extends Omit<Run, 'err'> {
  /** Lines on standard error. */
  readonly lines: readonly string[]
}

function unsaid(args: readonly string[], input?: string | Uint8Array): Told {
  const { status, out, err } = bundle.run(args, folder, input)
  return { status, out, lines: err.split('\n').filter((line) => line !== '') }
}

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
  return name
}

const MEETING = '2022-02-25-xi-putin-call'
for (const file of ['cctv.zh.md', 'kremlin.en.md']) copyFileSync(join(ROOT, 'samples', MEETING, file), join(folder, file))
copyFileSync(join(ROOT, 'samples/2022-09-14-xi-tokayev/akorda.ru.md'), join(folder, 'akorda.ru.md'))
const GOOD = ['cctv.zh.md', 'kremlin.en.md']

/** Larger than the limit, without taking up room on the disk. */
function putLarge(name: string): string {
  const file = openSync(join(folder, name), 'w')
  ftruncateSync(file, 200 * 1024 * 1024)
  closeSync(file)
  return name
}

const mojibake = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

/** Each with what its one line must say of it, and of the way out. */
const bad: readonly (readonly [string, () => string, RegExp, RegExp])[] = [
  ['an empty file', () => put('empty.md', ''), /empty\.md is empty/u, /saved/u],
  [
    'a wrong encoding',
    () => put('wrong.txt', mojibake('Министры обсудили торговлю и договорились о новой встрече.')),
    /wrong\.txt was read in a wrong encoding/u,
    /UTF-8/u,
  ],
  [
    'bytes of no encoding',
    () =>
      put(
        'noise.txt',
        Uint8Array.from({ length: 3000 }, (_, i) => 128 + ((i * 73) % 128)),
      ),
    /noise\.txt/u,
    /UTF-8|\.txt/u,
  ],
  [
    'a page that is only script',
    () =>
      put(
        'script.html',
        '<html><head><script>var a = 1</script></head><body><div id="app"></div><script>render()</script></body></html>',
      ),
    /script\.html holds no article: .*script/u,
    /browser/u,
  ],
  ['a file of 200 MB', () => putLarge('large.txt'), /large\.txt has 200 MB, more than the limit of 20 MB/u, /cut out/u],
  ['an account of another meeting', () => 'akorda.ru.md', /akorda\.ru is of another meeting .*2022-09-14/u, /compare it apart/u],
  [
    'an unknown language',
    () => put('ja.txt', '両首脳は会談を行いました。協力の強化で一致しました。'),
    /ja\.txt is in Japanese/u,
    /English, Chinese or Russian/u,
  ],
  ['a missing file', () => 'missing.md', /missing\.md does not exist/u, /spelling/u],
  ['a folder without accounts', () => dirname(put('bare/notes.log', 'x')), /bare holds no accounts/u, /\.md/u],
  ['a scan', () => put('photo.pdf', '%PDF-1.4\n1 0 obj\n<< >>\nendobj\n'), /photo\.pdf/u, /\.txt/u],
  ['a program', () => put('tool.md', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0])), /tool\.md is a program/u, /\.txt/u],
]

describe('bad input', () => {
  it.each(bad)('%s gets one clear line, and the rest is compared', (_, make, says, wayOut) => {
    const { status, out, lines } = unsaid(['compare', make(), ...GOOD, '--format', 'json'])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^unsaid: .+ — .+/u)
    const [message, hint] = lines[0]!.split(' — ') as [string, string]
    expect(message).toMatch(says)
    expect(hint).toMatch(wayOut)
    expect(status).toBe(1)
    const comparison = JSON.parse(out) as { accounts: { id: string }[]; findings: unknown[]; problems: { message: string }[] }
    expect(comparison.accounts.map((account) => account.id)).toEqual(['cctv.zh', 'kremlin.en'])
    expect(comparison.findings.length).toBeGreaterThan(3)
    expect(comparison.problems.map((problem) => `unsaid: ${problem.message}`)).toEqual([message])
  })

  it.each(bad.filter(([name]) => name !== 'an account of another meeting'))('%s alone: nothing readable', (_, make, says) => {
    for (const command of ['compare', 'read']) {
      const { status, out, lines } = unsaid([command, make()])
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(says)
      expect(out).toBe('')
      expect(status).toBe(3)
    }
  })

  it('two accounts of different meetings: one is told alone', () => {
    const { status, out, lines } = unsaid(['compare', 'akorda.ru.md', 'cctv.zh.md', '--format', 'json'])
    expect(status).toBe(1)
    expect(lines).toHaveLength(1)
    expect((JSON.parse(out) as { findings: unknown[] }).findings).toEqual([])
  })

  it('wrong usage', () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[...GOOD, '--set', 'other.md:side=RU'], /other\.md names none of the documents.*cctv\.zh\.md/u],
      [[...GOOD, '--set', 'cctv.zh.md:colour=red'], /colour=red is not understood.*side/u],
      [[...GOOD, '--set', 'cctv.zh.md:side=CN,colour=red'], /colour=red is not understood/u],
      [
        [...GOOD, '--set', 'cctv.zh.md:side=RUS'],
        /“RUS” is no side that is known.*two letters of a state \(RU, CN, KZ\).*organisation/u,
      ],
      [[...GOOD, '--set', 'cctv.zh.md:side=Россия'], /“Россия” is no side that is known.*did you mean RU\?/u],
      [[...GOOD, '--set', 'cctv.zh.md:side=nato'], /did you mean NATO\?/u],
      [[...GOOD, '--set', 'cctv.zh.md:kind=novel'], /“novel” is no kind that is known.*readout/u],
      [[...GOOD, '--set', 'cctv.zh.md:date=some day'], /“some day” is no date that is known.*2022-02-25/u],
      [[...GOOD, '--model', 'no-such.json'], /--model no-such\.json is no file/u],
      [[...GOOD, '--model', 'cctv.zh.md'], /--model cctv\.zh\.md is no JSON/u],
    ]
    for (const [args, says] of wrong) {
      const { status, lines } = unsaid(['compare', ...args])
      expect(lines.join('\n')).toMatch(says)
      expect(lines).toHaveLength(1)
      expect(status).toBe(2)
    }
  })
})

describe('standard input', () => {
  const line = (fields: object): string => JSON.stringify(fields)
  const english = 'Vladimir Putin spoke with Xi Jinping by telephone. Xi Jinping said that China supports peace talks on Ukraine.'

  it('a bad line is named, the others are compared', () => {
    const input = [
      line({ id: 'a', text: english, side: 'RU' }),
      '{"id": "b"}',
      '{broken',
      line({ id: 'c', text: english, side: 'CN' }),
    ]
    const { status, out, lines } = unsaid(['compare', '-', '--format', 'json'], input.join('\n'))
    expect(status).toBe(1)
    expect(lines.map((one) => /line \d/u.exec(one)?.[0])).toEqual(['line 2', 'line 3'])
    expect((JSON.parse(out) as { accounts: { id: string }[] }).accounts.map((account) => account.id)).toEqual(['a', 'c'])
  })

  it.each([
    [
      'a recogniser’s object',
      line({ text: english, language: 'en', segments: [{ start: 0, end: 9, text: english }] }),
      /kind\s+recording/u,
    ],
    ['a page', `<html><body><article><p>${english} ${english}</p></article></body></html>`, /lang\s+en/u],
    [
      'windows-1251',
      Uint8Array.from([
        0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0xfb, 0x20, 0xee, 0xe1, 0xf1, 0xf3, 0xe4, 0xe8, 0xeb, 0xe8, 0x20, 0xf2, 0xee,
        0xf0, 0xe3, 0xee, 0xe2, 0xeb, 0xfe, 0x2e,
      ]),
      /lang\s+ru/u,
    ],
  ])('%s', (_, input, says) => {
    const { status, out } = unsaid(['read', '-'], input)
    expect(status).toBe(0)
    expect(out).toMatch(says)
  })
})

describe('paths', () => {
  const NAME = 'Встреча в Пекине й.md'.normalize('NFD')
  const read = (path: string, set: string): string => {
    const { status, out, lines } = unsaid(['read', path, '--set', set, '--format', 'json'])
    expect(lines).toEqual([])
    expect(status).toBe(0)
    return out
  }
  const text = 'The ministers met on Monday and discussed trade.\r\n\r\nThey agreed to meet again.\r\n'

  it('spaces, decomposed letters, byte order marks and ends of lines of Windows', () => {
    put(`a folder/${NAME}`, `\ufeff---\r\ntitle: "Talks"\r\nside: "RU"\r\n---\r\n${text}`)
    const account = JSON.parse(read(`a folder/${NAME}`, `${NAME.normalize('NFC')}:side=kz`)) as {
      id: string
      side: string
      title: string
      text: string
      blocks: unknown[]
    }
    expect(account).toMatchObject({ id: 'Встреча в Пекине й', side: 'KZ', title: 'Talks', text })
    expect(account.blocks).toHaveLength(2)
  })

  it('what looks like a path of Windows', () => {
    put('C:\\talks\\a.md', text)
    expect(read('C:\\talks\\a.md', 'C:\\talks\\a.md:side=RU,date=2024-05-06')).toContain('"side":"RU"')
    expect(read('C:\\talks\\a.md', 'a.md:title=Talks, long ones,url=https://www.mid.ru/?a=b')).toContain(
      '"title":"Talks, long ones"',
    )
    expect(read('C:\\talks\\a.md', 'talks/a.md:side=RU')).toContain('"id":"a"')
  })

  it('signs that addresses use, in names', () => {
    put('what? #1 = a.md', text)
    expect(read('what? #1 = a.md', 'what? #1 = a.md:side=RU')).toContain('"id":"what? #1 = a"')
  })

  it('stars that the shell left standing', () => {
    const { status, out } = unsaid(['compare', 'c*.zh.md', 'krem*', '--format', 'json'])
    expect(status).toBe(0)
    expect((JSON.parse(out) as { accounts: unknown[] }).accounts).toHaveLength(2)
    expect(unsaid(['read', 'nothing*.md']).status).toBe(3)
  })
})
