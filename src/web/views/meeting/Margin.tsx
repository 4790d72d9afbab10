import { useEffect, useRef } from 'react'
import { useReading } from './reading.ts'

/** Left of the text: a heavy bar beside what only this account says, a thin line beside what another has too. */
export function Margin({ account }: { readonly account: string }) {
  const { desk, index } = useReading()
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    let drawn: unknown = null
    const draw = (): void => {
      const places = desk.placesOf(account)
      if (drawn === places || !svg.current) return
      drawn = places
      let only = ''
      let shared = ''
      for (const [id, { top, bottom }] of places) {
        if (index.statements.get(id)!.side === 'none') continue
        const bar = (x: number, width: number): string =>
          `M${x} ${top.toFixed(1)}h${width}v${(bottom - top).toFixed(1)}h${-width}z`
        if (index.onlyHere.has(id)) only += bar(0, 4)
        else if (index.links.has(id)) shared += bar(6, 1)
      }
      svg.current.setAttribute('height', String(desk.heightOf(account)))
      svg.current.children[0]!.setAttribute('d', only)
      svg.current.children[1]!.setAttribute('d', shared)
    }
    draw()
    return desk.subscribe(draw)
  }, [desk, index, account])
  return (
    <svg className="margin" ref={svg} width="8" height="0" aria-hidden="true">
      <path className="only" />
      <path className="shared" />
    </svg>
  )
}
