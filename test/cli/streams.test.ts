import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { setQuiet, wantsColor } from '../../src/cli/output.ts'
import { makeProgress } from '../../src/cli/progress.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const SAMPLE = 'samples/2022-02-25-xi-putin-call'
const folder = mkdtempSync(join(tmpdir(), 'unsaid-streams-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR'].includes(name)))
const UNSAID = [process.execPath, '--import', 'tsx', 'src/cli/main.ts'] as const

/** A command line in a shell, so that pipes and statuses are the real ones. */
function shell(line: string, env: Record<string, string> = {}): { out: string; err: string } {
  const err = join(folder, 'err')
  const out = execFileSync(
    'bash',
    ['-c', `unsaid() { ${UNSAID.map((part) => `'${part}'`).join(' ')} "$@"; }; { ${line}; } 2>'${err}'`],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...plain, ...env },
    },
  )
  return { out, err: execFileSync('cat', [err], { encoding: 'utf8' }) }
}

describe('the command line among pipes', () => {
  it('ends without a word when its reader has read enough', () => {
    const { out, err } = shell(`unsaid compare ${SAMPLE} --format json | head -1; echo "status \${PIPESTATUS[0]}"`)
    expect(out).toBe('{\nstatus 0\n')
    expect(err).toBe('')
  })

  it('has no colours in a pipe unless they are forced, and none where they are unwanted', () => {
    expect(shell(`unsaid compare ${SAMPLE}`).out).not.toContain('\u001b[')
    expect(shell(`unsaid compare ${SAMPLE}`, { FORCE_COLOR: '1' }).out).toContain('\u001b[')
    expect(shell(`unsaid compare ${SAMPLE}`, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b[')
  })

  it('says what failed on standard error, unless it is told to be quiet; the status stays', () => {
    const line = `unsaid compare ${SAMPLE} missing.md --format md --out '${join(folder, 'report.md')}'`
    const loud = shell(`${line}; echo $?`)
    expect(loud).toMatchObject({ out: '1\n', err: expect.stringContaining('missing.md') })
    expect(shell(`${line} --quiet; echo $?`)).toEqual({ out: '1\n', err: '' })
    expect(shell('unsaid compare missing.md --quiet; echo $?')).toMatchObject({
      out: '3\n',
      err: expect.stringContaining('missing.md'),
    })
  })

  it('takes settings from a file and the environment', () => {
    const config = join(folder, 'settings.json')
    writeFileSync(config, '{ "format": "md" }')
    expect(shell(`unsaid compare ${SAMPLE} --config '${config}'`).out).toMatch(/^# /u)
    expect(shell(`unsaid compare ${SAMPLE}`, { UNSAID_FORMAT: 'json' }).out).toMatch(/^\{/u)
    writeFileSync(config, '{ "format": "pdf" }')
    const refused = shell(`unsaid compare ${SAMPLE} --config '${config}'; echo $?`)
    expect(refused.out).toBe('2\n')
    expect(refused.err).toMatch(/^unsaid: .*settings\.json: “format” is "pdf", which it cannot be — allowed: one of terminal, /u)
  })

  it('ends when it is interrupted, as interrupted', async () => {
    const child = spawn(UNSAID[0], [...UNSAID.slice(1), 'compare', '-'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk))
    await new Promise((resolve) => setTimeout(resolve, STARTED))
    child.kill('SIGINT')
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('exit', (...ended) => resolve(ended)),
    )
    expect(signal ?? code).toBeOneOf(['SIGINT', 130])
    expect(said).toBe('')
  })
})

/** Long enough to wait on its input (ms). */
const STARTED = 3000

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '3', NO_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j on a terminal (%s): %s', (env, terminal, wanted) => {
    expect(wantsColor(env, terminal)).toBe(wanted)
  })
})

describe('progress', () => {
  afterEach(() => setQuiet(false))

  function shown(times: readonly number[], isTTY = true): string {
    let text = ''
    let at = 0
    const progress = makeProgress({ isTTY, columns: 20, write: (part: string) => (text += part) }, () => times[at++]!)
    for (let step = 1; step < times.length; step++) progress.step(`reading document ${step} of many`)
    progress.end()
    return text
  }

  it('is shown only where work takes longer than a second, cut to the width, and taken away', () => {
    expect(shown([0, 10, 900])).toBe('')
    expect(shown([0, 900, 1200])).toBe('\r\u001b[2Kreading document 2 \r\u001b[2K')
  })

  it('does not write faster than one can read', () => {
    expect(shown([0, 1200, 1210, 1220, 1400]).match(/reading/gu)).toHaveLength(2)
  })

  it('is not for pipes, nor for the quiet', () => {
    expect(shown([0, 5000], false)).toBe('')
    setQuiet(true)
    expect(shown([0, 5000])).toBe('')
  })
})
