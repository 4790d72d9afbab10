/**
 * What a laid-out chart is made of: a handful of shapes, in pixels. Each door draws them in its own way (SVG as text,
 * React elements, shapes of a word processor), so that a chart has one geometry wherever it is looked at.
 */
export type Shape = Line | Box | Path | Mark | Words

/** `s0` … `s7`: the colours of series. */
export type Ink = 'ink' | 'soft' | 'rule' | 'faint' | 's0' | 's1' | 's2' | 's3' | 's4' | 's5' | 's6' | 's7'

export interface Line {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly ink: Ink
  readonly width?: number
  readonly dash?: 'dashed' | 'dotted'
}

export interface Box {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
  /** 0–1. */
  readonly opacity?: number
  readonly label?: string
  readonly row?: number
}

export interface Path {
  readonly kind: 'path'
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly ink: Ink
  readonly width: number
}

export type Form = 'circle' | 'square' | 'diamond' | 'triangle'

/** A point that stands for one record. */
export interface Mark {
  readonly kind: 'mark'
  readonly form: Form
  readonly x: number
  readonly y: number
  readonly ink: Ink
  readonly hollow: boolean
  readonly label: string
  readonly row?: number
}

export interface Words {
  readonly kind: 'words'
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly text: string
  readonly ink: Ink
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** Where days lie on a drawing; a drawing without an axis of time has none. */
export interface TimePlot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly since: string
  readonly until: string
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly shapes: readonly Shape[]
  readonly plot: TimePlot | null
}

export const SIZE = 12
export const SMALL = 10.5

export function words(x: number, y: number, text: string, look: Partial<Omit<Words, 'kind' | 'x' | 'y' | 'text'>> = {}): Words {
  return { kind: 'words', x, y, text, ink: 'ink', size: SIZE, anchor: 'start', ...look }
}

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  look: Pick<Line, 'ink'> & Partial<Line>,
): Line {
  return { kind: 'line', x1, y1, x2, y2, ...look }
}

/** Forms go with colours, so that series stay apart in grey. */
export const FORMS: readonly Form[] = ['circle', 'square', 'diamond', 'triangle']
const SERIES = 8

export function inkOf(series: number): Ink {
  return `s${series % SERIES}` as Ink
}

export function formOf(series: number): Form {
  return FORMS[series % FORMS.length]!
}
