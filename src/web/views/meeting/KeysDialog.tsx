import type { Ref } from 'react'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useReading } from './reading.ts'

const LOOKS = ['same', 'degree', 'reframed', 'conflict'] as const

/** The keys, and what the ribbons mean. Single keys can be turned off: some speak to their machine, and words are keys too. */
export function KeysDialog({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const { words } = useReading()
  const { keys } = usePreferences()
  const list = [
    ['j  n', words.keysList.next],
    ['k  p', words.keysList.previous],
    [']', words.keysList.nextOnly],
    ['[', words.keysList.previousOnly],
    ['.  ,', words.keysList.statement],
    ['1 – 5', words.keysList.column],
    ['d', words.keysList.dim],
    ['l', words.keysList.lines],
    ['m', words.keysList.matrix],
    ['Esc', words.keysList.leave],
    ['?', words.keysList.help],
  ] as const
  return (
    <dialog ref={ref} className="keys" aria-label={words.keys} closedby="any">
      <h2>{words.keys}</h2>
      <table>
        <tbody>
          {list.map(([key, meaning]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(/\s{2}/u).map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check">
        <input type="checkbox" checked={keys} onChange={(event) => setPreferences({ keys: event.target.checked })} />
        {words.keysOn}
      </label>
      <h2>{words.legend}</h2>
      <ul className="looks">
        {LOOKS.map((look) => (
          <li key={look}>
            <svg width="36" height="14" aria-hidden="true">
              <path className={look} d="M0 2C18 2 18 4 36 4L36 12C18 12 18 10 0 10Z" />
            </svg>
            {words.ribbonsLegend[look]}
          </li>
        ))}
      </ul>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}
