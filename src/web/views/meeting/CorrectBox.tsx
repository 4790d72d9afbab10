import { type FormEvent, useState } from 'react'
import { ACTS, type Evidence, ISSUES, type Statement } from '../../../model/index.ts'
import { notify } from '../../parts/Notice.tsx'
import { post } from '../../state/client.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { refresh } from '../../state/queries.ts'
import { useReading } from './reading.ts'

const FIELDS = ['side', 'speaker', 'act', 'issues'] as const
type FieldName = (typeof FIELDS)[number]

interface Props {
  /** The words that the correction is about. */
  readonly words: Evidence
  /** What the machine made of them, where it made anything. */
  readonly code?: Statement
  readonly opened?: boolean
  readonly done?: () => void
}

/** A statement's code put right by hand; the word of a person goes before the machine's. */
export function CorrectBox({ words: target, code, opened = false, done }: Props) {
  const { words, meeting, comparison } = useReading()
  const { coder } = usePreferences()
  const [open, setOpen] = useState(opened)
  const [field, setField] = useState<FieldName>('side')
  const names: Record<FieldName, string> = {
    side: words.statementOf,
    speaker: words.speaker,
    act: words.act,
    issues: words.shared.words.issue,
  }
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const value = String(new FormData(event.currentTarget).get('value') ?? '').trim()
    if (value === '') return
    const name = coder || 'A'
    if (!coder) setPreferences({ coder: name })
    const { account, start, end, quote } = target
    const about = { kind: 'statement', account, start, end, quote }
    try {
      await post('/api/verdicts', {
        meeting: meeting.id,
        target: about,
        verdict: 'corrected',
        correction: { field, value },
        coder: name,
      })
      await refresh('meeting', 'telling', 'agreement')
      notify(words.corrected)
      setOpen(false)
      done?.()
    } catch (error) {
      notify((error as Error).message)
    }
  }
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {words.correct}…
      </button>
    )
  return (
    <form className="correct" onSubmit={save} aria-label={words.correct}>
      <select value={field} aria-label={words.correct} onChange={(event) => setField(event.target.value as FieldName)}>
        {FIELDS.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
      {field === 'side' && (
        <select name="value" aria-label={names.side} key="side" defaultValue={String(code?.side ?? 'none')}>
          {[...comparison.meeting.sides, 'joint', 'none'].map((one) => (
            <option key={one} value={one}>
              {words.side(one)}
            </option>
          ))}
        </select>
      )}
      {field === 'speaker' && (
        <>
          <input name="value" key="speaker" list="speakers" aria-label={names.speaker} defaultValue={code?.speaker ?? ''} />
          <datalist id="speakers">
            {comparison.meeting.participants.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
      {field === 'act' && (
        <select name="value" aria-label={names.act} key="act" defaultValue={code?.act ?? 'assess'}>
          {ACTS.map((one) => (
            <option key={one} value={one}>
              {words.shared.acts[one][1]}
            </option>
          ))}
        </select>
      )}
      {field === 'issues' && (
        <select name="value" aria-label={names.issues} key="issues" defaultValue={code?.issues[0] ?? 'other'}>
          {ISSUES.map((one) => (
            <option key={one} value={one}>
              {words.issue(one)}
            </option>
          ))}
        </select>
      )}
      <button type="submit">{words.save}</button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setOpen(false)
          done?.()
        }}
      >
        {words.cancel}
      </button>
    </form>
  )
}
