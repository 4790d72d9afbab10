import { useRef } from 'react'
import { Badge } from '../../parts/Badge.tsx'
import { Link } from '../../parts/Link.tsx'
import { notify } from '../../parts/Notice.tsx'
import { addAddress } from '../../state/address.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useColumns } from './columns.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { useReading } from './reading.ts'
import { printReport, reportAddress } from './report.ts'

const FORMATS = { md: 'Markdown', csv: 'CSV', json: 'JSON' } as const

export function Toolbar() {
  const { words, meeting, comparison, order, place } = useReading()
  const { show } = useColumns()
  const { dim, lines, matrix } = usePreferences()
  const keys = useRef<HTMLDialogElement>(null)
  const hidden = comparison.accounts.filter(({ id }) => !order.includes(id))
  const share = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href)
    notify(words.copied)
  }
  const report = (format: string): string => reportAddress(meeting.id, words.lang, format)
  return (
    <div className="toolbar" role="toolbar" aria-label={words.details}>
      <Toggle on={matrix} label={words.matrix} flip={() => setPreferences({ matrix: !matrix })} />
      <Toggle on={dim} label={words.dim} flip={() => setPreferences({ dim: !dim })} />
      <Toggle on={lines} label={words.lines} flip={() => setPreferences({ lines: !lines })} />
      {hidden.map((account) => (
        <button key={account.id} type="button" onClick={() => show(account.id)}>
          + <Badge place={place(account.id)} label={words.nameOf(account)} />
        </button>
      ))}
      <Link className="quiet button" to={addAddress(meeting.id)}>
        + {words.addHere}
      </Link>
      <span className="space" />
      <button type="button" className="quiet" onClick={() => share().catch(() => undefined)}>
        {words.share}
      </button>
      <a className="quiet button" href={report('html')} target="_blank" rel="noreferrer">
        {words.download} ↗
      </a>
      <button type="button" className="quiet" onClick={() => printReport(meeting.id, words.lang)}>
        {words.print}
      </button>
      <button type="button" className="quiet" popoverTarget="downloads">
        {words.save} ▾
      </button>
      <div id="downloads" popover="auto" className="menu downloads">
        {(['md', 'csv', 'json'] as const).map((format) => (
          <a key={format} className="button" href={report(format)} download>
            {FORMATS[format]}
          </a>
        ))}
      </div>
      <button type="button" className="quiet" data-keys onClick={() => keys.current?.showModal()}>
        {words.keys} <kbd>?</kbd>
      </button>
      <KeysDialog ref={keys} />
    </div>
  )
}

function Toggle({ on, label, flip }: { readonly on: boolean; readonly label: string; readonly flip: () => void }) {
  return (
    <button type="button" className="toggle" aria-pressed={on} onClick={flip}>
      {label}
    </button>
  )
}
