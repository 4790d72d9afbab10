import { useState } from 'react'
import type { Section as Name } from '../../../api/contract-over-time.ts'
import type { Period } from '../../../chart/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { type Asked, usePanels } from './asked.ts'
import { PanelFigure } from './PanelFigure.tsx'
import { useOverTimeTexts } from './texts.ts'

/** Panels shown before the reader asks for more. */
const FIRST = 8
const FURTHER = 24

export function Section({ name, asked, period }: { readonly name: Name; readonly asked: Asked; readonly period: Period }) {
  const texts = useOverTimeTexts()
  const [limit, setLimit] = useState(FIRST)
  const answer = usePanels(name, asked, limit)
  const { data } = answer
  const rest = data ? data.total - data.panels.length : 0
  return (
    <section className={`series of-${name}`} id={name} aria-labelledby={`${name}-title`}>
      <header>
        <h2 id={`${name}-title`}>
          {texts.sections[name]} {data && data.total > 1 && <span className="quantity">{data.total}</span>}
        </h2>
        <p className="note">{texts.about[name]}</p>
      </header>
      {!data && <Loading query={answer} />}
      {data?.total === 0 && <p className="empty">{texts.nothing}</p>}
      <div className="panels" data-stale={answer.isPlaceholderData || undefined}>
        {data?.panels.map((panel) => (
          <PanelFigure key={panel.id} panel={panel} section={name} asked={asked} period={period} />
        ))}
      </div>
      {data?.panels[0]?.notes[0] && <p className="note reading-note">{data.panels[0].notes[0]}</p>}
      {rest > 0 && (
        <button type="button" className="more" onClick={() => setLimit(limit + FURTHER)}>
          {texts.more(Math.min(rest, FURTHER))}
        </button>
      )}
    </section>
  )
}
