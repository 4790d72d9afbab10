import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../src/store/embedded/lock.ts'
import { isRunning, ownIdentity } from '../../src/store/embedded/process-identity.ts'

const HOLDER = new URL('./lock-holder.ts', import.meta.url).pathname
let folder: string
let file: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsaid-lock-'))
  file = join(folder, 'lock')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that takes the lock so many times, writing down when it has it and when it lets it go. */
function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

const said = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => data.toString().includes(word) && resolve())
    child.on('exit', () => reject(new Error(`it ended before it said ${word}`)))
  })
const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.on('exit', () => resolve()))

describe('lock', () => {
  it('is one process’s alone, and free again when released', () => {
    const lock = takeLock(file)
    expect(() => takeLock(file)).toThrow(/in use by process \d+ since/u)
    lock.release()
    takeLock(file).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused while another process runs and taken over when that was killed', async () => {
    const child = start('hold')
    await said(child, 'taken')
    expect(() => takeLock(file)).toThrow(`process ${child.pid}`)
    child.kill('SIGKILL')
    await ended(child)
    const lock = takeLock(file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(readdirSync(folder)).toEqual(['lock'])
    lock.release()
  })

  it('is not fooled by a number that a new process was given', () => {
    const reused = { ...ownIdentity(), started: 'another boot/1', nonce: 'n', since: '2020-01-01' }
    writeFileSync(file, JSON.stringify(reused))
    takeLock(file).release()
  })

  it('is never taken from a process on another machine, nor when it can’t be read', () => {
    writeFileSync(file, JSON.stringify({ ...ownIdentity(), host: `not-${hostname()}`, nonce: 'n', since: '2020-01-01' }))
    expect(() => takeLock(file)).toThrow(`not-${hostname()}`)
    writeFileSync(file, '{"pid":')
    expect(() => takeLock(file)).toThrow('damaged')
  })

  it('goes on where a taker was killed in the middle of taking over', () => {
    const dead = (nonce: string) =>
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: 'x/1', nonce, since: '2020-01-01' })
    writeFileSync(file, dead('a'))
    writeFileSync(`${file}.after-a`, dead('b'))
    writeFileSync(`${file}.after-b`, dead('c'))
    const lock = takeLock(file)
    expect(readdirSync(folder)).toEqual(['lock'])
    lock.release()
    expect(existsSync(file)).toBe(false)
  })

  it('has one holder at a time, however many want it and however they end', async () => {
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: 'x/1', nonce: 'a', since: '2020-01-01' })
    writeFileSync(file, dead)
    const log = join(folder, 'log')
    const racers = Array.from({ length: 6 }, (_, index) => start('race', log, String(index)))
    await Promise.all(racers.map(ended))
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    // Each line is written while the lock is held: between a `+` and its `-` (or the end by kill) nobody else writes.
    let holder: string | null = null
    let times = 0
    for (const line of lines) {
      const [sign, who] = line.split(' ') as [string, string]
      if (sign === '+') {
        expect(holder).toBeNull()
        holder = who
        times++
      } else {
        expect(who).toBe(holder)
        holder = null
      }
    }
    expect(times).toBeGreaterThan(20)
  }, 60_000)
})

describe('process identity', () => {
  it('knows this process as running and one that ended as ended', async () => {
    expect(isRunning(ownIdentity())).toBe(true)
    const child = spawn(process.execPath, ['-e', ''])
    await ended(child)
    expect(isRunning({ pid: child.pid!, host: hostname(), started: null })).toBe(false)
  })
})
