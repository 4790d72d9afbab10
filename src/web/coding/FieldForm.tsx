import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../state/words.ts'
import { CODED_FIELDS, type CodedField, type Correction } from './coded-fields.ts'
import { choicesOf, NOBODY } from './field-words.ts'
import { IssuePicker } from './IssuePicker.tsx'
import { useJudgingTexts } from './texts/index.ts'

interface Props {
  readonly sides: readonly string[]
  readonly people: readonly string[]
  /** What is said of the words now; empty where nothing is. */
  readonly now: Partial<Readonly<Record<CodedField, string>>>
  readonly save: (correction: Correction) => void
  readonly cancel: () => void
}

/** One field of a statement put right. */
export function FieldForm({ sides, people, now, save, cancel }: Props) {
  const words = useWords()
  const texts = useJudgingTexts()
  const list = useId()
  const [field, setField] = useState<CodedField>('side')
  const [issues, setIssues] = useState<readonly string[]>(now.issues?.split(',') ?? [])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('value') ?? '').trim()
    const value = field === 'issues' ? issues.join(',') : field === 'speaker' ? typed || NOBODY : typed
    if (value !== '') save({ field, value })
  }
  return (
    <form className="correct" onSubmit={submit} aria-label={words.correct}>
      <select value={field} aria-label={words.correct} onChange={(event) => setField(event.target.value as CodedField)}>
        {CODED_FIELDS.map((one) => (
          <option key={one} value={one}>
            {texts.fields[one]}
          </option>
        ))}
      </select>
      {field === 'issues' && <IssuePicker chosen={issues} choose={setIssues} />}
      {field === 'speaker' && (
        <>
          <input
            name="value"
            key="speaker"
            list={list}
            aria-label={texts.fields.speaker}
            defaultValue={now.speaker === NOBODY ? '' : now.speaker}
          />
          <datalist id={list}>
            {people.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
      {field !== 'issues' && field !== 'speaker' && (
        <select name="value" key={field} aria-label={texts.fields[field]} defaultValue={now[field]}>
          {choicesOf(field, sides, people, words).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      <button type="submit">{words.save}</button>
      <button type="button" className="quiet" onClick={cancel}>
        {words.cancel}
      </button>
    </form>
  )
}
