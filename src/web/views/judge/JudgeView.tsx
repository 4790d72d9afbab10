import { useEffect } from 'react'
import { Link } from '../../parts/Link.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useAddress } from '../../state/address.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useWords } from '../../state/words.ts'
import { AgreementPane } from './AgreementPane.tsx'
import { QueuePane } from './QueuePane.tsx'

export default function JudgeView() {
  const words = useWords()
  const { path, query } = useAddress()
  const { coder } = usePreferences()
  const pane = path[1] === 'agreement' ? 'agreement' : 'queue'
  const blind = query.get('blind') === 'true'
  useEffect(() => {
    document.title = `${words.judge} — Unsaid`
  }, [words])
  const tabs = [
    ['/judge', words.queue, pane === 'queue' && !blind],
    ['/judge?blind=true', words.blind, pane === 'queue' && blind],
    ['/judge/agreement', words.agreement, pane === 'agreement'],
  ] as const
  return (
    <section className="page judge">
      <h1>{words.judge}</h1>
      <nav className="tabs" aria-label={words.judge}>
        {tabs.map(([to, label, here]) => (
          <Link key={to} to={to} aria-current={here ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      {pane === 'queue' && (
        <label className="coder">
          {words.coder}
          <input
            defaultValue={coder}
            maxLength={60}
            title={words.coderHelp}
            onChange={(event) => setPreferences({ coder: event.target.value.trim() })}
          />
        </label>
      )}
      {pane === 'queue' && blind && <p className="note">{words.blindHelp}</p>}
      {pane === 'queue' ? <QueuePane coder={coder} blind={blind} key={String(blind)} /> : <AgreementPane />}
      <Notice />
    </section>
  )
}
