import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Choices } from '../../../api/contract-over-time.ts'
import { dayNumber, type Note, type Period } from '../../../chart/index.ts'
import { neighbour, periodBetween } from '../../helpers/period.ts'
import { useWords } from '../../state/words.ts'
import { choosePeriod } from './asked.ts'
import { useOverTimeTexts } from './texts.ts'

interface Props {
  readonly meetings: Choices['meetings']
  readonly period: { readonly since: string; readonly until: string }
  readonly events: readonly Note[]
}

const HEIGHT = 34
const EDGE = 10

/** All meetings of the pair on one strip, and over it the period that every chart shows. */
export function Timeline({ meetings, period, events }: Props) {
  const texts = useOverTimeTexts()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [])
  const days = meetings.map(({ date }) => date)
  const [first, last] = [days[0]!, days.at(-1)!]
  const plot = { left: EDGE, right: Math.max(EDGE + 1, width - EDGE), top: 0, bottom: HEIGHT, since: first, until: last }
  const span = Math.max(1, dayNumber(last) - dayNumber(first))
  const x = (date: string): number => EDGE + ((dayNumber(date) - dayNumber(first)) / span) * (plot.right - EDGE)
  const clamp = (value: number): number => Math.min(plot.right, Math.max(plot.left, value))
  const placeOf = (event: PointerEvent<HTMLDivElement>): number =>
    clamp(event.clientX - event.currentTarget.getBoundingClientRect().left)
  const [from, to] = drag
    ? [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)]
    : [clamp(x(period.since)), clamp(x(period.until))]
  return (
    <div
      className="timeline"
      ref={box}
      title={texts.brushHelp}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const near = (Math.abs(placeOf(event) - from) < EDGE && to) || (Math.abs(placeOf(event) - to) < EDGE && from)
        setDrag({ from: near || placeOf(event), to: placeOf(event) })
      }}
      onPointerMove={(event) => {
        const place = placeOf(event)
        setDrag((now) => now && { ...now, to: place })
      }}
      onPointerUp={() => {
        const chosen = drag && periodBetween(drag.from, drag.to, plot)
        setDrag(null)
        if (chosen) choosePeriod(chosen)
      }}
      onPointerCancel={() => setDrag(null)}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <line className="k-rule" x1={EDGE} x2={plot.right} y1={HEIGHT - 8} y2={HEIGHT - 8} />
        <rect className="band" x={from} y={2} width={Math.max(2, to - from)} height={HEIGHT - 6} />
        {meetings.map(({ id, date, chosen }) => (
          <line
            key={id}
            className={chosen ? 'k-ink' : 'k-faint'}
            x1={x(date)}
            x2={x(date)}
            y1={9}
            y2={HEIGHT - 8}
            strokeWidth={2}
          />
        ))}
        {events
          .filter(({ date }) => date >= first && date <= last)
          .map(({ date, text }) => (
            <text key={`${date} ${text}`} className="k-soft" x={x(date)} y={9} fontSize={10} textAnchor="middle">
              †
            </text>
          ))}
      </svg>
      <Handle
        name={texts.from}
        at={from}
        day={period.since}
        days={days}
        move={(day) => choosePeriod({ since: day, until: period.until })}
      />
      <Handle
        name={texts.to}
        at={to}
        day={period.until}
        days={days}
        move={(day) => choosePeriod({ since: period.since, until: day })}
      />
    </div>
  )
}

interface HandleProps {
  readonly name: string
  readonly at: number
  readonly day: string
  readonly days: readonly string[]
  readonly move: (day: string) => void
}

/** One end of the period; arrow keys go to the next meeting. */
function Handle({ name, at, day, days, move }: HandleProps) {
  const words = useWords()
  const press = (event: KeyboardEvent): void => {
    const by =
      event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : 0
    const next =
      event.key === 'Home' ? days[0] : event.key === 'End' ? days.at(-1) : by === 0 ? undefined : neighbour(days, day, by)
    if (next === undefined) return
    event.preventDefault()
    if (next !== day) move(next)
  }
  return (
    <span
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={dayNumber(days[0]!)}
      aria-valuemax={dayNumber(days.at(-1)!)}
      aria-valuenow={dayNumber(day)}
      aria-valuetext={words.date(day)}
      style={{ transform: `translateX(${at}px)` }}
      onKeyDown={press}
    />
  )
}

/** The period asked for, within the days of the meetings. */
export function shownPeriod(meetings: Choices['meetings'], { since, until }: Period): { since: string; until: string } | null {
  const [first, last] = [meetings[0]?.date, meetings.at(-1)?.date]
  if (first === undefined || last === undefined) return null
  return { since: since ?? first, until: until ?? last }
}
