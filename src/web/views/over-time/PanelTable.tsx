import type { CitedWords, PanelTable as Table } from '../../../paper/index.ts'
import { Link } from '../../parts/Link.tsx'
import { wordsAddress } from '../../parts/WordsLink.tsx'
import { meetingAddress } from '../../state/address.ts'
import { useWords } from '../../state/words.ts'
import { useOverTimeTexts } from './texts.ts'

/** The records that the chart shows: the same rows, in the same order, as in the CSV. */
export function PanelTable({ table, title }: { readonly table: Table; readonly title: string }) {
  const texts = useOverTimeTexts()
  const { columns, rows, words } = table
  const cited = words.some((one) => one.length > 0)
  return (
    <div className="wide records" tabIndex={0} role="region" aria-label={`${texts.table}: ${title}`}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
            {cited && <th scope="col">{texts.words}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are records in order
            <tr key={at}>
              {columns.map((column, place) => (
                <Cell key={column.name} column={column} value={row[place] ?? null} words={words[at] ?? []} />
              ))}
              {cited && (
                <td>
                  <WordsLinks words={words[at] ?? []} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly column: Table['columns'][number]
  readonly value: Table['rows'][number][number]
  readonly words: readonly CitedWords[]
}

function Cell({ column: { name, labels }, value, words: [cited] }: CellProps) {
  const words = useWords()
  const texts = useOverTimeTexts()
  if (value === null) return <td />
  if (typeof value === 'number')
    return (
      <td className="number">{value.toLocaleString(words.shared.locale, { maximumFractionDigits: 4, useGrouping: false })}</td>
    )
  if (typeof value === 'boolean') return <td>{value ? texts.yes : ''}</td>
  if (name === 'meeting')
    return (
      <td>
        <Link to={meetingAddress(value)}>{value}</Link>
      </td>
    )
  if (name === 'quote' && cited)
    return (
      <td className="quote">
        <q lang={cited.lang}>{value}</q>
      </td>
    )
  return <td className={name === 'date' ? 'date' : undefined}>{labels?.[value] ?? value}</td>
}

/** Links by number: a row may rest on many passages. */
function WordsLinks({ words: cited }: { readonly words: readonly CitedWords[] }) {
  const words = useWords()
  return (
    <span className="cites">
      {cited.map((one, at) => (
        <Link
          key={`${one.account} ${one.start} ${one.end} ${one.meeting}`}
          to={wordsAddress(one)}
          title={`${words.date(one.date)} · ${one.publisher ?? one.account}: ${one.quote}`}
          aria-label={`${at + 1}: ${one.publisher ?? one.account}, ${one.quote.slice(0, 60)}`}
        >
          {at + 1}
        </Link>
      ))}
    </span>
  )
}
