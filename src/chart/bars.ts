import type { BarChart } from './chart.ts'
import { frameOf, type LayoutOptions, roomFor } from './frame.ts'
import { type Drawing, line, type Shape, SMALL, words } from './shapes.ts'

const BAR_HEIGHT = 26
/** Room for the value at the right. */
const VALUE_ROOM = 46

export function layoutBars({ title, unit, bars }: BarChart, options: LayoutOptions): Drawing {
  const frame = frameOf(options, roomFor(bars.map(({ label }) => label)))
  const all = bars.flatMap(({ value, interval, range }) => [value, ...(interval ?? []), ...(range ?? [])])
  const [low, high] = [Math.min(0, ...all), Math.max(1e-9, ...all)]
  const right = frame.right - VALUE_ROOM
  const x = (value: number): number => frame.left + ((value - low) / (high - low)) * (right - frame.left)
  const bottom = frame.top + bars.length * BAR_HEIGHT
  const drawn = bars.flatMap(({ label, value, interval, range, row }, at): Shape[] => {
    const y = frame.top + at * BAR_HEIGHT
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
    const told = `${label} · ${shown(value)}${interval ? ` (${shown(interval[0])} … ${shown(interval[1])})` : ''}`
    return [
      words(frame.left - 8, y + 14, label, { anchor: 'end' }),
      ...(range ? [{ ...box(x(range[0]), y + 1, x(range[1]) - x(range[0]), 18), ink: 'faint', opacity: 0.28 } as const] : []),
      { ...box(from, y + 4, to - from, 12), ink: 's0', label: told, ...(row === undefined ? {} : { row }) },
      ...(interval ? whiskers(x(interval[0]), x(interval[1]), y + 10) : []),
      words(frame.right, y + 14, shown(value), { anchor: 'end' }),
    ]
  })
  return {
    width: frame.width,
    height: bottom + (frame.bare ? 6 : 30),
    title,
    plot: null,
    shapes: [
      ...(frame.bare ? [] : [words(16, 24, title, { size: 15, bold: true })]),
      ...drawn,
      line([x(0), frame.top], [x(0), bottom], { ink: 'ink' }),
      ...(frame.bare ? [] : [words(16, bottom + 20, unit, { ink: 'soft', size: SMALL })]),
    ],
  }
}

function box(x: number, y: number, width: number, height: number) {
  return { kind: 'box', x, y, width: Math.max(0.5, width), height } as const
}

function whiskers(from: number, to: number, y: number): Shape[] {
  return [
    line([from, y], [to, y], { ink: 'ink', width: 1.4 }),
    line([from, y - 3], [from, y + 3], { ink: 'ink', width: 1.4 }),
    line([to, y - 3], [to, y + 3], { ink: 'ink', width: 1.4 }),
  ]
}

function shown(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
