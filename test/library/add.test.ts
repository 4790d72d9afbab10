import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultKnowledge, type Knowledge } from '../../src/knowledge/index.ts'
import { type AddOptions, addDocuments, examine, READER, reanalyse } from '../../src/library/index.ts'
import { checkComparison } from '../../src/model/index.ts'
import { compareAccounts } from '../../src/pipeline.ts'
import { checksums, documentId, type Home, type Store } from '../../src/store/index.ts'
import { HOMES, openAt } from '../store/homes.ts'

const account = (side: string, text: string): string => `---\nside: ${side}\ndate: 2024-05-16\n---\n${text}`
const PUTIN = `Vladimir Putin met with Xi Jinping in Beijing.

The President of Russia said that Russia supports China on Taiwan. He thanked China for its position on Ukraine.

The leaders agreed to expand trade in agricultural products.`
const XI = `Xi Jinping held talks with Vladimir Putin.

Xi said that China hopes for a political settlement of the Ukraine crisis. He said that China opposes unilateral sanctions.`

let folder: string
let knowledge: Knowledge
let store: Store
let home: Home
let drop: () => Promise<void>
let server: Server
let pageText = ''

beforeAll(async () => {
  knowledge = await defaultKnowledge()
  server = createServer((_, response) => {
    if (pageText === '') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(pageText)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const add = (inputs: readonly string[], more: Partial<AddOptions> = {}) => addDocuments(store, inputs, { knowledge, ...more })
const idOf = (path: string): string => documentId(pathToFileURL(path).href)

/** A ZIP archive of some files. */
function zip(files: Record<string, string | Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content as string)
    const packed = deflateRawSync(raw)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(raw.length, 22)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(1 << 11, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(raw.length, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

function warcRecord(uri: string, text: string, type = 'text/plain'): string {
  const body = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\n\r\n${text}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${uri}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
}

for (const testHome of HOMES) {
  describe.skipIf(testHome.missing !== null)(
    `adding, ${testHome.name}${testHome.missing ? ` (${testHome.missing})` : ''}`,
    () => {
      beforeEach(async () => {
        const made = await testHome.make()
        home = made.home
        const previous = { store: null as Store | null }
        store = await openAt(home)
        previous.store = store
        folder = mkdtempSync(join(tmpdir(), 'unsaid-add-'))
        drop = async () => {
          await store.close()
          await made.drop()
          rmSync(folder, { recursive: true, force: true })
        }
        return drop
      }, 60_000)

      it('takes files and folders, codes them, and passes over what is known', async () => {
        put('a/putin.md', account('RU', PUTIN))
        put('a/deep/xi.md', account('CN', XI))
        const first = await add([folder])
        expect(first.counts).toMatchObject({ added: 2, known: 0, failed: 0 })
        expect(first.counts.statements).toBeGreaterThan(2)
        const reading = await store.accounts.get(idOf(join(folder, 'a/putin.md')))
        expect(reading).toMatchObject({ reader: READER, account: { side: 'RU', date: '2024-05-16' } })
        expect((await add([folder])).counts).toMatchObject({ added: 0, known: 2 })
        expect((await examine(store)).faults).toEqual([])
      })

      it('takes archives of every kind', async () => {
        const line = (n: number): string =>
          JSON.stringify({ body: `${XI} Number ${n}.`, published: '2024-05-16', source: `https://example.org/${n}`, lang: 'en' })
        const mail = (n: number): string =>
          `From a@example.org Thu May 16 10:00:00 2024\nMessage-ID: <m${n}@example.org>\nMIME-Version: 1.0\nSubject: Talks\nContent-Type: text/plain; charset=utf-8\n\n${PUTIN} In mail ${n}.\n>From the floor.\n\n`
        const inputs = [
          put('texts.jsonl.gz', gzipSync(`${line(1)}\n\n${line(2)}\n`)),
          put('letters.mbox', mail(1) + mail(2)),
          put(
            'crawl.warc.gz',
            Buffer.concat([
              gzipSync(warcRecord('https://example.org/w1', `${XI} From the web.`)),
              gzipSync(warcRecord('https://example.org/logo', 'x', 'image/png')),
            ]),
          ),
          put(
            'more.zip',
            zip({ 'one.txt': `${PUTIN} In a ZIP.`, '习近平.md': account('CN', `${XI} 会谈。`), 'picture.png': 'x' }),
          ),
          put(
            'crawl.wacz',
            zip({
              'archive/data.warc.gz': gzipSync(warcRecord('https://example.org/w2', `${XI} From a WACZ.`)),
              'pages/pages.jsonl': '{"x":1}',
              'datapackage.json': '{}',
            }),
          ),
        ]
        const { parseFieldMap } = await import('../../src/collect/index.ts')
        const { counts, runId } = await add(inputs, { fields: parseFieldMap('text=body,date=published') })
        const problems = await store.runs.problems(runId)
        expect(problems.map(({ document, code }) => [document?.split('#').at(-1), code])).toEqual([
          ['picture.png', 'unsupported-format'],
        ])
        expect(counts).toMatchObject({ added: 8, failed: 1 })
        for (const address of [
          'https://example.org/1',
          'https://example.org/w1',
          'https://example.org/w2',
          `${pathToFileURL(inputs[1]!).href}#m2@example.org`,
        ])
          expect((await store.documents.byAddress(address))?.address).toBe(address)
        const mailed = await store.accounts.get(documentId(`${pathToFileURL(inputs[1]!).href}#m1@example.org`))
        expect(mailed?.account.text).toContain('\nFrom the floor.')
        expect((await add(inputs, { fields: parseFieldMap('text=body,date=published') })).counts).toMatchObject({
          added: 0,
          known: 8,
        })
      })

      it('takes what is sound beside what is not, and says what was not taken and why', async () => {
        put('good.md', account('RU', PUTIN))
        put('empty.txt', '')
        put('picture.png', 'x')
        put('broken.zip', 'PK no archive')
        put('broken.jsonl.gz', 'no gzip')
        put('lines.jsonl', `{"text": ${JSON.stringify(XI)}}\n{"text":\n{"title":"without text"}\n`)
        put('cut.warc', warcRecord('https://example.org/x', XI).slice(0, -200))
        const { counts, reasons, runId } = await add([folder, join(folder, 'none')])
        expect(counts.added).toBe(2)
        expect(reasons).toMatchObject({ 'not-found': 1, 'unsupported-format': 1 })
        const problems = await store.runs.problems(runId)
        expect(problems.length).toBe(counts.failed)
        expect(problems.length).toBe(8)
        for (const { message, document } of problems) expect([message, document]).not.toContain('')
      })

      it('skips exact duplicates and credits near-duplicates to the earliest, in any order', async () => {
        const long = `${PUTIN} ${XI} The parties discussed preparations for the next meeting of ministers, cooperation in energy and in science, and exchanges between regions, universities and young people of both countries.`
        const files = {
          'c-origin.md': `---\ndate: 2024-05-16\n---\n${long}`,
          'a-wire.md': `---\ndate: 2024-05-17\n---\n${long} Reported by our correspondent.`,
          'b-later.md': `---\ndate: 2024-05-18\n---\nBeijing. ${long}`,
          'd-same.md': `---\ndate: 2024-05-16\n---\n${long}`,
          'e-other.md': `---\ndate: 2024-05-16\n---\n${XI}`,
        }
        const paths = Object.entries(files).map(([name, text]) => put(name, text))
        const { counts } = await add(paths)
        expect(counts).toMatchObject({ added: 4, duplicates: 1 })
        const origin = idOf(join(folder, 'c-origin.md'))
        const copies = await store.documents.copiesOf(origin)
        expect(copies.map(({ id }) => id).sort()).toEqual([idOf(paths[1]!), idOf(paths[2]!)].sort())
        for (const { likeness } of copies) expect(likeness).toBeGreaterThan(0.7)
        expect((await store.documents.get(origin))?.copyOf).toBeNull()
      })

      it('keeps what changed after publication as findings, and that a page is gone', async () => {
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`
        const fetch = { allowPrivate: true }
        pageText = PUTIN
        expect((await add([url], { fetch, set: { side: 'RU', date: '2024-05-16' } })).counts).toMatchObject({ added: 1 })
        pageText = PUTIN.replace(' He thanked China for its position on Ukraine.', '')
        expect((await add([url], { fetch, set: { side: 'RU', date: '2024-05-16' } })).counts).toMatchObject({ revised: 1 })
        const id = documentId(url)
        const [edited] = await store.findings.list({ documentId: id })
        expect(edited?.finding).toMatchObject({
          kind: 'edited',
          telling: { form: 'edit', how: 'removed', sentences: 1 },
          reportedBy: [`${id}@1`],
        })
        expect(edited?.finding.evidence.map(({ quote }) => quote)).toEqual(['He thanked China for its position on Ukraine.'])
        const [old] = await store.accounts.readings(id)
        const { account: where, start, end, quote } = edited!.finding.evidence[0]!
        expect([where, old!.account.text.slice(start, end)]).toEqual([`${id}@1`, quote])
        pageText = ''
        expect((await add([url], { fetch })).counts).toMatchObject({ gone: 1, failed: 0 })
        expect((await add([url], { fetch })).counts).toMatchObject({ gone: 0 })
        expect((await store.findings.list({ documentId: id, kind: 'deleted' })).length).toBe(1)
        expect((await store.documents.history(id)).map((one) => one.sha256 === null)).toEqual([false, false, true])
      })

      it('moves verdicts to where their words stand now, and lists those that are not found', async () => {
        const path = put('page.md', account('RU', PUTIN))
        await add([path])
        const id = idOf(path)
        const statements = await store.statements.ofAccount(id)
        const find = (words: string) => statements.find(({ quote }) => quote.includes(words))!
        const text = (await store.accounts.get(id))!.account.text
        const { makeAnchor } = await import('../../src/model/index.ts')
        const judge = (words: string) => {
          const { id: targetId, ...span } = find(words)
          return store.verdicts.add({
            targetKind: 'statement',
            targetId,
            anchors: [{ account: id, ...makeAnchor(text, span) }],
            verdict: 'confirm',
            author: 'ann',
          })
        }
        const kept = await judge('Taiwan')
        const lost = await judge('thanked')
        put(
          'page.md',
          account(
            'RU',
            `A first paragraph that was not there before.\n\n${PUTIN.replace(' He thanked China for its position on Ukraine.', '')}`,
          ),
        )
        await add([path])
        const verdicts = new Map((await store.verdicts.list()).map((verdict) => [verdict.id, verdict]))
        const now = await store.statements.ofAccount(id)
        const target = now.find((statement) => statement.id === verdicts.get(kept)!.targetId)
        expect(target?.quote).toContain('Taiwan')
        const newText = (await store.accounts.get(id))!.account.text
        for (const { start, end, quote } of verdicts.get(kept)!.anchors) expect(newText.slice(start, end)).toBe(quote)
        expect((await store.lostAnchors.list(id)).map(({ targetId }) => targetId)).toEqual([verdicts.get(lost)!.targetId])
        expect((await examine(store)).lost.length).toBe(1)
      })

      it('reads everything anew and touches only what comes out otherwise', async () => {
        put('putin.md', account('RU', PUTIN))
        put('xi.md', account('CN', XI))
        await add([folder])
        const before = await checksums(store.db)
        const again = await reanalyse(store, { knowledge })
        expect(again).toMatchObject({ documents: 2, reread: 0, recoded: 0, failed: 0 })
        const after = await checksums(store.db)
        for (const table of ['documents', 'revisions', 'accounts', 'statements', 'blobs'])
          expect(after[table]).toEqual(before[table])
        const id = idOf(join(folder, 'xi.md'))
        const reading = (await store.accounts.get(id))!
        const fewer = (await store.statements.ofAccount(id)).slice(1)
        await store.accounts.save([
          { ...reading, reader: 'older', account: { ...reading.account, text: `${reading.account.text} ` } },
        ])
        await store.comparisons.saveStatements([reading.account], fewer)
        const changed = await reanalyse(store, { knowledge, onlyOutdated: true })
        expect(changed).toMatchObject({ documents: 1, reread: 1, recoded: 1, statements: { added: 1, removed: 0 } })
        expect((await store.accounts.readings(id)).map(({ reader }) => reader).sort()).toEqual([READER, 'older'].sort())
      })

      it('gives accounts that compare as files do', async () => {
        put('putin.md', account('RU', PUTIN))
        put('xi.md', account('CN', XI))
        await add([folder])
        const accounts = (await store.accounts.list()).map((reading) => reading.account)
        const comparison = await compareAccounts(accounts, { knowledge })
        expect(checkComparison(comparison)).toEqual([])
        expect(comparison.statements.length).toBeGreaterThan(3)
      })

      it('does not take again what was taken down', async () => {
        const path = put('putin.md', account('RU', PUTIN))
        await add([path])
        await store.documents.remove(idOf(path), { by: 'ann', reason: 'asked to' })
        expect((await add([path])).counts).toMatchObject({ added: 0, removed: 1 })
        put('putin.md', account('RU', `${PUTIN} More.`))
        expect((await add([path])).counts).toMatchObject({ added: 0, removed: 1 })
      })
    },
  )
}
