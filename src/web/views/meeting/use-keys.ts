import { useEffect } from 'react'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import type { Reading } from './reading.ts'
import { printReport } from './report.ts'

/** Keys that are words elsewhere: nothing is taken while somebody writes or has a dialog open. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** Jumps by single keys; see the keys dialog. */
export function useKeys(reading: Reading): void {
  const preferences = usePreferences()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'p' && !event.altKey && !event.shiftKey) {
        event.preventDefault()
        printReport(reading.meeting.id, reading.words.lang)
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      if (event.key === 'Escape') {
        if (document.querySelector(':popover-open')) return
        reading.pin(null)
        reading.choose(null)
        return
      }
      if (!preferences.keys) return
      const act = actOf(event.key, reading, preferences)
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [reading, preferences])
}

function actOf(key: string, reading: Reading, { dim, lines, matrix }: ReturnType<typeof usePreferences>): (() => void) | null {
  switch (key) {
    case 'j':
    case 'n':
      return () => stepFinding(reading, 1)
    case 'k':
    case 'p':
      return () => stepFinding(reading, -1)
    case ']':
      return () => stepStatement(reading, 1, true)
    case '[':
      return () => stepStatement(reading, -1, true)
    case '.':
      return () => stepStatement(reading, 1, false)
    case ',':
      return () => stepStatement(reading, -1, false)
    case 'd':
      return () => setPreferences({ dim: !dim })
    case 'l':
      return () => setPreferences({ lines: !lines })
    case 'm':
      return () => setPreferences({ matrix: !matrix })
    case '?':
      return () => document.querySelector<HTMLButtonElement>('[data-keys]')?.click()
  }
  const column = /^[1-9]$/u.test(key) ? reading.order[Number(key) - 1] : undefined
  return column === undefined ? null : () => reading.desk.scrollerOf(column)?.focus()
}

function stepFinding({ comparison, finding, choose }: Reading, by: 1 | -1): void {
  const { findings } = comparison
  if (findings.length === 0) return
  const at = finding ? findings.indexOf(finding) + by : by > 0 ? 0 : findings.length - 1
  choose(findings[Math.min(findings.length - 1, Math.max(0, at))]!, { replace: finding !== null })
}

/** From the pinned statement, or from the top of the column that leads. */
function stepStatement(reading: Reading, by: 1 | -1, onlyHere: boolean): void {
  const { index, desk, order, statement, pin } = reading
  const account = statement?.account ?? desk.active ?? order[0]
  if (account === undefined) return
  const all = (index.byAccount.get(account) ?? []).filter((one) => (onlyHere ? index.onlyHere.has(one.id) : one.side !== 'none'))
  const from = statement?.account === account ? statement.start : by > 0 ? -1 : Number.POSITIVE_INFINITY
  const next = by > 0 ? all.find((one) => one.start > from) : all.findLast((one) => one.start < from)
  if (next) pin(next)
}
