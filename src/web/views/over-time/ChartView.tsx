import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { CHART_WORDS, type Chart, type Drawing, layoutChart, type Period, type Shape } from '../../../chart/index.ts'
import type { CitedWords, Panel } from '../../../paper/index.ts'
import { periodBetween } from '../../helpers/period.ts'
import { DrawnShape } from '../../parts/StaticChart.tsx'
import { wordsAddress } from '../../parts/WordsLink.tsx'
import { go } from '../../state/address.ts'
import { usePreferences } from '../../state/preferences.ts'
import { inProject } from '../../state/project.ts'
import { useWords } from '../../state/words.ts'
import { choosePeriod } from './asked.ts'
import { useOverTimeTexts } from './texts.ts'

interface Props {
  readonly panel: Panel
  readonly chart: Chart
  readonly period: Period
}

const PLOT_HEIGHT = 150
const LEAST_WIDTH = 280

/** A chart: one stop for the Tab key, its points by arrow keys, each a link to its words; dragging chooses a period for all. */
export function ChartView({ panel, chart, period }: Props) {
  const texts = useOverTimeTexts()
  const { lang } = usePreferences()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const drawing =
    width === 0 ? null : layoutChart(chart, { width, plotHeight: PLOT_HEIGHT, words: CHART_WORDS[lang], period, bare: true })
  const [row, setRow] = useState<number | null>(null)
  const brush = useBrush(drawing)
  const help = useId()
  return (
    <div className="chart" ref={box}>
      {drawing && (
        <svg
          width={drawing.width}
          height={drawing.height}
          role="group"
          aria-label={panel.title}
          aria-describedby={help}
          onKeyDown={walk}
          {...brush.handlers}
        >
          <Plain shapes={drawing.shapes} />
          {brush.band && drawing.plot && (
            <rect
              className="brush"
              x={brush.band.from}
              y={drawing.plot.top}
              width={brush.band.to - brush.band.from}
              height={drawing.plot.bottom - drawing.plot.top}
            />
          )}
          <Points shapes={drawing.shapes} words={panel.table.words} show={setRow} />
        </svg>
      )}
      <p id={help} className="unseen">
        {texts.pointHelp}
      </p>
      <Shown row={row} panel={panel} />
    </div>
  )
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(LEAST_WIDTH, Math.floor(entry!.contentRect.width))))
    watch.observe(current)
    return () => watch.disconnect()
  }, [box])
  return width
}

/** The words of the point that is pointed at or focused. */
function Shown({ row, panel }: { readonly row: number | null; readonly panel: Panel }) {
  const words = useWords()
  const [cited] = row === null ? [] : (panel.table.words[row] ?? [])
  return (
    <p className="shown" aria-hidden="true">
      {cited && (
        <>
          <small>
            {words.date(cited.date)} · {cited.publisher ?? cited.account}
          </small>{' '}
          <q lang={cited.lang}>{cited.quote}</q>
        </>
      )}
    </p>
  )
}

function useBrush(drawing: Drawing | null) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const placeOf = (event: PointerEvent<SVGSVGElement>): number => event.clientX - event.currentTarget.getBoundingClientRect().left
  const plot = drawing?.plot
  if (!plot) return { band: null, handlers: {} }
  const clamp = (x: number): number => Math.min(plot.right, Math.max(plot.left, x))
  return {
    band: drag && { from: clamp(Math.min(drag.from, drag.to)), to: clamp(Math.max(drag.from, drag.to)) },
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0 || (event.target as Element).closest('[data-point]')) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: placeOf(event), to: placeOf(event) })
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const to = placeOf(event)
        setDrag((now) => now && { ...now, to })
      },
      onPointerUp: () => {
        const period = drag && periodBetween(clamp(drag.from), clamp(drag.to), plot)
        setDrag(null)
        if (period) choosePeriod(period)
      },
      onPointerCancel: () => setDrag(null),
    },
  }
}

/** Arrow keys go from point to point of a chart. */
function walk(event: KeyboardEvent<SVGSVGElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  const points = [...event.currentTarget.querySelectorAll<SVGElement>('[data-point]')]
  const at = points.indexOf(document.activeElement as unknown as SVGElement)
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : by === undefined ? -1 : at + by
  const point = points[next]
  if (!point || at < 0) return
  event.preventDefault()
  point.focus()
}

const Plain = memo(function Plain({ shapes }: { readonly shapes: readonly Shape[] }) {
  const plain = shapes.filter((shape) => !isPoint(shape))
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {plain.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names and are all drawn anew
        <DrawnShape key={at} shape={shape} />
      ))}
    </g>
  )
})

type Point = Extract<Shape, { row?: number }> & { readonly row: number }

function isPoint(shape: Shape): shape is Point {
  return 'row' in shape && shape.row !== undefined
}

interface PointsProps {
  readonly shapes: readonly Shape[]
  readonly words: readonly (readonly CitedWords[])[]
  readonly show: (row: number | null) => void
}

const Points = memo(function Points({ shapes, words, show }: PointsProps) {
  const points = shapes.filter(isPoint)
  return points.map((shape, at) => {
    const [cited] = words[shape.row] ?? []
    const open = cited ? inProject(wordsAddress(cited)) : undefined
    const Point = open === undefined ? 'g' : 'a'
    return (
      <Point
        // biome-ignore lint/suspicious/noArrayIndexKey: a row may have two bars, and points are all drawn anew
        key={at}
        {...(open === undefined ? { role: 'img' } : { href: open, onClick: follow })}
        data-point
        tabIndex={at === 0 ? 0 : -1}
        aria-label={shape.label}
        onFocus={() => show(shape.row)}
        onBlur={() => show(null)}
        onPointerEnter={() => show(shape.row)}
        onPointerLeave={() => show(null)}
      >
        <title>{shape.label}</title>
        {shape.kind === 'mark' && <circle className="reach" cx={shape.x} cy={shape.y} r={12} />}
        {shape.kind === 'box' && (
          <rect className="reach" x={shape.x - 8} y={shape.y - 4} width={shape.width + 16} height={shape.height + 8} />
        )}
        <DrawnShape shape={shape} />
      </Point>
    )
  })
})

/** A link within the app; with a modifier key it does what links do. */
function follow(event: MouseEvent<Element>): void {
  const to = event.currentTarget.getAttribute('href')
  if (to === null || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  go(to)
}
