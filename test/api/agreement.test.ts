import { describe, expect, it } from 'vitest'
import { cohenKappa, krippendorffAlpha } from '../../src/judge/index.ts'

/** `n` pairs of two categories. */
const pairs = (table: readonly (readonly [string, string, number])[]) =>
  table.flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const))

describe('agreement between coders', () => {
  it('gives Cohen’s kappa of a two-by-two table as it is computed by hand', () => {
    // 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no: observed .70, expected .50, kappa .40
    const table = pairs([
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ])
    expect(cohenKappa(table)).toBeCloseTo(0.4, 10)
  })

  it('is 1 where all agree, null where there is nothing to disagree about, below 0 where they contradict', () => {
    expect(
      cohenKappa(
        pairs([
          ['a', 'a', 3],
          ['b', 'b', 2],
        ]),
      ),
    ).toBe(1)
    expect(cohenKappa(pairs([['a', 'a', 3]]))).toBeNull()
    expect(cohenKappa([])).toBeNull()
    expect(
      cohenKappa(
        pairs([
          ['a', 'b', 3],
          ['b', 'a', 3],
        ]),
      )!,
    ).toBeLessThan(0)
  })

  it('gives Krippendorff’s nominal alpha of the published worked example: two observers, ten units, binary', () => {
    // Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section A: alpha = .095
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    const units = meg.map((value, at) => [String(value), String(owen[at])])
    expect(krippendorffAlpha(units)).toBeCloseTo(0.095, 3)
  })

  it('gives Krippendorff’s nominal alpha with missing values and four observers: .743', () => {
    // The same paper, section C: twelve units, values 1–5, some missing.
    const rows = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]
    const units = rows[0]!.map((_, at) => rows.flatMap((row) => (row[at] == null ? [] : [String(row[at])])))
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3)
  })
})
