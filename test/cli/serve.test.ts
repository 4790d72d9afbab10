import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { MeetingPage, Progress } from '../../src/api/contract.ts'
import { HOMES } from '../store/homes.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
const SLOW = 120_000

const ACCOUNT = `---
publisher: Kremlin
side: RU
lang: en
date: 2031-03-04
kind: readout
---
Vladimir Putin had a telephone conversation with President of China Xi Jinping.

Vladimir Putin said that Russia supports China on the Taiwan issue.`

/** Servers that a test started. */
const running = new Set<ChildProcess>()

/** `unsaid serve` as it is called, and the address that it prints. */
async function serve(...flags: readonly string[]): Promise<{ child: ChildProcess; address: string; said: string }> {
  const line = ['--import', TSX, join(ROOT, 'src/cli/main.ts'), 'serve', '--port', '0', '--interface', 'en', ...flags]
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  child.stderr!.on('data', (part: Buffer) => (said += part))
  for await (const part of child.stdout!) {
    said += part
    const address = /http:\/\/[\d.]+:\d+/u.exec(said)?.[0]
    if (address) return { child, address, said }
  }
  throw new Error(said)
}

async function stop(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const [status] = (await ended) as [number | null]
  running.delete(child)
  return status
}

/** Sends what is to be added and waits for the work's last word. */
async function add(address: string, path: string, body: FormData | string): Promise<Progress> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined
  const response = await fetch(address + path, { method: 'POST', body, ...(headers ? { headers } : {}) })
  const { job } = (await response.json()) as { job: string }
  const events = await (await fetch(`${address}/api/jobs/${job}/events`)).text()
  return JSON.parse(/data: (.*)\s*$/u.exec(events.trim().split('\n\n').at(-1)!)![1]!) as Progress
}

function file(): FormData {
  const form = new FormData()
  form.append('file', new File([ACCOUNT], 'kremlin.en.md'))
  return form
}

describe('unsaid serve', { timeout: SLOW }, () => {
  afterEach(async () => {
    for (const child of running) await stop(child)
  })

  for (const home of HOMES)
    it.skipIf(home.missing !== null)(`keeps what is added, and finds it again: ${home.name}`, async () => {
      const { home: place, drop } = await home.make()
      const flags = 'folder' in place ? ['--library', place.folder] : ['--database', place.database]
      const first = await serve(...flags)
      expect((await add(first.address, '/api/documents', file())).meetings).toHaveLength(1)
      const empty = new FormData()
      empty.append('file', new File([''], 'empty.txt'))
      expect((await add(first.address, '/api/documents', empty)).problems).toMatchObject([{ code: 'empty', again: true }])
      expect(await stop(first.child)).toBe(0)
      const second = await serve(...flags)
      const meetings = (await (await fetch(`${second.address}/api/meetings`)).json()) as MeetingPage
      expect(meetings.items.map(({ sides }) => sides)).toEqual([['CN', 'RU']])
      const problems = (await (await fetch(`${second.address}/api/problems?lang=zh`)).json()) as Progress['problems']
      expect(problems).toMatchObject([{ document: 'empty.txt', message: '“empty.txt”里没有文字', again: true }])
      const again = await add(second.address, `/api/problems/${problems[0]!.id}/again`, '{}')
      expect(again.problems).toMatchObject([{ code: 'empty' }])
      await stop(second.child)
      await drop()
    })

  it('fetches addresses with the guard, which an option lets through to this machine', async () => {
    const site = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/markdown' }).end(ACCOUNT))
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const addresses = JSON.stringify({ addresses: [`http://127.0.0.1:${(site.address() as AddressInfo).port}/kremlin`] })
    const guarded = await serve()
    expect((await add(guarded.address, '/api/addresses', addresses)).problems).toMatchObject([{ code: 'forbidden-address' }])
    await stop(guarded.child)
    const open = await serve('--allow-private')
    expect(await add(open.address, '/api/addresses', addresses)).toMatchObject({ problems: [], meetings: ['2031-03-04-CN-RU'] })
    await stop(open.child)
    site.close()
  })
})
