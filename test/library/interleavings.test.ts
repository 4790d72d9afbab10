import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { libraryTemplate } from '../../scripts/library-template.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { addItems, examine, reanalyse, takeVerdicts } from '../../src/library/index.ts'
import { documentId, openStore, type Store, sha256 } from '../../src/store/index.ts'

const knowledge = await defaultKnowledge()
const parent = mkdtempSync(join(tmpdir(), 'unsaid-interleavings-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

/** Nightly runs look further. */
const RUNS = Number(process.env.UNSAID_RUNS ?? 3)
const SIDES = ['France', 'Serbia', 'India', 'Brazil']
const ENDS = ['supports peace in Ukraine.', 'opposes sanctions.', 'wants more trade.', 'hopes for a ceasefire in Gaza.']

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('add' as const), which: fc.nat(3), version: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('judge' as const), pick: fc.nat(99), reject: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reanalyse' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart' as const) }) },
  // The step that follows is under way for so many milliseconds when the process is killed.
  { weight: 2, arbitrary: fc.record({ what: fc.constant('kill' as const), after: fc.nat(120) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const itemOf = (which: number, version: number) => {
  const text = `Vladimir Putin met the President of ${SIDES[which]}.\n\nVladimir Putin said that Russia ${ENDS[version]} The leaders agreed to expand trade.`
  const bytes = new TextEncoder().encode(text)
  return { address: `memory://${which}`, name: `${which}.txt`, bytes, given: { side: 'RU', date: `2024-0${which + 1}-01` } }
}

let places = 0

/** A library, and what it has confirmed. */
class Model {
  readonly #bytes = new Map<number, string>()
  readonly #verdicts = new Set<string>()
  #place = ++places
  store!: Store

  get #folder(): string {
    return join(parent, `library-${this.#place}`)
  }

  async open(create = false): Promise<void> {
    this.store = await openStore({ folder: this.#folder }, create ? { create, template: await libraryTemplate() } : {})
  }

  async take(one: Step): Promise<void> {
    if (one.what === 'add') {
      const item = itemOf(one.which, one.version)
      await addItems(this.store, [item], { knowledge })
      this.#bytes.set(one.which, sha256(item.bytes))
    } else if (one.what === 'judge') {
      const all = await this.store.statements.list({ limit: 100 })
      if (all.length === 0) return
      const { statement } = all[one.pick % all.length]!
      const said = one.reject
        ? ({ kind: 'statement', id: statement.id, verdict: 'reject' } as const)
        : ({ kind: 'statement', id: statement.id, verdict: 'correct', correction: { field: 'act', value: 'warn' } } as const)
      for (const id of await takeVerdicts(this.store, [said], { author: 'ann', knowledge })) this.#verdicts.add(id)
    } else if (one.what === 'reanalyse') await reanalyse(this.store, { knowledge })
    else {
      await this.store.close()
      await this.open()
    }
  }

  /** What a killed process leaves are its files as they are at that moment: they are copied, and the library is opened there. */
  async kill(under: Step | undefined, after: number): Promise<void> {
    const working = under && under.what !== 'restart' && under.what !== 'kill' ? this.take(under) : Promise.resolve()
    // What ends before the kill is confirmed, what ends after it is not.
    const known = { bytes: new Map(this.#bytes), verdicts: new Set(this.#verdicts) }
    const ended = await Promise.race([working.then(() => true), setTimeout(after, false)])
    const from = this.#folder
    this.#place = ++places
    cpSync(join(from, 'data'), join(this.#folder, 'data'), { recursive: true })
    cpSync(join(from, 'library.json'), join(this.#folder, 'library.json'))
    await working
    await this.store.close()
    rmSync(from, { recursive: true, force: true })
    if (!ended) {
      // Which of the two versions of the document under way is there, only the library knows.
      for (const which of this.#bytes.keys()) if (known.bytes.get(which) !== this.#bytes.get(which)) this.#bytes.delete(which)
      for (const id of this.#verdicts) if (!known.verdicts.has(id)) this.#verdicts.delete(id)
      for (const [which, hash] of known.bytes) if (under?.what !== 'add' || under.which !== which) this.#bytes.set(which, hash)
    }
    await this.open()
  }

  async check(): Promise<void> {
    for (const [which, hash] of this.#bytes) {
      const last = (await this.store.documents.history(documentId(`memory://${which}`))).at(-1)
      expect(last?.sha256).toBe(hash)
    }
    const verdicts = new Set((await this.store.verdicts.list({ undone: true })).map(({ id }) => id))
    expect([...this.#verdicts].filter((id) => !verdicts.has(id))).toEqual([])
    expect((await examine(this.store)).faults).toEqual([])
  }

  async end(): Promise<void> {
    await this.store.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

describe('an embedded library', () => {
  it('loses nothing that was confirmed, in whatever order there is adding, judging, reading anew, killing and starting again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const model = new Model()
        await model.open(true)
        try {
          for (const [index, one] of steps.entries()) {
            const before = steps[index - 1]
            if (before?.what === 'kill') continue
            if (one.what === 'kill') await model.kill(steps[index + 1], one.after)
            else await model.take(one)
            if (one.what === 'kill' || one.what === 'restart') await model.check()
          }
          await model.check()
        } finally {
          await model.end()
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  }, 300_000)
})
