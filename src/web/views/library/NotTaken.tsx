import { useState } from 'react'
import type { LibraryProblem } from '../../../api/contract.ts'
import { LANGUAGES, type Language } from '../../../model/index.ts'
import { useMay } from '../../state/who.ts'
import { useWords } from '../../state/words.ts'
import { forgetProblem, tryAgain } from './adding.ts'
import { MeetingChooser } from './MeetingChooser.tsx'

/** Reading it as another language may help where the language was taken wrongly. */
const LANGUAGE_HELPS = new Set(['unsupported-language', 'no-article', 'unreadable', 'empty', 'internal'])

/** A document that was not taken: why, the way out, and what can be done about it here. */
export function NotTaken({ problem }: { readonly problem: LibraryProblem }) {
  const words = useWords()
  const may = useMay('change')
  const [choosing, setChoosing] = useState(false)
  const { id, code, document, message, hint, again } = problem
  return (
    <li className="not-taken-one">
      <p>
        {named(message, document)}
        {hint && <small> → {hint}</small>}
      </p>
      <div className="actions" hidden={!may}>
        {again && code !== 'no-meeting' && (
          <button type="button" onClick={() => void tryAgain(id, {})}>
            {words.retry}
          </button>
        )}
        {again && code === 'no-meeting' && (
          <button type="button" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {words.putInto}…
          </button>
        )}
        {again && LANGUAGE_HELPS.has(code) && (
          <select
            aria-label={`${words.readAs}: ${document ?? ''}`}
            value=""
            onChange={(event) => void tryAgain(id, { lang: event.target.value as Language })}
          >
            <option value="" disabled>
              {words.readAs}…
            </option>
            {LANGUAGES.map((lang) => (
              <option key={lang} value={lang}>
                {words.languageName(lang)}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="quiet" onClick={() => void forgetProblem(id)}>
          {words.forget}
        </button>
      </div>
      {choosing && <MeetingChooser choose={(meeting) => void tryAgain(id, { meeting })} />}
    </li>
  )
}

/** The document's name stands out, in the message or before it. */
function named(message: string, name: string | null) {
  if (name === null) return message
  const at = message.indexOf(name)
  if (at < 0)
    return (
      <>
        <b>{name}</b> {message}
      </>
    )
  return (
    <>
      {message.slice(0, at)}
      <b>{name}</b>
      {message.slice(at + name.length)}
    </>
  )
}
