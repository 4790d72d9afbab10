import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CALIBRATION, hashCalibration, leastConfidence, probability } from '../../src/compare/index.ts'
import { comparisonSchema } from '../../src/model/comparison-schema.ts'
import { compareDocuments, fitCalibration, type JudgedFinding, parseCalibration } from '../../src/pipeline.ts'
import { makeBundle } from '../cli/bundle.ts'

const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 4294967296
}

/** Verdicts on findings that are right as often as `truth` says. */
function verdicts(count: number, truth: (rule: number) => number, { kind = 'omission', seed = 3 } = {}): JudgedFinding[] {
  const next = random(seed)
  return Array.from({ length: count }, (_, i) => {
    const rule = next()
    const features = { own: 0, silent: 0, forms: 1, salience: 0.6 }
    return {
      meeting: `m${i % 20}`,
      kind: kind as JudgedFinding['kind'],
      basis: { rule, features },
      right: next() < truth(rule),
    }
  })
}
const mean = (model: { name: string }, judged: readonly JudgedFinding[]): number => {
  const { models, kinds } = model as typeof CALIBRATION
  const sure = judged.map(({ kind, basis }) => probability(models[kinds[kind]!.model]!, basis))
  return sure.reduce((a, b) => a + b, 0) / sure.length
}

describe('a model fitted to verdicts', () => {
  const nearlyAll = verdicts(400, () => 0.95)

  it('comes to what readers found, and says on what it rests', () => {
    const model = fitCalibration(nearlyAll, { name: 'ours' })
    expect(mean(CALIBRATION, nearlyAll)).toBeLessThan(0.75)
    expect(mean(model, nearlyAll)).toBeCloseTo(0.95, 1)
    expect(model.kinds.omission).toMatchObject({ by: 'verdicts', meetings: 20, findings: 400, right: expect.closeTo(0.95, 1) })
    expect(model.kinds.omission!.error).toBeLessThan(0.05)
    expect(model.kinds['withheld-position']).toEqual(CALIBRATION.kinds['withheld-position'])
  })

  it('keeps the order of the model that was there', () => {
    const turned = fitCalibration(
      verdicts(400, (rule) => 1 - rule),
      { name: 'turned' },
    )
    const basis = (rule: number) => ({ rule, features: {} })
    const at = [0.1, 0.5, 0.9].map((rule) => probability(turned.models.absence!, basis(rule)))
    expect(at).toEqual([...at].sort((a, b) => a - b))
  })

  it('leaves everything as it was where verdicts are few, or of few meetings', () => {
    const few = nearlyAll.slice(0, 19)
    const ofOne = nearlyAll.map((one) => ({ ...one, meeting: 'one' }))
    for (const judged of [few, ofOne])
      expect({ ...fitCalibration(judged, { name: 'x' }), name: CALIBRATION.name }).toEqual(CALIBRATION)
  })

  it('measures a kind that no annotator judged', () => {
    expect(CALIBRATION.kinds.tone).toBeUndefined()
    const judged = verdicts(60, () => 0.2, { kind: 'tone' })
    const model = fitCalibration(judged, { name: 'tones' })
    expect(model.kinds.tone).toMatchObject({ model: 'tone', by: 'verdicts' })
    expect(mean(model, judged)).toBeLessThan(0.35)
  })

  it('carries the bound over: more meetings, and less withheld where readers find little that is false', () => {
    const model = fitCalibration(nearlyAll, { name: 'ours' })
    expect(model.bound.meetings).toBe(CALIBRATION.bound.meetings + 20)
    const share = (bound: typeof model.bound) => {
      const least = leastConfidence(bound, 0.4)!
      const { models, kinds } = bound === model.bound ? model : CALIBRATION
      return nearlyAll.filter(({ kind, basis }) => probability(models[kinds[kind]!.model]!, basis) >= least).length
    }
    expect(share(model.bound)).toBeGreaterThan(share(CALIBRATION.bound))
  })

  it('is the same in any order of the verdicts', () => {
    expect(fitCalibration([...nearlyAll].reverse(), { name: 'ours' })).toEqual(fitCalibration(nearlyAll, { name: 'ours' }))
  })
})

describe('the file of a model', () => {
  const model = fitCalibration(
    verdicts(200, (rule) => rule),
    { name: 'ours' },
  )

  it('is read as it was written, with the same hash whatever the order of its keys', () => {
    expect(parseCalibration(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, value: model })
    const { bound, kinds, models, name, format } = model
    const turned = { bound, kinds: Object.fromEntries(Object.entries(kinds).reverse()), models, name, format }
    expect(hashCalibration(turned)).toBe(hashCalibration(model))
    expect(hashCalibration(CALIBRATION)).not.toBe(hashCalibration(model))
  })

  it.each([
    ['something else', [], 'the file'],
    ['another format', { ...model, format: 'unsaid.calibration/9' }, 'format'],
    ['a feature that nobody knows', { ...model, models: { a: { base: 0, raw: 1, features: { mood: 1 } } } }, 'mood'],
    ['a kind without its model', { ...model, models: {} }, 'kinds.omission.model'],
    ['a weight that is none', { ...model, models: { ...model.models, a: { base: 'x', raw: 1, features: {} } } }, 'models.a.base'],
    ['an order turned round', { ...model, models: { ...model.models, a: { base: 0, raw: -1, features: {} } } }, 'models.a.raw'],
    [
      'steps that rise',
      {
        ...model,
        bound: {
          meetings: 2,
          steps: [
            { least: 0, share: 0.1 },
            { least: 0.5, share: 0.2 },
          ],
        },
      },
      'steps',
    ],
  ])('refuses %s and names the field', (_, value, field) => {
    const read = parseCalibration(value)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error.message).toContain(field)
  })

  const folder = mkdtempSync(join(tmpdir(), 'unsaid-model-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives, named to `compare`, byte for byte what the same model gives inside a program', async () => {
    const head = (side: string) => `---\nside: ${side}\nlang: en\ndate: 2024-05-06\nkind: readout\n---\n`
    const documents = [
      {
        name: 'a.md',
        text: `${head('RU')}President of Russia Vladimir Putin had talks with President of China Xi Jinping. Vladimir Putin condemned the sanctions of the West. Xi Jinping said that China wants more trade in energy.\n`,
      },
      {
        name: 'b.md',
        text: `${head('CN')}President of China Xi Jinping had talks with President of Russia Vladimir Putin. Xi Jinping said that China is ready to widen trade.\n`,
      },
    ]
    for (const { name, text } of documents) writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, 'model.json'), JSON.stringify(model))
    const inside = await compareDocuments(documents, { calibration: model })
    expect(comparisonSchema.parse(inside).manifest.parameters).toMatchObject({
      model: 'ours',
      calibration: hashCalibration(model),
    })
    const bundle = await makeBundle('fit-calibration-test')
    const { status, out } = bundle.run(['compare', 'a.md', 'b.md', '--format', 'json', '--model', 'model.json'], folder)
    bundle.remove()
    expect(status).toBe(0)
    expect(out).toBe(`${JSON.stringify(inside, null, 1)}\n`)
    const usual = await compareDocuments(documents)
    expect(usual.findings.map(({ id }) => id)).toEqual(inside.findings.map(({ id }) => id))
    expect(usual.findings.map(({ confidence }) => confidence)).not.toEqual(inside.findings.map(({ confidence }) => confidence))
  })
})
