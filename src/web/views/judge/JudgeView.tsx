import { type ReactNode, useEffect } from 'react'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { Link } from '../../parts/Link.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useAddress } from '../../state/address.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useWho } from '../../state/who.ts'
import { useWords } from '../../state/words.ts'
import { AgreementPane } from './AgreementPane.tsx'
import { CodingPane } from './CodingPane.tsx'
import { HistoryPane } from './HistoryPane.tsx'
import { QueuePane } from './QueuePane.tsx'
import './judging.css'

const PANES = ['findings', 'statements', 'links', 'blind', 'second', 'agreement', 'history'] as const
type Pane = (typeof PANES)[number]

export default function JudgeView() {
  const words = useWords()
  const texts = useJudgingTexts()
  const { path } = useAddress()
  const { coder } = usePreferences()
  const { person } = useWho()
  const pane = PANES.find((one) => one === path[1]) ?? 'findings'
  useEffect(() => {
    document.title = `${words.judge}: ${texts.tabs[pane]} — Unsaid`
  }, [words, texts, pane])
  const gives = pane !== 'agreement' && pane !== 'history'
  return (
    <section className="page judge">
      <h1>{words.judge}</h1>
      <nav className="tabs" aria-label={words.judge}>
        {PANES.map((one) => (
          <Link key={one} to={one === 'findings' ? '/judge' : `/judge/${one}`} aria-current={one === pane ? 'page' : undefined}>
            {texts.tabs[one]}
          </Link>
        ))}
      </nav>
      <label className="coder">
        {words.coder}
        <input
          defaultValue={coder}
          maxLength={60}
          readOnly={person !== null}
          title={words.coderHelp}
          onChange={(event) => setPreferences({ coder: event.target.value.trim() })}
        />
      </label>
      {pane in texts.help && <p className="note">{texts.help[pane as keyof typeof texts.help]}</p>}
      {gives && coder === '' ? <p className="empty">{words.coderHelp}</p> : <Shown pane={pane} coder={coder} />}
      <Notice />
    </section>
  )
}

function Shown({ pane, coder }: { readonly pane: Pane; readonly coder: string }): ReactNode {
  switch (pane) {
    case 'findings':
      return <QueuePane coder={coder} kind="finding" blind={false} key={pane} />
    case 'statements':
      return <QueuePane coder={coder} kind="statement" blind={false} key={pane} />
    case 'links':
      return <QueuePane coder={coder} kind="link" blind={false} key={pane} />
    case 'second':
      return <QueuePane coder={coder} kind="finding" blind key={pane} />
    case 'blind':
      return <CodingPane coder={coder} />
    case 'agreement':
      return <AgreementPane coder={coder} />
    case 'history':
      return <HistoryPane coder={coder} />
  }
}
