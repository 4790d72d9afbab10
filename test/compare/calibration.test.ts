import { describe, expect, it } from 'vitest'
import {
  boundOmissions,
  CALIBRATION,
  calibrationError,
  controlRisk,
  discrimination,
  leastConfidence,
  probability,
} from '../../src/compare/index.ts'
import { comparisonSchema } from '../../src/model/comparison-schema.ts'
import { checkComparison, type Finding } from '../../src/model/index.ts'
import { compareDocuments } from '../../src/pipeline.ts'
import { fitLogistic, sigmoid } from '../../src/statistics/index.ts'

const account = (side: string, text: string) => `---\nside: ${side}\nlang: en\ndate: 2024-05-06\nkind: readout\n---\n${text}\n`
const DOCUMENTS = [
  {
    name: 'a.md',
    text: account(
      'RU',
      'President of Russia Vladimir Putin had talks with President of China Xi Jinping. Vladimir Putin said that Russia firmly supports the one-China principle and opposes the independence of Taiwan. Xi Jinping said that China wants more trade in energy and agriculture. Vladimir Putin condemned the sanctions of the West.',
    ),
  },
  {
    name: 'b.md',
    text: account(
      'CN',
      'President of China Xi Jinping had talks with President of Russia Vladimir Putin. Xi Jinping said that China is ready to widen trade. Vladimir Putin said that Russia values its relations with China.',
    ),
  },
]

describe('the fitted model', () => {
  it('never makes a finding less sure because its rule is surer', () => {
    for (const model of Object.values(CALIBRATION.models)) {
      expect(model.raw).toBeGreaterThanOrEqual(0)
      const at = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((raw) => probability(model, { rule: raw, features: { salience: 0.5 } }))
      expect(at).toEqual([...at].sort((a, b) => a - b))
    }
  })

  it('covers the kinds that annotators judged, and says of the others that they are not measured', async () => {
    expect(Object.keys(CALIBRATION.kinds).sort()).toEqual(['omission', 'self-omission', 'withheld-position'])
    const { findings } = await compareDocuments(DOCUMENTS)
    for (const finding of findings) expect(finding.measured).toBe(CALIBRATION.kinds[finding.kind] !== undefined)
  })

  it('bounds a share that falls as the least probability rises', () => {
    const { steps } = CALIBRATION.bound
    expect(steps.length).toBeGreaterThan(2)
    for (const [i, step] of steps.entries()) {
      if (i === 0) continue
      expect(step.least).toBeGreaterThan(steps[i - 1]!.least)
      expect(step.share).toBeLessThan(steps[i - 1]!.share)
    }
  })
})

describe('the bound on false omissions', () => {
  const finding = (kind: Finding['kind'], confidence: number) => ({ kind, confidence, id: `${kind}${confidence}` }) as Finding
  const calibration = {
    meetings: 20,
    steps: [
      { least: 0, share: 0.6 },
      { least: 0.5, share: 0.3 },
      { least: 0.9, share: 0.08 },
    ],
  }
  const findings = [finding('omission', 0.95), finding('self-omission', 0.6), finding('tone', 0.2), finding('omission', 0.4)]

  it('leaves out what is less sure where it is asked to, and counts it', () => {
    const { findings: kept, bound } = boundOmissions(findings, { calibration, maxFalseOmissions: 0.3, withhold: true })
    expect(kept.map(({ id }) => id)).toEqual(['omission0.95', 'self-omission0.6', 'tone0.2'])
    expect(bound).toMatchObject({ leastConfidence: 0.5, omissions: 3, beyond: 1, meetings: 20, withheld: true })
  })

  it('else marks it', () => {
    const { findings: marked } = boundOmissions(findings, { calibration, maxFalseOmissions: 0.1, withhold: false })
    expect(marked.map(({ beyondBound }) => beyondBound ?? false)).toEqual([false, true, false, true])
  })

  it('leaves every omission out where none was ever sure enough', () => {
    expect(leastConfidence(calibration, 0.01)).toBeNull()
    const { findings: kept } = boundOmissions(findings, { calibration, maxFalseOmissions: 0.01, withhold: true })
    expect(kept.map(({ kind }) => kind)).toEqual(['tone'])
  })

  it('is told in the comparison, and stricter bounds show less', async () => {
    const counts: number[] = []
    for (const maxFalseOmissions of [1, 0.5, 0.1, 0]) {
      const comparison = await compareDocuments(DOCUMENTS, { maxFalseOmissions })
      expect(checkComparison(comparison)).toEqual([])
      expect(comparisonSchema.parse(comparison).bound?.withheld).toBe(true)
      expect(comparison.manifest.parameters).toMatchObject({
        maxFalseOmissions,
        calibration: expect.stringMatching(/^[0-9a-f]{12}$/u),
      })
      const shown = comparison.findings.filter(({ kind }) => kind === 'omission' || kind === 'self-omission').length
      expect(shown).toBe(comparison.bound!.omissions - comparison.bound!.beyond)
      counts.push(shown)
    }
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts.at(-1)).toBe(0)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  it('shows everything where nobody asks, and what the rules say where no model is wanted', async () => {
    const marked = await compareDocuments(DOCUMENTS)
    const plain = await compareDocuments(DOCUMENTS, { calibration: null })
    expect(new Set(marked.findings.map(({ id }) => id))).toEqual(new Set(plain.findings.map(({ id }) => id)))
    expect(marked.bound).toMatchObject({ maxFalseOmissions: 0.1, withheld: false })
    expect(plain.bound).toBeUndefined()
  })
})

describe('how it is fitted', () => {
  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 4294967296
  }

  it('finds the weights that made the data', () => {
    const next = random(7)
    const rows = Array.from({ length: 4000 }, () => [1, 4 * next() - 2])
    const right = rows.map(([, x]) => next() < sigmoid(0.5 + 1.5 * x!))
    const [base, slope] = fitLogistic(rows, right)
    expect(base).toBeCloseTo(0.5, 0)
    expect(slope).toBeGreaterThan(1.3)
    expect(slope).toBeLessThan(1.7)
  })

  it('keeps the share of false ones at the bound on meetings to come', () => {
    const next = random(11)
    const meeting = () =>
      Array.from({ length: 6 }, () => {
        const probability = next()
        return { probability, right: next() < probability }
      })
    const calibration = controlRisk(Array.from({ length: 200 }, meeting))
    const least = leastConfidence(calibration, 0.2)!
    expect(least).not.toBeNull()
    const shares = Array.from({ length: 2000 }, meeting).map((one) => {
      const shown = one.filter(({ probability }) => probability >= least)
      return shown.filter(({ right }) => !right).length / (shown.length || 1)
    })
    expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeLessThanOrEqual(0.2)
  })

  it('measures what it says', () => {
    const judged = [
      { probability: 0.9, right: true },
      { probability: 0.9, right: false },
      { probability: 0.1, right: false },
    ]
    expect(calibrationError(judged)).toBeCloseTo((2 / 3) * 0.4 + (1 / 3) * 0.1, 9)
    expect(discrimination(judged)).toBe(0.75)
  })
})
