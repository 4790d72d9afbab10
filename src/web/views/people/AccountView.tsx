import { type FormEvent, useEffect } from 'react'
import { Loading } from '../../parts/Loading.tsx'
import { Notice, notify } from '../../parts/Notice.tsx'
import { apiPath, remove, send } from '../../state/client.ts'
import { useSessions, useWho } from '../../state/who.ts'
import { Moment } from './Moment.tsx'
import { Tokens } from './Tokens.tsx'
import { usePeopleTexts } from './texts/index.ts'
import { fieldsOf, useAction } from './use-action.ts'
import './people.css'

/** The reader's own account: sessions, keys, password. */
export default function AccountView() {
  const texts = usePeopleTexts()
  const { person } = useWho()
  useEffect(() => {
    document.title = `${texts.account} — Unsaid`
  }, [texts])
  if (!person) return null
  return (
    <section className="page account-page">
      <h1>{person.shown}</h1>
      <p className="note">
        {person.name} · {texts.roles[person.role]}: {texts.roleHelp[person.role]}
      </p>
      <Sessions />
      <Tokens />
      {person.hasPassword && <Password />}
      <Notice />
    </section>
  )
}

function Sessions() {
  const texts = usePeopleTexts()
  const sessions = useSessions()
  const { fault, run } = useAction()
  if (!sessions.data) return <Loading query={sessions} />
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="wide" tabIndex={0} role="group" aria-labelledby="sessions">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.browser}</th>
              <th scope="col">{texts.address}</th>
              <th scope="col">{texts.since}</th>
              <th scope="col">{texts.lastUsed}</th>
              <th scope="col">{texts.actions}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.data.map(({ id, agent, address, createdAt, seenAt, current }) => (
              <tr key={id}>
                <td className="agent">{agent ?? '–'}</td>
                <td>{address ?? '–'}</td>
                <td>
                  <Moment at={createdAt} />
                </td>
                <td>
                  <Moment at={seenAt} />
                </td>
                <td>
                  {current ? (
                    <em>{texts.current}</em>
                  ) : (
                    <button type="button" onClick={() => void run(() => remove(apiPath('account', 'sessions', id)), 'sessions')}>
                      {texts.end}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Password() {
  const texts = usePeopleTexts()
  const { fault, busy, run } = useAction()
  const change = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const { current, next } = fieldsOf(form)
    void run(() => send('PUT', '/api/account/password', { current, next }), 'sessions').then((went) => {
      if (!went) return
      form.reset()
      notify(texts.changed)
    })
  }
  return (
    <section aria-labelledby="password">
      <h2 id="password">{texts.changePassword}</h2>
      <p className="note">{texts.passwordHelp}</p>
      <form className="fields" onSubmit={change}>
        <label>
          {texts.presentPassword}
          <input name="current" type="password" autoComplete="current-password" required />
        </label>
        <label>
          {texts.newPassword}
          <input name="next" type="password" autoComplete="new-password" minLength={12} required />
        </label>
        {fault && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" disabled={busy}>
          {texts.changePassword}
        </button>
      </form>
    </section>
  )
}
