import { describe, expect, it } from 'vitest'
import { STYLE } from '../../src/report/html/style.ts'

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const ENOUGH = 4.5

/** Every ink that text is set in, with the grounds that it stands on. */
const PAIRS: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', ['ground', 'raised', 'mark', 'mark-alone']],
  ['quiet', ['ground', 'raised', 'sunk']],
  ['accent', ['ground', 'raised', 'accent-ground', 'gap-ground']],
  ['gap', ['ground', 'raised', 'gap-ground']],
  ['ground', ['ink']],
]

/** The three palettes: light, dark, printed. */
function palettes(): Record<string, Map<string, string>> {
  const roots = [...STYLE.matchAll(/:root \{([^}]*)\}/gu)].map(([, body]) => colorsOf(body as string))
  const [light, dark, print] = roots as [Map<string, string>, Map<string, string>, Map<string, string>]
  return { light, dark: new Map([...light, ...dark]), print: new Map([...light, ...print]) }
}

function colorsOf(body: string): Map<string, string> {
  return new Map(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6})\b/gu)].map(([, name, color]) => [name as string, color as string]),
  )
}

function luminance(color: string): number {
  const hex = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join('') : color.slice(1)
  const [r, g, b] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe('contrast of the page', () => {
  it('is measured right', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
  })

  it.each(Object.entries(palettes()))('is enough everywhere: %s', (_, colors) => {
    const faults = PAIRS.flatMap(([ink, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colors.get(ink) as string, colors.get(ground) as string)
        return ratio >= ENOUGH ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`]
      }),
    )
    expect(faults).toEqual([])
  })
})
