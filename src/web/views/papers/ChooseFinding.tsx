import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { MeetingDetail, MeetingSummary } from '../../../api/contract.ts'
import type { Evidence, Finding } from '../../../model/index.ts'
import type { CitedWords } from '../../../paper/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { meetingsPage, useMeeting, useTelling } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'
import { usePaperTexts } from './texts.ts'

/** A finding as it is told now, with its words. */
export interface ChosenFinding {
  readonly meeting: string
  readonly finding: Finding
  readonly sentence: string
  readonly words: readonly CitedWords[]
  readonly nearest: readonly CitedWords[]
}

interface Props {
  readonly choose: (chosen: ChosenFinding) => void
  readonly close: () => void
}

/** First a meeting, then its findings. */
export function ChooseFinding({ choose, close }: Props) {
  const texts = usePaperTexts()
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [find, setFind] = useState('')
  const [meeting, setMeeting] = useState<MeetingSummary | null>(null)
  const meetings = useQuery(meetingsPage(find, 'newest', 0))
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="choose" aria-label={texts.kinds.finding} onClose={close}>
      <form method="dialog" className="actions">
        <h2>{meeting ? words.title(meeting) : texts.chooseMeeting}</h2>
        {meeting && (
          <button type="button" className="quiet" onClick={() => setMeeting(null)}>
            ← {texts.chooseMeeting}
          </button>
        )}
        <button type="submit" className="quiet">
          {words.close}
        </button>
      </form>
      {meeting ? (
        <Findings id={meeting.id} choose={choose} />
      ) : (
        <>
          <input
            type="search"
            aria-label={texts.findMeeting}
            placeholder={texts.findMeeting}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
          <ul className="list">
            {meetings.data?.items.slice(0, 50).map((one) => (
              <li key={one.id}>
                <button type="button" className="quiet" onClick={() => setMeeting(one)}>
                  {words.title(one)} · {words.date(one.date)}
                </button>
                <small>{words.findingCount(one.findings)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </dialog>
  )
}

function Findings({ id, choose }: { readonly id: string; readonly choose: Props['choose'] }) {
  const texts = usePaperTexts()
  const words = useWords()
  const meeting = useMeeting(id)
  const telling = useTelling(id, words.lang)
  if (!meeting.data || !telling.data) return <Loading query={meeting} />
  const told = telling.data
  return (
    <ul className="list">
      {meeting.data.comparison.findings.map((finding) => {
        const chosen = chosenFinding(meeting.data, finding, told.findings[finding.id])
        return (
          <li key={finding.id}>
            <span>
              <b className={`kind kind-${finding.kind}`}>{words.shared.kinds[finding.kind]}</b> {chosen.sentence}
            </span>
            <button type="button" aria-label={`${texts.addFinding}: ${chosen.sentence}`} onClick={() => choose(chosen)}>
              {texts.add}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

export function chosenFinding({ id, comparison }: MeetingDetail, finding: Finding, sentence = finding.sentence): ChosenFinding {
  const { accounts, meeting } = comparison
  const cite = (spans: readonly Evidence[]): CitedWords[] =>
    spans.flatMap(({ account: name, start, end, quote }) => {
      const account = accounts.find((one) => one.id === name)
      if (!account) return []
      const { publisher, title, url, lang } = account
      return [
        { meeting: id, date: meeting.date ?? account.date ?? '', account: name, publisher, title, url, lang, start, end, quote },
      ]
    })
  return { meeting: id, finding, sentence, words: cite(finding.evidence), nearest: cite(finding.nearest ?? []) }
}
