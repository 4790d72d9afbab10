import { useState } from 'react'
import type { Evidence, Statement } from '../../../model/index.ts'
import type { Correction } from '../../coding/coded-fields.ts'
import { FieldForm } from '../../coding/FieldForm.tsx'
import { labelsOf } from '../../coding/field-words.ts'
import { notify } from '../../parts/Notice.tsx'
import { post } from '../../state/client.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { refresh } from '../../state/queries.ts'
import { useMay } from '../../state/who.ts'
import { useReading } from './reading.ts'

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
  const may = useMay('judge')
  const [open, setOpen] = useState(opened)
  const leave = (): void => {
    setOpen(false)
    done?.()
  }
  const save = async (correction: Correction): Promise<void> => {
    const name = coder || 'A'
    if (!coder) setPreferences({ coder: name })
    const { account, start, end, quote } = target
    const about = { kind: 'statement', account, start, end, quote }
    try {
      await post('/api/verdicts', { meeting: meeting.id, target: about, verdict: 'corrected', correction, coder: name })
      await refresh('meeting', 'telling', 'agreement', 'queue', 'verdicts', 'meetings')
      notify(words.corrected)
      leave()
    } catch (error) {
      notify((error as Error).message)
    }
  }
  if (!may) return null
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {words.correct}…
      </button>
    )
  return (
    <FieldForm
      sides={comparison.meeting.sides}
      people={comparison.meeting.participants.map(({ name }) => name)}
      now={code ? labelsOf(code) : {}}
      save={(correction) => void save(correction)}
      cancel={leave}
    />
  )
}
