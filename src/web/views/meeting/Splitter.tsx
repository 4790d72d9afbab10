import type { KeyboardEvent, PointerEvent } from 'react'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useReading } from './reading.ts'

const LEAST = 12
const MOST = 75
const STEP = 4

/** Between coverage and columns: dragged, or moved by arrow keys. */
export function Splitter() {
  const { words } = useReading()
  const { matrixHeight } = usePreferences()
  const set = (share: number): void => setPreferences({ matrixHeight: Math.round(Math.min(MOST, Math.max(LEAST, share))) })
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement!.getBoundingClientRect()
    set(((event.clientY - box.top) / box.height) * 100)
  }
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? STEP : event.key === 'ArrowUp' ? -STEP : 0
    if (by === 0) return
    event.preventDefault()
    set(matrixHeight + by)
  }
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="horizontal"
      aria-label={words.matrix}
      aria-valuenow={matrixHeight}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
