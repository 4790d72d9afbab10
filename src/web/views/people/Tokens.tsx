import { type FormEvent, useState } from 'react'
import type { MadeToken } from '../../../api/access/contract.ts'
import { Loading } from '../../parts/Loading.tsx'
import { notify } from '../../parts/Notice.tsx'
import { apiPath, post, remove } from '../../state/client.ts'
import { useTokens } from '../../state/who.ts'
import { Moment } from './Moment.tsx'
import { usePeopleTexts } from './texts/index.ts'
import { fieldsOf, useAction } from './use-action.ts'

/** Keys by which programs act for the reader. One is shown once, when it is made. */
export function Tokens() {
  const texts = usePeopleTexts()
  const tokens = useTokens()
  const { fault, busy, run } = useAction()
  const [made, setMade] = useState<MadeToken | null>(null)
  const make = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const { name, scope, days } = fieldsOf(form)
    const work = async (): Promise<void> => {
      setMade(await post<MadeToken>('/api/account/tokens', { name, scope, days: Number(days) }))
      form.reset()
    }
    void run(work, 'tokens')
  }
  if (!tokens.data) return <Loading query={tokens} />
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{texts.tokens}</h2>
      <p className="note">{texts.tokensHelp}</p>
      {made && <Made token={made} />}
      {tokens.data.length === 0 ? (
        <p className="empty">{texts.noTokens}</p>
      ) : (
        <div className="wide" tabIndex={0} role="group" aria-labelledby="tokens">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.name}</th>
                <th scope="col">{texts.scope}</th>
                <th scope="col">{texts.until}</th>
                <th scope="col">{texts.lastUsed}</th>
                <th scope="col">{texts.actions}</th>
              </tr>
            </thead>
            <tbody>
              {tokens.data.map(({ id, name, scope, expiresAt, usedAt }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{texts.scopes[scope]}</td>
                  <td>
                    <Moment at={expiresAt} />
                  </td>
                  <td>{usedAt ? <Moment at={usedAt} /> : texts.never}</td>
                  <td>
                    <button type="button" onClick={() => void run(() => remove(apiPath('account', 'tokens', id)), 'tokens')}>
                      {texts.revoke}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form className="fields across" onSubmit={make}>
        <label>
          {texts.name}
          <input name="name" maxLength={80} required />
        </label>
        <label>
          {texts.scope}
          <select name="scope">
            <option value="read">{texts.scopes.read}</option>
            <option value="write">{texts.scopes.write}</option>
          </select>
        </label>
        <label>
          {texts.days}
          <input name="days" type="number" min={1} max={366} defaultValue={90} required />
        </label>
        <button type="submit" disabled={busy}>
          {texts.makeToken}
        </button>
      </form>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  )
}

function Made({ token }: { readonly token: MadeToken }) {
  const texts = usePeopleTexts()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(token.key)
    notify(texts.copied)
  }
  return (
    <div className="made" role="status">
      <p>{texts.keyOnce}</p>
      <p className="actions">
        <code>{token.key}</code>
        <button type="button" onClick={() => copy().catch(() => undefined)}>
          {texts.copy}
        </button>
      </p>
    </div>
  )
}
