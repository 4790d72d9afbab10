import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonJsonSchema } from '../scripts/build-schema.ts'
import { comparisonSchema } from '../src/model/comparison-schema.ts'
import { type Comparison, checkComparison } from '../src/model/index.ts'
import { compareDocuments, type Document } from '../src/pipeline.ts'
import { VERSION } from '../src/version.ts'

const SAMPLES = new URL('../samples/', import.meta.url).pathname
const meetings = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

function documentsOf(meeting: string): Document[] {
  return readdirSync(join(SAMPLES, meeting)).map((name) => ({ name, text: readFileSync(join(SAMPLES, meeting, name), 'utf8') }))
}

/** What every output has to satisfy, in every test. */
function validate(comparison: Comparison): void {
  expect(checkComparison(comparison)).toEqual([])
  const parsed = comparisonSchema.safeParse(comparison)
  expect(parsed.success ? [] : parsed.error.issues.slice(0, 3)).toEqual([])
}

describe('the pipeline', () => {
  it.each(meetings)('%s gives a valid comparison', async (meeting) => validate(await compareDocuments(documentsOf(meeting))))

  it('is the same whatever the order of the documents, and again', async () => {
    const documents = documentsOf('2022-09-09-li-zhanshu-duma')
    const wanted = JSON.stringify(await compareDocuments(documents))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(documents, { minLength: documents.length }), async (shuffled) => {
        expect(JSON.stringify(await compareDocuments(shuffled))).toBe(wanted)
      }),
      { numRuns: 6 },
    )
  })

  it('shows the omission on Ukraine, its confirmation by the recording, and the one-sided backing on Taiwan', async () => {
    const { findings } = await compareDocuments(documentsOf('2022-09-09-li-zhanshu-duma'))
    expect(
      findings.some(
        (one) =>
          one.kind === 'self-omission' && one.issue === 'ukraine-war' && one.side === 'CN' && one.omittedBy.includes('npc.zh'),
      ),
    ).toBe(true)
    expect(
      findings.some(
        (one) =>
          one.kind === 'corroborated' && one.side === 'CN' && one.evidence.some((evidence) => evidence.account === 'video.zh'),
      ),
    ).toBe(true)
    expect(
      findings.some(
        (one) =>
          one.kind === 'unreciprocated' && one.issue === 'taiwan' && one.side === 'RU' && one.reportedBy.includes('npc.zh'),
      ),
    ).toBe(true)
  })

  it('puts first what China’s own account of 25 February 2022 leaves out', async () => {
    const { findings } = await compareDocuments(documentsOf('2022-02-25-xi-putin-call'))
    const first = findings.slice(0, 5)
    expect(
      first.some(
        (one) =>
          (one.kind === 'withheld-position' || one.kind === 'softened') &&
          one.issue === 'ukraine-war' &&
          one.side === 'CN' &&
          one.omittedBy.includes('cctv.zh'),
      ),
    ).toBe(true)
  })

  it('keeps the findings of the others when an unrelated account comes in', async () => {
    const documents = documentsOf('2022-02-25-xi-putin-call')
    const stray = {
      name: 'stray.en.md',
      text: '---\nside: "RU"\nlang: "en"\ndate: "2022-02-25"\nkind: "transcript"\ncompleteness: "partial"\n---\nThe weather was fine that day.\n',
    }
    const keys = (comparison: Comparison): string[] =>
      comparison.findings
        .filter((one) => one.kind !== 'version-difference')
        .map((one) => `${one.kind} ${one.issue} ${one.side} ${one.omittedBy}`)
        .sort()
    expect(keys(await compareDocuments([...documents, stray]))).toEqual(keys(await compareDocuments(documents)))
  })

  it('tells two documents of one name apart by their content', async () => {
    const [a, b] = documentsOf('2022-02-25-xi-putin-call') as [Document & { text: string }, Document & { text: string }]
    const ids = (
      await compareDocuments([
        { ...a, name: 'x/account.md' },
        { ...b, name: 'y/account.md' },
      ])
    ).accounts.map((account) => account.id)
    expect(new Set(ids).size).toBe(2)
    expect(ids.every((id) => /^account-[0-9a-f]{8}$/u.test(id))).toBe(true)
  })

  it('names what it cannot read and compares the rest', async () => {
    const comparison = await compareDocuments([
      ...documentsOf('2022-02-25-xi-putin-call'),
      { name: 'empty.md', text: '' },
      { name: 'x.md', text: 'これは日本語の文章です。会談が行われました。' },
    ])
    expect(comparison.accounts.length).toBe(2)
    expect(comparison.problems.map((problem) => problem.document).sort()).toEqual(['empty.md', 'x.md'])
    for (const problem of comparison.problems) expect(problem.message).toContain(problem.document!)
  })

  it('gives statements and a matrix, and no findings, for one account alone', async () => {
    const comparison = await compareDocuments(documentsOf('2022-02-25-xi-putin-call').slice(0, 1))
    expect(comparison.statements.length).toBeGreaterThan(5)
    expect(comparison.findings).toEqual([])
    expect(comparison.problems[0]?.code).toBe('single-account')
  })

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('en', 'zh', 'ru'), async (noise, lang) => {
        const text = (side: string): string =>
          `---\nside: "${side}"\nlang: "${lang}"\ndate: "2022-02-25"\n---\nPutin said: ${noise}。习近平指出，${noise} Путин отметил ${noise}.\n`
        validate(
          await compareDocuments([
            { name: 'a.md', text: text('CN') },
            { name: 'b.md', text: text('RU') },
          ]),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is published', () => {
  it('has the schema that the code has', () => {
    expect(readFileSync(new URL('../schema/comparison.schema.json', import.meta.url), 'utf8')).toBe(comparisonJsonSchema())
  })

  it('has the version of the package', () => {
    expect((JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version).toBe(
      VERSION,
    )
  })
})
