import { useEffect, useRef } from 'react'
import { useReading } from './reading.ts'

/** At the edge of a column, its whole length at a glance: where only this account speaks, and what is pinned. */
export function Overview({ account }: { readonly account: string }) {
  const { desk, index } = useReading()
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const draw = (): void => {
      const root = svg.current
      if (!root) return
      const height = Math.max(1, desk.heightOf(account))
      root.style.display = height < LONG * desk.viewHeight(account) ? 'none' : ''
      let only = ''
      let lit = ''
      for (const [id, { top, bottom }] of desk.placesOf(account)) {
        const tick = `M0 ${top.toFixed(0)}h5v${Math.max(bottom - top, height / LEAST_SHARE).toFixed(0)}h-5z`
        if (desk.isLit(id)) lit += tick
        else if (index.onlyHere.has(id)) only += tick
      }
      root.setAttribute('viewBox', `0 0 5 ${height}`)
      root.children[0]!.setAttribute('d', only)
      root.children[1]!.setAttribute('d', lit)
    }
    draw()
    return desk.subscribe(draw)
  }, [desk, index, account])
  return (
    <svg className="overview" ref={svg} preserveAspectRatio="none" aria-hidden="true">
      <path className="only" />
      <path className="lit" />
    </svg>
  )
}

/** A text of less than two windows is its own overview. */
const LONG = 2
/** A tick is at least this share of the height: one in three hundred, some two pixels. */
const LEAST_SHARE = 300
