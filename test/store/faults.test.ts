import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { libraryTemplate } from '../../scripts/library-template.ts'
import { examine } from '../../src/library/index.ts'
import { openStore, type Store, toStoreError } from '../../src/store/index.ts'
import { administer, HOMES, openAt } from './homes.ts'

const WRITER = new URL('./writer.ts', import.meta.url).pathname
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-faults-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Writer {
  readonly child: ChildProcess
  /** Numbers that the writer was told are kept. */
  readonly confirmed: number[]
  readonly ended: Promise<void>
}

/** A process that writes documents into a library and names each once it is confirmed. */
function startWriter(folder: string, from: number, { size = 20_000 } = {}): Writer {
  const args = ['--import', 'tsx', WRITER, folder, String(from), String(size)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  cleanups.push(() => void child.kill('SIGKILL'))
  const confirmed: number[] = []
  let rest = ''
  child.stdout!.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n')
    rest = lines.pop()!
    for (const line of lines) if (/^\d+$/u.test(line)) confirmed.push(Number(line))
  })
  return { child, confirmed, ended: new Promise((resolve) => child.on('close', () => resolve())) }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('an embedded library', () => {
  const makeLibrary = async (): Promise<string> => {
    const folder = join(tempFolder(), 'library')
    await (await openStore({ folder }, { create: true, template: await libraryTemplate() })).close()
    return folder
  }

  it('has everything that was confirmed, whenever its process is killed', async () => {
    const folder = await makeLibrary()
    const confirmed: number[] = []
    for (const [round, more] of [3, 17, 8].entries()) {
      const writer = startWriter(folder, round * 10_000)
      await until(() => writer.confirmed.length >= more || writer.child.exitCode !== null)
      writer.child.kill('SIGKILL')
      await writer.ended
      expect(writer.confirmed.length).toBeGreaterThanOrEqual(more)
      confirmed.push(...writer.confirmed)
      const store = await openStore({ folder })
      for (const number of confirmed) expect(await store.documents.byAddress(`doc:${number}`)).not.toBeNull()
      expect((await examine(store)).faults.filter((fault) => !fault.includes('no account'))).toEqual([])
      await store.close()
    }
  }, 120_000)

  it('is refused to a second process, which is told who has it', async () => {
    const folder = await makeLibrary()
    const writer = startWriter(folder, 0)
    await until(() => writer.confirmed.length > 0)
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${writer.child.pid}`),
    })
  }, 60_000)

  it('says so where the disk is full, and keeps what was confirmed', async (context) => {
    const mount = join(tempFolder(), 'small')
    mkdirSync(mount)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', mount], { stdio: 'ignore' })
      cleanups.push(() => execFileSync('umount', ['-l', mount], { stdio: 'ignore' }))
    } catch {
      context.skip('no small file system may be mounted here')
    }
    const small = join(mount, 'library')
    await (await openStore({ folder: small }, { create: true, template: await libraryTemplate() })).close()
    const writer = startWriter(small, 0, { size: 1_000_000 })
    let complaint = ''
    writer.child.stderr!.on('data', (data: Buffer) => {
      complaint += data.toString()
    })
    await writer.ended
    expect(complaint).toContain('the disk is full')
    expect(complaint).toContain('free some space; what was confirmed is kept')
    expect(writer.confirmed.length).toBeGreaterThan(0)
    // With room again everything that was confirmed is there.
    const folder = join(tempFolder(), 'library')
    cpSync(small, folder, { recursive: true })
    const store = await openStore({ folder })
    for (const number of writer.confirmed) expect(await store.documents.byAddress(`doc:${number}`)).not.toBeNull()
    await store.close()
  }, 120_000)

  it('says so where its folder may not be written to', async () => {
    const folder = await makeLibrary()
    if (process.getuid?.() === 0) {
      // Nothing is read-only to root but what is mounted so.
      try {
        execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' })
        cleanups.push(() => execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
        execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' })
      } catch {
        return expect(toStoreError(Object.assign(new Error('EROFS'), { code: 'EROFS' }), folder)).toMatchObject({
          code: 'storage',
        })
      }
    } else {
      chmodSync(folder, 0o555)
      cleanups.push(() => chmodSync(folder, 0o755))
    }
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/read-only|may not be written/u),
      hint: expect.stringContaining('may write'),
    })
    return undefined
  }, 60_000)
})

const server = HOMES[1]!
describe.skipIf(server.missing !== null)(`a server library${server.missing ? ` (${server.missing})` : ''}`, () => {
  const open = async (): Promise<{ store: Store; name: string }> => {
    const { home, drop } = await server.make()
    cleanups.push(drop)
    const store = await openAt(home)
    cleanups.push(() => store.close().catch(() => {}))
    return { store, name: new URL((home as { database: string }).database).pathname.slice(1) }
  }
  const dropConnections = (name: string): Promise<void> =>
    administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'unsaid'`)

  it('says so where its connection is dropped, undoes what was not confirmed, and goes on afterwards', async () => {
    const { store, name } = await open()
    const content = (address: string) => ({ address, name: 'a', bytes: new Uint8Array([1]), given: {} })
    await store.documents.record([content('doc:kept')])
    const broken = store.transaction(async (inside) => {
      await inside.documents.record([content('doc:lost')])
      await dropConnections(name)
      await inside.documents.record([content('doc:never')])
    })
    await expect(broken).rejects.toMatchObject({ code: 'store', hint: expect.stringContaining('run the command again') })
    expect(await store.documents.byAddress('doc:kept')).not.toBeNull()
    expect(await store.documents.byAddress('doc:lost')).toBeNull()
    await store.documents.record([content('doc:after')])
    expect(await store.documents.count()).toBe(2)
  }, 60_000)

  it('says so where nobody answers, the name is wrong or there is no such database', async () => {
    const at = new URL(process.env.UNSAID_TEST_DATABASE!)
    at.pathname = '/unsaid_no_such_database'
    await expect(openStore({ database: at.href })).rejects.toMatchObject({
      code: 'store',
      hint: expect.stringContaining('createdb'),
    })
    at.port = '1'
    await expect(openStore({ database: at.href })).rejects.toMatchObject({ message: expect.stringContaining('does not answer') })
    await expect(openStore({ database: 'nonsense' })).rejects.toMatchObject({ code: 'usage' })
  }, 60_000)

  it('is whole after its server was stopped and started', async () => {
    const cluster = makeCluster()
    if (cluster === null) return console.warn('no PostgreSQL programs here: the restart of a server is not tested')
    const store = await openStore({ database: cluster.url })
    cleanups.push(() => store.close().catch(() => {}))
    const content = (address: string) => ({ address, name: 'a', bytes: new Uint8Array([1]), given: {} })
    await store.documents.record([content('doc:kept')])
    cluster.stop()
    await expect(store.transaction((inside) => inside.documents.record([content('doc:lost')]))).rejects.toMatchObject({
      code: 'store',
    })
    cluster.start()
    expect(await store.documents.byAddress('doc:kept')).not.toBeNull()
    return expect(await store.documents.byAddress('doc:lost')).toBeNull()
  }, 120_000)
})

/** A server of its own, to stop and to start; null where its programs are not here. */
function makeCluster(): { readonly url: string; readonly start: () => void; readonly stop: () => void } | null {
  const programs = ['18', '17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`)
  const found = programs.find((folder) => {
    try {
      return readFileSync(join(folder, 'pg_ctl')).length > 0
    } catch {
      return false
    }
  })
  if (!found) return null
  const folder = tempFolder()
  const asRoot = process.getuid?.() === 0
  if (asRoot) execFileSync('chown', ['postgres', folder])
  const run = (program: string, args: readonly string[]): void => {
    const command = [join(found, program), ...args]
    const [file, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    execFileSync(file!, rest, { stdio: 'ignore', cwd: '/' })
  }
  const data = join(folder, 'data')
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  run('initdb', ['-D', data, '-U', 'unsaid', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  const start = (): void => run('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start'])
  const stop = (): void => run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
  start()
  cleanups.push(() => {
    try {
      stop()
    } catch {
      // It does not run any more.
    }
  })
  return { url: `postgres://unsaid@127.0.0.1:${port}/postgres`, start, stop }
}
