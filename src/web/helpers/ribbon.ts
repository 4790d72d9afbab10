/** A statement's vertical stretch in a column, in pixels from the top of what is seen of the column. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** The thinnest that an end of a ribbon gets. */
const LEAST = 2

/**
 * A band from a statement in one column to one in the next, as an SVG path; null where neither end is in sight.
 * Ends out of sight are drawn towards where they are, so that a ribbon tells the way.
 */
export function ribbonPath(left: Stretch, right: Stretch, { width, height }: { width: number; height: number }): string | null {
  if (outside(left, height) && outside(right, height)) return null
  const a = clamp(left, height)
  const b = clamp(right, height)
  const middle = width / 2
  return [
    `M0 ${a.top}`,
    `C${middle} ${a.top} ${middle} ${b.top} ${width} ${b.top}`,
    `L${width} ${b.bottom}`,
    `C${middle} ${b.bottom} ${middle} ${a.bottom} 0 ${a.bottom}`,
    'Z',
  ].join('')
}

function outside({ top, bottom }: Stretch, height: number): boolean {
  return bottom < 0 || top > height
}

/** Far ends are pulled near: a curve over thousands of pixels would be a vertical line. */
function clamp({ top, bottom }: Stretch, height: number): Stretch {
  const near = (value: number): number => round(Math.min(height + BEYOND, Math.max(-BEYOND, value)))
  const from = near(top)
  return { top: from, bottom: Math.max(near(bottom), from + LEAST) }
}

const BEYOND = 120

function round(value: number): number {
  return Math.round(value * 10) / 10
}
