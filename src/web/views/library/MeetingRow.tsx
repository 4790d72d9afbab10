import type { MeetingSummary } from '../../../api/contract.ts'
import { Badge } from '../../parts/Badge.tsx'
import { Link } from '../../parts/Link.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useMay } from '../../state/who.ts'
import { useWords } from '../../state/words.ts'

interface Props {
  readonly meeting: MeetingSummary | undefined
  readonly chosen: readonly string[]
  readonly toggle: (id: string) => void
}

export function MeetingRow({ meeting, chosen, toggle }: Props) {
  const words = useWords()
  const may = useMay('change')
  if (!meeting) return <div className="coming" />
  const { id, date, accounts, findings, top } = meeting
  const title = words.title(meeting)
  return (
    <>
      <input
        type="checkbox"
        disabled={!may}
        checked={chosen.includes(id)}
        onChange={() => toggle(id)}
        aria-label={`${words.select}: ${title}, ${words.date(date)}`}
      />
      <Link to={meetingAddress(id)} className="go">
        <time dateTime={date ?? undefined}>{words.date(date)}</time>
        <span className="name">
          <b>{title}</b>
          <small>
            {accounts.map((account, place) => (
              <span key={account.id} className="account">
                <Badge place={place} /> <span lang={account.lang}>{words.nameOf(account)}</span>
              </span>
            ))}
          </small>
        </span>
        <span className="top-finding">
          {top && (
            <>
              <span className={`kind kind-${top.kind}`}>{words.shared.kinds[top.kind]}</span>{' '}
              {[top.issue && words.issue(top.issue), top.side && words.side(top.side)].filter(Boolean).join(' · ')}
            </>
          )}
        </span>
        <span className="number">{words.findingCount(findings)}</span>
      </Link>
    </>
  )
}
