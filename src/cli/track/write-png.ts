import { UnsaidError } from '../../model/index.ts'

/** Dots for each pixel of the drawing: 300 to the inch in a figure of six inches and a half. */
const SCALE = 2.6

/**
 * A drawing as PNG, fit for print. The canvas is an optional package, loaded when it is needed; letters come from the fonts of
 * the machine, for a font with Chinese would be larger than the program.
 * @throws UnsaidError where the package is not installed.
 */
export async function toPng(svg: string): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas').catch(() => {
    throw new UnsaidError('usage', 'drawing PNG needs a package that is not installed', {
      hint: 'install it with “npm install @napi-rs/canvas”, or take --format svg',
    })
  })
  const image = await loadImage(Buffer.from(enlarge(svg)))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  // Paper: the drawing's own ground ends between two dots.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0)
  return canvas.toBuffer('image/png')
}

/** Lines and letters are drawn at the size that they are shown at: a picture that is enlarged afterwards is blurred. */
function enlarge(svg: string): string {
  return svg.replace(/width="(\d+)" height="(\d+)"/u, (_, width: string, height: string) => {
    const [wide, high] = [Math.round(Number(width) * SCALE), Math.round(Number(height) * SCALE)]
    return `width="${wide}" height="${high}"`
  })
}
