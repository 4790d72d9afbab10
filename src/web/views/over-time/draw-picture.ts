import {
  type Chart,
  type ChartWords,
  type Drawing,
  drawAsSvg,
  layoutChart,
  markPath,
  PRINT_INKS,
  type Shape,
} from '../../../chart/index.ts'

/** Pixels of the picture for one of the drawing: sharp in print. */
const SCALE = 2.5
const FONT = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif"

/** A chart as a file that stands alone. */
export function chartAsSvg(chart: Chart, words: ChartWords): Blob {
  return new Blob([drawAsSvg([chart], { words })], { type: 'image/svg+xml' })
}

/** The same shapes on a canvas: no picture is loaded, so that the page's policy needs no hole. */
export async function chartAsPng(chart: Chart, words: ChartWords): Promise<Blob> {
  const drawing = layoutChart(chart, { words })
  const canvas = document.createElement('canvas')
  canvas.width = drawing.width * SCALE
  canvas.height = drawing.height * SCALE
  paint(canvas.getContext('2d')!, drawing)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png')
  })
}

function paint(context: CanvasRenderingContext2D, drawing: Drawing): void {
  context.scale(SCALE, SCALE)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, drawing.width, drawing.height)
  for (const shape of drawing.shapes) {
    context.save()
    paintShape(context, shape)
    context.restore()
  }
}

const DASHES = { dashed: [5, 3], dotted: [1, 3] }

function paintShape(context: CanvasRenderingContext2D, shape: Shape): void {
  const ink = PRINT_INKS[shape.ink]
  context.fillStyle = ink
  context.strokeStyle = ink
  switch (shape.kind) {
    case 'line':
      context.lineWidth = shape.width ?? 1
      if (shape.dash) context.setLineDash(DASHES[shape.dash])
      trace(context, [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ])
      break
    case 'path':
      context.lineWidth = shape.width
      trace(context, shape.points)
      break
    case 'box':
      context.globalAlpha = shape.opacity ?? 1
      context.fillRect(shape.x, shape.y, shape.width, shape.height)
      break
    case 'words':
      context.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${FONT}`
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
      context.fillText(shape.text, shape.x, shape.y)
      break
    case 'mark': {
      const { form, x, y, hollow } = shape
      const outline = new Path2D(form === 'circle' ? undefined : markPath(form, x, y))
      if (form === 'circle') outline.arc(x, y, 4, 0, 2 * Math.PI)
      if (hollow) context.fillStyle = '#ffffff'
      context.fill(outline)
      context.lineWidth = 1.4
      if (hollow) context.stroke(outline)
    }
  }
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.stroke()
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
