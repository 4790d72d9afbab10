import { type Drawing, type Mark, PRINT_INKS, type Shape, widthOf } from '../../chart/index.ts'
import { type Xml, xml } from './xml.ts'

/**
 * A chart as shapes of a word processor (DrawingML, ECMA-376 part 1, with the group shapes of Word 2010): it stays sharp, its
 * words can be searched, and no picture has to be made.
 */
export function drawingXml(drawing: Drawing, id: number, told: string): Xml {
  const [width, height] = [emu(drawing.width), emu(drawing.height)]
  return xml`<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${id}" name="${`Figure ${id}`}" descr="${told}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="0" y="0"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></wpg:grpSpPr>${drawing.shapes.map((shape, at) => shapeXml(shape, id * MOST_SHAPES + at + 1))}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>${told}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
}

/** Names of shapes are apart by so much from one figure to the next. */
const MOST_SHAPES = 20_000
/** English metric units of a pixel at 96 to the inch. */
const EMU = 9525

function emu(pixels: number): number {
  return Math.round(pixels * EMU)
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Turned over: a line that rises to the right. */
  readonly flip?: boolean
}

function shape(id: number, frame: Frame, geometry: Xml): Xml {
  const { x, y, width, height, flip } = frame
  return xml`<wps:wsp><wps:cNvPr id="${id}" name="${`s${id}`}"/><wps:cNvSpPr/><wps:spPr><a:xfrm${flip ? xml` flipV="1"` : null}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>${geometry}</wps:spPr><wps:bodyPr/></wps:wsp>`
}

const preset = (name: string): Xml => xml`<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`
const fill = (color: string, opacity = 1): Xml =>
  xml`<a:solidFill><a:srgbClr val="${color}">${opacity < 1 && xml`<a:alpha val="${Math.round(opacity * 100_000)}"/>`}</a:srgbClr></a:solidFill>`
const stroke = (color: string, width: number, dash?: 'dashed' | 'dotted'): Xml =>
  xml`<a:ln w="${emu(width)}">${fill(color)}${dash ? xml`<a:prstDash val="${dash === 'dashed' ? 'dash' : 'sysDot'}"/>` : null}</a:ln>`
const noStroke = xml`<a:ln><a:noFill/></a:ln>`

function shapeXml(one: Shape, id: number): Xml {
  const color = PRINT_INKS[one.ink].slice(1)
  switch (one.kind) {
    case 'line': {
      const { x1, y1, x2, y2, width = 1, dash } = one
      const frame = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
      const flip = (x2 - x1) * (y2 - y1) < 0
      return shape(id, { ...frame, flip }, xml`${preset('line')}${stroke(color, width, dash)}`)
    }
    case 'box':
      return shape(id, one, xml`${preset('rect')}${fill(color, one.opacity)}${noStroke}`)
    case 'path':
      return pathXml(one.points, id, stroke(color, one.width))
    case 'mark':
      return markXml(one, id, color)
    case 'words':
      return wordsXml(one, id, color)
  }
}

function pathXml(points: readonly (readonly [number, number])[], id: number, line: Xml): Xml {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y]
  const steps = points.map(([px, py], at) => {
    const point = xml`<a:pt x="${emu(px - x)}" y="${emu(py - y)}"/>`
    return at === 0 ? xml`<a:moveTo>${point}</a:moveTo>` : xml`<a:lnTo>${point}</a:lnTo>`
  })
  return shape(
    id,
    { x, y, width, height },
    xml`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}" fill="none">${steps}</a:path></a:pathLst></a:custGeom><a:noFill/>${line}`,
  )
}

const FORMS: Readonly<Record<Mark['form'], string>> = {
  circle: 'ellipse',
  square: 'rect',
  diamond: 'diamond',
  triangle: 'triangle',
}

function markXml({ form, x, y, hollow }: Mark, id: number, color: string): Xml {
  const half = form === 'square' ? 3.5 : form === 'circle' ? 4 : 5
  const paint = hollow ? xml`${fill('FFFFFF')}${stroke(color, 1.4)}` : xml`${fill(color)}${noStroke}`
  return shape(id, { x: x - half, y: y - half, width: 2 * half, height: 2 * half }, xml`${preset(FORMS[form])}${paint}`)
}

/** Words at the size that `widthOf` measures; and some air, for fonts are not alike. A box outside the group would shift it. */
const USUAL = 12
const AIR = 14
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

function wordsXml({ x, y, text, size, anchor, bold }: Extract<Shape, { kind: 'words' }>, id: number, color: string): Xml {
  const room = (widthOf(text) * size) / USUAL + AIR
  const left = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2
  const half = Math.round(size * 1.5)
  return xml`<wps:wsp><wps:cNvPr id="${id}" name="${`t${id}`}"/><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="${emu(left)}" y="${emu(y - size)}"/><a:ext cx="${emu(room)}" cy="${emu(size * 1.4)}"/></a:xfrm>${preset('rect')}<a:noFill/>${noStroke}</wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${ALIGN[anchor]}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${bold ? xml`<w:b/>` : null}<w:color w:val="${color}"/><w:sz w:val="${half}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>`
}
