import { useEffect, useState } from 'react'
import type { AuditRow } from '../../../api/access/contract.ts'
import { Loading } from '../../parts/Loading.tsx'
import { setQuery, useAddress } from '../../state/address.ts'
import { useAudit, usePeople } from '../../state/who.ts'
import { Moment } from './Moment.tsx'
import { usePeopleTexts } from './texts/index.ts'
import './people.css'

/** Who changed what, newest first, for admins. */
export default function LogView() {
  const texts = usePeopleTexts()
  const actor = useAddress().query.get('actor') ?? ''
  const [before, setBefore] = useState<number | null>(null)
  const audit = useAudit(actor, before)
  const people = usePeople()
  useEffect(() => {
    document.title = `${texts.log} — Unsaid`
  }, [texts])
  const last = audit.data?.at(-1)
  return (
    <section className="page log-page">
      <h1>{texts.log}</h1>
      <div className="actions">
        <label>
          {texts.filterWho}{' '}
          <select
            value={actor}
            onChange={(event) => {
              setBefore(null)
              setQuery({ actor: event.target.value })
            }}
          >
            <option value="">–</option>
            {people.data?.map(({ id, name }) => (
              <option key={id}>{name}</option>
            ))}
          </select>
        </label>
        <button type="button" disabled={before === null} onClick={() => setBefore(null)}>
          {texts.newest}
        </button>
        <button type="button" disabled={!last} onClick={() => last && setBefore(last.id)}>
          {texts.older}
        </button>
      </div>
      {audit.data ? <Entries rows={audit.data} /> : <Loading query={audit} />}
    </section>
  )
}

function Entries({ rows }: { readonly rows: readonly AuditRow[] }) {
  const texts = usePeopleTexts()
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={texts.log}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, at, actor, action, target, detail }) => (
            <tr key={id}>
              <td>
                <Moment at={at} />
              </td>
              <td>{actor}</td>
              <td>
                <code>{action}</code> <small>{target}</small>
                {Object.keys(factsOf(detail)).length > 0 && <pre className="facts">{JSON.stringify(factsOf(detail))}</pre>}
              </td>
              <td>{outcomeOf(detail, texts.outcomes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is told beside the columns. */
function factsOf({ status: _, outcome: __, request: ___, ...facts }: AuditRow['detail']): Record<string, unknown> {
  return facts
}

function outcomeOf({ outcome, status }: AuditRow['detail'], names: Readonly<Record<string, string>>): string {
  if (typeof outcome !== 'string') return '–'
  return `${names[outcome] ?? outcome}${typeof status === 'number' ? ` (${status})` : ''}`
}
