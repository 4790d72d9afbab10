import type { Chart } from './chart.ts'
import type { LayoutOptions } from './frame.ts'
import { layoutChart } from './layout.ts'
import type { Drawing, Ink, Mark, Shape } from './shapes.ts'

/** Colours on white. Those of series stay apart in grey and for colour-blind readers (Okabe & Ito 2008). */
export const PRINT_INKS: Readonly<Record<Ink, string>> = {
  ink: '#1a1a1a',
  soft: '#555555',
  faint: '#8a8a8a',
  rule: '#e3e3e3',
  s0: '#0072b2',
  s1: '#d55e00',
  s2: '#009e73',
  s3: '#cc79a7',
  s4: '#56b4e9',
  s5: '#e69f00',
  s6: '#555555',
  s7: '#000000',
}

const FONT = `font-family="Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif" font-size="12" fill="#1a1a1a"`

/** Charts under each other as one self-contained SVG: no script, no style sheet, no address outside it. */
export function drawAsSvg(charts: readonly Chart[], options: LayoutOptions = {}): string {
  return drawingsAsSvg(charts.map((chart) => layoutChart(chart, options)))
}

export function drawingsAsSvg(drawings: readonly Drawing[]): string {
  let height = 0
  const parts = drawings.map((drawing) => {
    const placed = `<g transform="translate(0 ${fix(height)})">\n${drawing.shapes.map(shapeOf).join('\n')}\n</g>`
    height += drawing.height
    return placed
  })
  const width = Math.max(0, ...drawings.map((drawing) => drawing.width))
  const title = drawings.map((drawing) => drawing.title).join('; ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fix(width)} ${fix(height)}" width="${fix(width)}" height="${fix(height)}" role="img" ${FONT}>`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${fix(width)}" height="${fix(height)}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

const DASHES = { dashed: '5 3', dotted: '1 3' } as const

function shapeOf(shape: Shape): string {
  const ink = PRINT_INKS[shape.ink]
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, width = 1, dash } = shape
      const broken = dash ? ` stroke-dasharray="${DASHES[dash]}"` : ''
      return `<line x1="${fix(x1)}" y1="${fix(y1)}" x2="${fix(x2)}" y2="${fix(y2)}" stroke="${ink}" stroke-width="${width}"${broken}/>`
    }
    case 'box': {
      const { x, y, width, height, opacity = 1, label } = shape
      const look = opacity === 1 ? '' : ` fill-opacity="${opacity}"`
      return `<rect x="${fix(x)}" y="${fix(y)}" width="${fix(width)}" height="${fix(height)}" fill="${ink}"${look}>${titleOf(label)}</rect>`
    }
    case 'path':
      return `<polyline points="${shape.points.map(([x, y]) => `${fix(x)},${fix(y)}`).join(' ')}" fill="none" stroke="${ink}" stroke-width="${shape.width}"/>`
    case 'mark':
      return markOf(shape, ink)
    case 'words': {
      const { x, y, text, size, anchor, bold } = shape
      const look = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ''}`
      return `<text x="${fix(x)}" y="${fix(y)}" font-size="${size}" fill="${ink}"${look} xml:space="preserve">${escapeXml(text)}</text>`
    }
  }
}

function markOf({ form, x, y, hollow, label }: Mark, ink: string): string {
  const paint = hollow ? `fill="#ffffff" stroke="${ink}" stroke-width="1.4"` : `fill="${ink}"`
  return form === 'circle'
    ? `<circle cx="${fix(x)}" cy="${fix(y)}" r="4" ${paint}>${titleOf(label)}</circle>`
    : `<path d="${markPath(form, x, y)}" ${paint}>${titleOf(label)}</path>`
}

/** Outline of a mark that is no circle. */
export function markPath(form: Exclude<Mark['form'], 'circle'>, x: number, y: number): string {
  const at = (dx: number, dy: number): string => `${fix(x + dx)} ${fix(y + dy)}`
  switch (form) {
    case 'square':
      return `M${at(-3.5, -3.5)}L${at(3.5, -3.5)}L${at(3.5, 3.5)}L${at(-3.5, 3.5)}Z`
    case 'diamond':
      return `M${at(0, -5)}L${at(5, 0)}L${at(0, 5)}L${at(-5, 0)}Z`
    case 'triangle':
      return `M${at(0, -5)}L${at(5, 4)}L${at(-5, 4)}Z`
  }
}

function titleOf(label: string | undefined): string {
  return label === undefined ? '' : `<title>${escapeXml(label)}</title>`
}

export function fix(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML knows no other control characters than white space. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"]/gu, (char) => ENTITIES[char]!)
}
