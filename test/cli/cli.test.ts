import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { comparisonSchema } from '../../src/model/comparison-schema.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const SAMPLE = 'samples/2022-02-25-xi-putin-call'
const folder = mkdtempSync(join(tmpdir(), 'unsaid-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function unsaid(args: readonly string[], input?: string | Buffer): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('unsaid', () => {
  it('prints its version and its help with examples', () => {
    expect(unsaid(['--version'])).toMatchObject({ status: 0, out: '0.1.0\n' })
    for (const args of [['--help'], ['compare', '--help'], ['read', '--help'], ['knowledge', 'check', '--help']]) {
      const { status, out } = unsaid(args)
      expect(status).toBe(0)
      expect(out).toContain('Examples:')
    }
  })

  it('compares a folder in 80 columns, without colours in a pipe', () => {
    const { status, out, err } = unsaid(['compare', SAMPLE])
    expect(status).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('withheld position · war in Ukraine · China')
    expect(out).not.toContain('\u001b[')
    expect(
      out
        .split('\n')
        .filter((line) => !/\p{Script=Han}/u.test(line))
        .every((line) => line.length <= 80),
    ).toBe(true)
  })

  it('prints one valid object as JSON and nothing else', () => {
    const { status, out } = unsaid(['compare', SAMPLE, '--format', 'json'])
    expect(status).toBe(0)
    expect(comparisonSchema.safeParse(JSON.parse(out)).success).toBe(true)
  })

  it('writes Markdown to a file', () => {
    const path = join(folder, 'report.md')
    expect(unsaid(['compare', SAMPLE, '--format', 'md', '--out', path])).toMatchObject({ status: 0, out: '' })
    expect(readFileSync(path, 'utf8')).toMatch(/^# China – Russia · call · 2022-02-25/u)
  })

  it('writes a page to a file, and a table each into a folder', () => {
    const page = join(folder, 'report.html')
    expect(unsaid(['compare', SAMPLE, '--format', 'html', '--out', page])).toMatchObject({ status: 0, out: '', err: '' })
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/u)
    const tables = join(folder, 'tables/')
    expect(unsaid(['compare', SAMPLE, '--format', 'csv', '--out', tables])).toMatchObject({ status: 0, out: '' })
    for (const name of ['statements', 'links', 'findings'])
      expect(readFileSync(join(tables, `${name}.csv`), 'utf8').startsWith('\ufeffid,')).toBe(true)
  })

  it('prints records a line', () => {
    const { status, out } = unsaid(['compare', SAMPLE, '--format', 'jsonl'])
    expect(status).toBe(0)
    const kinds = new Set(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { kind: string }).kind),
    )
    expect([...kinds]).toEqual(['comparison', 'account', 'statement', 'link', 'matrix-row', 'finding'])
  })

  it('speaks Chinese and Russian, in reports and in complaints', () => {
    const { out } = unsaid(['compare', SAMPLE, '--interface', 'zh'])
    expect(out).toContain('中国 – 俄罗斯 · 通话 · 2022-02-25')
    expect(out).not.toContain('account')
    const missing = unsaid(['compare', join(folder, 'missing.md'), '--interface', 'ru'])
    expect(missing.status).toBe(3)
    expect(missing.err).toMatch(/^unsaid: не найдено: «.*missing\.md» — проверьте/u)
  })

  it('explains a finding by number', () => {
    const { status, out } = unsaid(['compare', SAMPLE, '--explain', '1'])
    expect(status).toBe(0)
    expect(out).toContain('Evidence')
  })

  it('keeps to an issue, a side and a confidence', () => {
    const { out } = unsaid([
      'compare',
      SAMPLE,
      '--format',
      'json',
      '--issue',
      'sanctions',
      '--side',
      'cn',
      '--min-confidence',
      '0.5',
    ])
    const { findings } = JSON.parse(out) as { findings: { issue: string; side: string; confidence: number }[] }
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) expect(finding).toMatchObject({ issue: 'sanctions', side: 'CN' })
  })

  it('reads accounts as JSON lines from standard input', () => {
    const line = (id: string, side: string, text: string): string =>
      JSON.stringify({ id, side, lang: 'en', date: '2022-02-25', text })
    const input = `${line('a', 'RU', 'Vladimir Putin spoke with Xi Jinping. Xi Jinping said that China supports peace talks on Ukraine.')}\n${line('b', 'CN', 'Xi Jinping spoke with Vladimir Putin. Xi Jinping said that trade was growing.')}\n`
    const { status, out } = unsaid(['compare', '-', '--format', 'json'], input)
    expect(status).toBe(0)
    expect((JSON.parse(out) as { accounts: { id: string }[] }).accounts.map((account) => account.id)).toEqual(['a', 'b'])
  })

  it('shows what was understood of a document, with what was inferred and overridden', () => {
    const path = file(
      'plain.txt',
      'Vladimir Putin had a telephone conversation with Xi Jinping on 25 February 2022. The leaders agreed to expand trade.',
    )
    const { status, out } = unsaid(['read', path, '--set', 'plain.txt:side=RU,kind=report'])
    expect(status).toBe(0)
    expect(out).toMatch(/side\s+RU/u)
    expect(out).toMatch(/lang\s+en\s+\(inferred/u)
  })

  const broken: readonly (readonly [name: string, make: () => string[], status: number, said: string])[] = [
    ['a missing file', () => ['compare', join(folder, 'missing.md')], 3, 'missing.md'],
    ['an empty file', () => ['compare', file('empty.md', '')], 3, 'empty.md'],
    ['a folder without accounts', () => ['compare', emptyFolder()], 3, 'empty-folder'],
    [
      'a page that is only script',
      () => [
        'compare',
        file(
          'script.html',
          '<html><head><script>var a = 1</script></head><body><script>document.write(1)</script></body></html>',
        ),
      ],
      3,
      'script.html',
    ],
    [
      'an unknown language',
      () => ['compare', file('ja.txt', 'これは日本語の文章です。会談が行われました。両首脳は協力で一致しました。')],
      3,
      'ja.txt',
    ],
    ['bytes that are no text', () => ['compare', file('zero.txt', Buffer.alloc(4096))], 3, 'zero.txt'],
    ['an unknown issue', () => ['compare', SAMPLE, '--issue', 'weather'], 2, 'weather'],
    ['a side that did not meet', () => ['compare', SAMPLE, '--side', 'Zenda'], 2, 'one of CN, RU'],
    ['a wrong probability', () => ['compare', SAMPLE, '--min-confidence', '3'], 2, '3'],
    ['an override that is not understood', () => ['compare', SAMPLE, '--set', 'nonsense'], 2, 'nonsense'],
    ['an unknown command', () => ['conquer'], 2, 'conquer'],
    ['no command', () => [], 2, ''],
    ['knowledge that is at fault', () => ['compare', SAMPLE, '--knowledge', faultyKnowledge()], 2, 'issues/bad.yaml'],
  ]

  it.each(broken)('answers %s with one clear line and status', (_name, make, status, said) => {
    const result = unsaid(make())
    expect(result.status).toBe(status)
    expect(result.err + (status === 2 ? result.out : '')).toContain(said)
    expect(result.err).not.toContain('    at ')
  })

  it('compares the rest when one file fails, and says so in its status', () => {
    const { status, out, err } = unsaid(['compare', SAMPLE, join(folder, 'missing.md'), '--format', 'json'])
    expect(status).toBe(1)
    expect(err).toContain('missing.md')
    expect((JSON.parse(out) as { accounts: unknown[] }).accounts.length).toBe(2)
  })

  function emptyFolder(): string {
    const path = join(folder, 'empty-folder')
    mkdirSync(path, { recursive: true })
    return path
  }

  function faultyKnowledge(): string {
    const path = join(folder, 'knowledge')
    mkdirSync(join(path, 'issues'), { recursive: true })
    writeFileSync(join(path, 'issues', 'bad.yaml'), 'id: weather\nforms: {}\n')
    return path
  }
})

describe('the user’s own knowledge', () => {
  it('adds forms to an issue', () => {
    const path = join(folder, 'own')
    mkdirSync(join(path, 'issues'), { recursive: true })
    writeFileSync(
      join(path, 'issues', 'space.yaml'),
      'id: space\nlabel: { en: space, zh: 航天, ru: космос }\nforms: { en: ["moon base*"] }\nsource: test\nchecked: 2026-01-01\n',
    )
    const account = file(
      'moon.en.md',
      '---\nside: "RU"\nlang: "en"\ndate: "2022-02-25"\n---\nVladimir Putin met with Xi Jinping. Vladimir Putin said that Russia was ready to build moon bases.\n',
    )
    const issues = (extra: string[]): string[] =>
      (
        JSON.parse(unsaid(['compare', account, '--format', 'json', ...extra]).out) as { statements: { issues: string[] }[] }
      ).statements.flatMap((one) => one.issues)
    expect(issues([])).not.toContain('space')
    expect(issues(['--knowledge', path])).toContain('space')
  })
})
