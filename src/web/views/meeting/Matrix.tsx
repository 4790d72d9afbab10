import { useMemo, useState } from 'react'
import { arrangeMatrix, type Cell, type MatrixLine, type MatrixOrder, viewMatrix } from '../../helpers/matrix-view.ts'
import { Badge } from '../../parts/Badge.tsx'
import { useReading } from './reading.ts'

const ORDERS: readonly MatrixOrder[] = ['telling', 'issue', 'side', 'place', 'silence']

/** What each account has of each side on each issue. Cells open their words, or what was searched in vain. */
export function Matrix() {
  const { comparison, words, place } = useReading()
  const [order, setOrder] = useState<MatrixOrder>('telling')
  const [find, setFind] = useState('')
  const [side, setSide] = useState<string | null>(null)
  const [silent, setSilent] = useState(false)
  const lines = useMemo(() => viewMatrix(comparison), [comparison])
  const label = (line: MatrixLine): string => `${words.issue(line.issue)} ${words.side(line.side)}`
  const shown = arrangeMatrix(lines, { filter: { words: find, silent, side }, order, label })
  const sides = [...new Set(lines.map((line) => line.side))]
  return (
    <section className="matrix" aria-label={words.matrix}>
      <div className="controls">
        <h2 className="unseen">{words.matrix}</h2>
        <input
          type="search"
          value={find}
          placeholder={words.filterMatrix}
          aria-label={words.filterMatrix}
          onChange={(event) => setFind(event.target.value)}
        />
        <label>
          <span className="unseen">{words.sort}</span>
          <select value={order} onChange={(event) => setOrder(event.target.value as MatrixOrder)}>
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.orders[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="unseen">{words.shared.words.side}</span>
          <select value={side ?? ''} onChange={(event) => setSide(event.target.value || null)}>
            <option value="">{words.allSides}</option>
            {sides.map((one) => (
              <option key={one} value={one}>
                {words.side(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={silent} onChange={(event) => setSilent(event.target.checked)} />
          {words.onlySilences}
        </label>
        <p className="legend">
          {(['position', 'mention', 'silent', 'unknown'] as const).map((kind) => (
            <span key={kind}>
              <Mark kind={kind} intensity={2} /> {words.cell[kind]}
            </span>
          ))}
        </p>
      </div>
      <div className="grid" tabIndex={0} role="group" aria-label={words.matrix}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.shared.words.issue}</th>
              <th scope="col">{words.shared.words.side}</th>
              {comparison.accounts.map((account) => (
                <th scope="col" key={account.id} className="of-account">
                  <Badge place={place(account.id)} />{' '}
                  <span className="name" lang={account.lang}>
                    {words.nameOf(account)}
                  </span>
                </th>
              ))}
              <th scope="col" className="number">
                {words.shared.words.findings}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="empty">{words.noRows}</p>}
      </div>
    </section>
  )
}

function Line({ line }: { readonly line: MatrixLine }) {
  const { words, finding } = useReading()
  const chosen = finding !== null && line.findings.includes(finding.id)
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">{words.issue(line.issue)}</th>
      <td>{words.side(line.side)}</td>
      {line.cells.map((cell) => (
        <td key={cell.account} className={`cell ${cell.kind}`}>
          <CellButton line={line} cell={cell} />
        </td>
      ))}
      <td className="number">{line.findings.length || ''}</td>
    </tr>
  )
}

function CellButton({ line, cell }: { readonly line: MatrixLine; readonly cell: Cell }) {
  const { words, comparison, index, account, choose, show } = useReading()
  const absence = comparison.findings.find((one) => line.findings.includes(one.id) && one.omittedBy.includes(cell.account))
  const strength = cell.kind === 'position' ? `, ${words.strength[cell.intensity - 1]}` : ''
  const many = cell.statements.length > 1 ? `, ${cell.statements.length}` : ''
  const name = `${words.nameOf(account(cell.account))}: ${words.issue(line.issue)}, ${words.side(line.side)}: ${words.cell[cell.kind]}${strength}${many}`
  const open = (): void => {
    if (cell.statements.length > 0) show(cell.statements.map((id) => index.statements.get(id)!))
    else if (absence) choose(absence)
  }
  return (
    <button type="button" aria-label={name} title={name} onClick={open} disabled={cell.statements.length === 0 && !absence}>
      <Mark kind={cell.kind} intensity={cell.intensity} />
      {cell.statements.length > 1 && <span className="count">{cell.statements.length}</span>}
    </button>
  )
}

/** Shape tells kind and firmness, so that colour is never needed. */
function Mark({ kind, intensity }: { readonly kind: Cell['kind']; readonly intensity: Cell['intensity'] }) {
  const size = [0, 7, 10, 13][intensity] ?? 10
  const at = 8 - size / 2
  return (
    <svg className={`mark-${kind}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {kind === 'position' && <rect x={at} y={at} width={size} height={size} rx="1" />}
      {kind === 'mention' && <circle cx="8" cy="8" r="2.2" />}
      {kind === 'silent' && <path d="M1 11 11 1M3 15 15 3M1 5 5 1M9 15l6-6" />}
      {kind === 'unknown' && (
        <text x="8" y="12" textAnchor="middle">
          ?
        </text>
      )}
    </svg>
  )
}
