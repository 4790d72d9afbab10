import { useCallback, useEffect, useRef, useState } from 'react'
import { CODED_FIELDS, type CodedField } from '../../coding/coded-fields.ts'
import { choicesOf, NOBODY, sayValue } from '../../coding/field-words.ts'
import { IssuePicker } from '../../coding/IssuePicker.tsx'
import { useJudgingTexts } from '../../coding/texts/index.ts'
import { useWords } from '../../state/words.ts'
import { useKeys } from './use-keys.ts'

/** Keys of the choices of a field, in their order. */
const KEYS = '1234567890qwertyuiop'

type Values = Partial<Record<CodedField, string>>

interface Props {
  readonly sides: readonly string[]
  readonly people: readonly string[]
  readonly keep: (values: Values) => void
  readonly later: () => void
  readonly undo: (() => void) | null
}

/** One field after another, one key a choice; what was chosen stands above and can be gone back to. */
export function CodingForm({ sides, people, keep, later, undo }: Props) {
  const words = useWords()
  const texts = useJudgingTexts()
  const [values, setValues] = useState<Values>({})
  const [at, setAt] = useState(0)
  const [issues, setIssues] = useState<readonly string[]>([])
  const form = useRef<HTMLDivElement>(null)
  const field = CODED_FIELDS[at]
  const choices = field ? choicesOf(field, sides, people, words) : []
  const next = useCallback((): void => setAt((now) => Math.min(CODED_FIELDS.length, now + 1)), [])
  const choose = useCallback(
    (value: string): void => {
      if (field) setValues((all) => ({ ...all, [field]: value }))
      next()
    },
    [field, next],
  )
  const skip = useCallback((): void => {
    if (field) setValues(({ [field]: _, ...rest }) => rest)
    next()
  }, [field, next])
  const takeIssues = (): void => (issues.length > 0 ? choose(issues.join(',')) : skip())
  const act = useCallback(
    (key: string) => {
      if (key === 'Backspace') return () => setAt((now) => Math.max(0, now - 1))
      if (key === 's') return skip
      if (key === 'z') return undo
      if (key === 'Enter' && !field) return () => keep(values)
      const choice = field && field !== 'issues' ? choices[KEYS.indexOf(key)] : undefined
      return choice ? () => choose(choice.value) : null
    },
    [choices, choose, field, keep, skip, undo, values],
  )
  useKeys(act)
  useEffect(() => {
    // The next question is where the keyboard goes on; at first it is left where it is.
    if (at > 0) form.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [at])
  return (
    <section className="coding" aria-label={texts.tabs.blind}>
      <ol className="coded">
        {CODED_FIELDS.map((one, place) => (
          <li key={one}>
            <button type="button" className="quiet" aria-current={place === at ? 'step' : undefined} onClick={() => setAt(place)}>
              {texts.fields[one]} <b>{values[one] ? sayValue(one, values[one]!, words) : '–'}</b>
            </button>
          </li>
        ))}
      </ol>
      <div className="asked" ref={form} role="group" aria-label={field ? texts.ask[field] : texts.keep}>
        {field && <h2>{texts.ask[field]}</h2>}
        {field === 'issues' && (
          <>
            <IssuePicker chosen={issues} choose={setIssues} done={takeIssues} />
            <button type="button" onClick={takeIssues}>
              {texts.done}
            </button>
          </>
        )}
        {field && field !== 'issues' && (
          <ul className="options">
            {choices.map(({ value, label }, place) => (
              <li key={value}>
                <button type="button" aria-pressed={values[field] === value} onClick={() => choose(value)}>
                  <kbd>{KEYS[place]}</kbd> {label}
                </button>
              </li>
            ))}
          </ul>
        )}
        {field === 'speaker' && <Other label={texts.other} choose={choose} />}
        {!field && (
          <button type="button" className="primary" onClick={() => keep(values)}>
            {texts.keep} <kbd>↵</kbd>
          </button>
        )}
      </div>
      <div className="actions">
        <button type="button" className="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {texts.back} <kbd>⌫</kbd>
        </button>
        <button type="button" className="quiet" disabled={!field} onClick={skip}>
          {texts.skip} <kbd>s</kbd>
        </button>
        <button type="button" className="quiet" onClick={later}>
          {words.later}
        </button>
        <button type="button" className="quiet" disabled={!undo} onClick={() => undo?.()}>
          {words.undo} <kbd>z</kbd>
        </button>
      </div>
    </section>
  )
}

/** A name that nobody in the list has. */
function Other({ label, choose }: { readonly label: string; readonly choose: (name: string) => void }) {
  const words = useWords()
  return (
    <form
      className="other"
      onSubmit={(event) => {
        event.preventDefault()
        const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
        choose(name === '' ? NOBODY : name)
      }}
    >
      <label>
        {label} <input name="name" maxLength={200} />
      </label>
      <button type="submit">{words.save}</button>
    </form>
  )
}
