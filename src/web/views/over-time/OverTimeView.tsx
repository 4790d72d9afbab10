import { useEffect } from 'react'
import { Loading } from '../../parts/Loading.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useWords } from '../../state/words.ts'
import { SECTIONS } from './sections.ts'
import '../../styles/over-time.css'
import '../../styles/papers.css'
import { useAsked, useChoices } from './asked.ts'
import { useEvents } from './events.ts'
import { Filters } from './Filters.tsx'
import { Section } from './Section.tsx'
import { shownPeriod, Timeline } from './Timeline.tsx'
import { useOverTimeTexts } from './texts.ts'

/** Many meetings: what a side said to another, meeting after meeting, and what of it changed. */
export default function OverTimeView() {
  const texts = useOverTimeTexts()
  const words = useWords()
  const asked = useAsked()
  const events = useEvents()
  const choices = useChoices(asked)
  const { actor = null, toward = null, meetings = [] } = choices.data ?? {}
  useEffect(() => {
    const pair = actor && toward ? `${words.side(actor)} – ${words.side(toward)} · ` : ''
    document.title = `${pair}${texts.title} — Unsaid`
  }, [actor, toward, texts, words])
  if (!choices.data) return <Loading query={choices} />
  const { since, until } = asked
  const period = shownPeriod(meetings, { ...(since && { since }), ...(until && { until }) })
  return (
    <div className="over-time">
      <header className="band">
        <h1>
          {texts.title}{' '}
          {actor && toward && (
            <span>
              {words.side(actor)} → {words.side(toward)}
            </span>
          )}
        </h1>
        <nav className="places" aria-label={texts.title}>
          {SECTIONS.map((name) => (
            <a key={name} href={`#${name}`}>
              {texts.sections[name]}
            </a>
          ))}
        </nav>
      </header>
      <div className="brushes">
        <Filters choices={choices.data} asked={asked} />
        {period && <Timeline meetings={meetings} period={period} events={events} />}
      </div>
      {period ? (
        SECTIONS.map((name) => (
          <Section key={`${name} ${actor} ${toward}`} name={name} asked={{ ...asked, actor, toward }} period={period} />
        ))
      ) : (
        <p className="empty page">{texts.noMeetings}</p>
      )}
      <Notice />
    </div>
  )
}
