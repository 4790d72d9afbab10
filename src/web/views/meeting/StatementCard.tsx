import type { Statement } from '../../../model/index.ts'
import { counterpartsOf } from '../../helpers/counterparts.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Badge } from '../../parts/Badge.tsx'
import { notify } from '../../parts/Notice.tsx'
import { meetingAddress } from '../../state/address.ts'
import { CorrectBox } from './CorrectBox.tsx'
import { useReading } from './reading.ts'

/** The pinned statement: its line in the reader's language, what was coded, its counterparts and what ties them. */
export function StatementCard({ statement }: { readonly statement: Statement }) {
  const { words, telling, index, account, place, pin, show, meeting } = useReading()
  const { lang } = account(statement.account)
  const others = counterpartsOf(statement.id, index)
  const copy = async (): Promise<void> => {
    const at = writeSpanLink(statement.account, statement)
    await navigator.clipboard.writeText(location.origin + meetingAddress(meeting.id, { at }))
    notify(words.copied)
  }
  return (
    <section className="pinned" aria-label={words.pinned}>
      <header>
        <Badge place={place(statement.account)} label={words.nameOf(account(statement.account))} />
        <h2>{words.pinned}</h2>
        <button type="button" className="quiet icon" onClick={() => pin(null)} aria-label={words.unpin}>
          ✕
        </button>
      </header>
      <blockquote lang={lang}>{statement.quote}</blockquote>
      <p className="line">
        {telling?.statements[statement.id]} <small>{words.shared.words.machineMade}</small>
      </p>
      <dl className="codes">
        <div>
          <dt>{words.statementOf}</dt>
          <dd>{words.side(statement.side)}</dd>
        </div>
        <div>
          <dt>{words.speaker}</dt>
          <dd>{statement.speaker === 'joint' ? words.side('joint') : (statement.speaker ?? '–')}</dd>
        </div>
        <div>
          <dt>{words.voice}</dt>
          <dd>{words.shared.voices[statement.voice]}</dd>
        </div>
        <div>
          <dt>{words.shared.words.issue}</dt>
          <dd>{statement.issues.map(words.issue).join(', ') || '–'}</dd>
        </div>
        <div>
          <dt>{words.shared.words.confidence}</dt>
          <dd>{words.percent(statement.confidence)}</dd>
        </div>
      </dl>
      <h3>{words.shared.words.counterpart}</h3>
      {others.length === 0 && <p className="empty">{words.noCounterpart}</p>}
      <ul className="quotes">
        {others.map(({ statement: other, link }) => (
          <li key={other.id}>
            <button type="button" onClick={() => show([other])}>
              <Badge place={place(other.account)} />
              <q lang={account(other.account).lang}>{other.quote}</q>
            </button>
            <small>
              {link.relations.map((one) => words.shared.relations[one]).join(', ')} · {words.percent(link.confidence)} ·{' '}
              {link.reasons.slice(0, 4).map(words.reason).join(', ')}
            </small>
          </li>
        ))}
      </ul>
      <div className="actions">
        <CorrectBox words={statement} code={statement} />
        <button type="button" className="quiet" onClick={copy}>
          {words.copyLink}
        </button>
      </div>
    </section>
  )
}
