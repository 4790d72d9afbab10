import { useEffect, useMemo, useRef } from 'react'
import { counterpartsOf, lookOf } from '../../helpers/counterparts.ts'
import { ribbonPath } from '../../helpers/ribbon.ts'
import { useReading } from './reading.ts'

/** Bands between two columns that lie side by side, from statement to statement. */
export function Ribbons({ left, right }: { readonly left: string; readonly right: string }) {
  const { desk, index } = useReading()
  const svg = useRef<SVGSVGElement>(null)
  const pairs = useMemo(
    () =>
      (index.byAccount.get(left) ?? []).flatMap(({ id }) =>
        counterpartsOf(id, index)
          .filter(({ statement }) => statement.account === right)
          .map(({ statement, link }) => ({ from: id, to: statement.id, look: lookOf(link) })),
      ),
    [index, left, right],
  )
  useEffect(() => {
    const draw = (): void => {
      const root = svg.current
      if (!root) return
      const box = { width: root.clientWidth, height: desk.viewHeight(left) }
      pairs.forEach(({ from, to }, at) => {
        const path = root.children[at] as SVGPathElement
        const [a, b] = [desk.seen(left, from), desk.seen(right, to)]
        const shape = a && b ? ribbonPath(a, b, box) : null
        path.style.display = shape === null ? 'none' : ''
        if (shape === null) return
        path.setAttribute('d', shape)
        path.dataset.lit = String(desk.isLit(from) && desk.isLit(to))
      })
      root.dataset.quiet = String(desk.quiet)
    }
    draw()
    return desk.subscribe(draw)
  }, [desk, pairs, left, right])
  return (
    <div className="gutter" aria-hidden="true">
      <svg ref={svg}>
        {pairs.map(({ from, to, look }) => (
          <path key={`${from} ${to}`} className={look} />
        ))}
      </svg>
    </div>
  )
}
