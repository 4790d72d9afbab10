import { useId } from 'react'
import type { Account } from '../../../model/index.ts'
import { useMay } from '../../state/who.ts'
import { useColumns } from './columns.ts'
import { useReading } from './reading.ts'

/** What is known of an account and how, and what can be done with its column. */
export function AccountMenu({ account }: { readonly account: Account }) {
  const id = useId()
  const { words, order } = useReading()
  const { move, hide, openRevisions, openSplit } = useColumns()
  const may = useMay('change')
  const at = order.indexOf(account.id)
  const rows = [
    ['title', account.title],
    ['publisher', account.publisher],
    ['date', account.date],
    ['completeness', account.completenessReason ?? words.shared.completeness[account.completeness]],
    ['kind', words.shared.accountKinds[account.kind]],
    ['url', account.url],
  ] as const
  return (
    <>
      <button type="button" className="quiet icon" popoverTarget={id} aria-label={`${words.details}: ${words.nameOf(account)}`}>
        ⋯
      </button>
      <div id={id} popover="auto" className="menu">
        <dl>
          {rows.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name === 'title' || name === 'url' ? name : (nameOf(name, words) ?? name)}</dt>
                <dd>
                  <span lang={name === 'title' || name === 'publisher' ? account.lang : undefined}>{value}</span>
                  {account.inferred[name as keyof typeof account.inferred] && (
                    <small title={words.inferredHelp}>
                      {' '}
                      ({words.shared.words.inferred}: {account.inferred[name as keyof typeof account.inferred]})
                    </small>
                  )}
                </dd>
              </div>
            ) : null,
          )}
          <div>
            <dt>SHA-256</dt>
            <dd>
              <code>{account.sha256.slice(0, 16)}…</code>
            </dd>
          </div>
        </dl>
        <div className="actions">
          <button type="button" disabled={at <= 0} onClick={() => move(account.id, -1)}>
            ← {words.moveLeft}
          </button>
          <button type="button" disabled={at >= order.length - 1} onClick={() => move(account.id, 1)}>
            {words.moveRight} →
          </button>
          <button type="button" disabled={order.length <= 1} onClick={() => hide(account.id)}>
            {words.hide}
          </button>
          <button type="button" onClick={() => openRevisions(account.id)}>
            {words.revisions}
          </button>
          <button type="button" disabled={!may || order.length <= 1} onClick={() => openSplit()}>
            {words.split}…
          </button>
        </div>
      </div>
    </>
  )
}

function nameOf(name: string, words: ReturnType<typeof useReading>['words']): string | undefined {
  return { publisher: words.publisherLabel, date: words.dateLabel, completeness: words.completenessLabel, kind: words.kindLabel }[
    name
  ]
}
