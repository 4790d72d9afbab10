import { type FormEvent, useEffect, useState } from 'react'
import type { PersonRow } from '../../../api/access/contract.ts'
import { Loading } from '../../parts/Loading.tsx'
import { Notice, notify } from '../../parts/Notice.tsx'
import { apiPath, post, remove, send } from '../../state/client.ts'
import { usePeople } from '../../state/who.ts'
import { usePeopleTexts } from './texts/index.ts'
import { fieldsOf, useAction } from './use-action.ts'
import './people.css'

const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const

/** Who may use the library, for admins. */
export default function PeopleView() {
  const texts = usePeopleTexts()
  const people = usePeople()
  const action = useAction()
  useEffect(() => {
    document.title = `${texts.people} — Unsaid`
  }, [texts])
  if (!people.data) return <Loading query={people} />
  return (
    <section className="page people-page">
      <h1>{texts.people}</h1>
      {action.fault && (
        <p className="fault" role="alert">
          {action.fault}
        </p>
      )}
      <div className="wide" tabIndex={0} role="group" aria-label={texts.people}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.shown}</th>
              <th scope="col">{texts.role}</th>
              <th scope="col">{texts.state}</th>
              <th scope="col">{texts.actions}</th>
            </tr>
          </thead>
          <tbody>
            {people.data.map((person) => (
              <Row key={person.id} person={person} run={action.run} />
            ))}
          </tbody>
        </table>
      </div>
      <AddPerson />
      <Notice />
    </section>
  )
}

interface RowProps {
  readonly person: PersonRow
  readonly run: ReturnType<typeof useAction>['run']
}

function Row({ person, run }: RowProps) {
  const texts = usePeopleTexts()
  const [resetting, setResetting] = useState(false)
  const { id, name, shown, role, issuer, disabledAt } = person
  const path = apiPath('people', id)
  const change = (body: object): void => void run(() => send('PATCH', path, body), 'people')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {shown}
        {issuer && <small> {new URL(issuer).host}</small>}
      </td>
      <td>
        <select aria-label={`${texts.role}: ${name}`} value={role} onChange={(event) => change({ role: event.target.value })}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {texts.roles[one]}
            </option>
          ))}
        </select>
      </td>
      <td>{disabledAt ? texts.shutOut : texts.active}</td>
      <td>
        <div className="actions">
          <button type="button" onClick={() => change({ disabled: disabledAt === null })}>
            {disabledAt ? texts.letIn : texts.doShutOut}
          </button>
          <button
            type="button"
            onClick={() => void run(() => remove(`${path}/sessions`)).then((went) => went && notify(texts.changed))}
          >
            {texts.endAll}
          </button>
          {!issuer && (
            <button type="button" aria-expanded={resetting} onClick={() => setResetting(!resetting)}>
              {texts.resetPassword}
            </button>
          )}
        </div>
        {resetting && <Reset path={path} name={name} run={run} done={() => setResetting(false)} />}
      </td>
    </tr>
  )
}

interface ResetProps extends Pick<RowProps, 'run'> {
  readonly path: string
  readonly name: string
  readonly done: () => void
}

function Reset({ path, name, run, done }: ResetProps) {
  const texts = usePeopleTexts()
  const reset = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const { password } = fieldsOf(event.currentTarget)
    void run(() => send('PUT', `${path}/password`, { password }), 'people').then((went) => {
      if (!went) return
      notify(texts.changed)
      done()
    })
  }
  return (
    <form className="fields across" onSubmit={reset}>
      <label>
        {texts.newPassword}: {name}
        <input name="password" type="password" autoComplete="new-password" minLength={12} required />
      </label>
      <button type="submit">{texts.changePassword}</button>
    </form>
  )
}

function AddPerson() {
  const texts = usePeopleTexts()
  const { fault, busy, run } = useAction()
  const [elsewhere, setElsewhere] = useState(false)
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const { name, shown, role, password } = fieldsOf(form)
    const body = { name, role, password: elsewhere ? null : password, ...(shown ? { shown } : {}) }
    void run(() => post('/api/people', body), 'people').then((went) => went && form.reset())
  }
  return (
    <section aria-labelledby="add-person">
      <h2 id="add-person">{texts.addPerson}</h2>
      <p className="note">{elsewhere ? texts.elsewhereHelp : texts.passwordHelp}</p>
      <form className="fields across" onSubmit={add}>
        <label>
          {texts.name}
          <input name="name" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={64} required />
        </label>
        <label>
          {texts.shown}
          <input name="shown" autoComplete="off" maxLength={100} />
        </label>
        <label>
          {texts.role}
          <select name="role">
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {texts.roles[one]}: {texts.roleHelp[one]}
              </option>
            ))}
          </select>
        </label>
        {!elsewhere && (
          <label>
            {texts.password}
            <input name="password" type="password" autoComplete="new-password" minLength={12} required />
          </label>
        )}
        <label className="check">
          <input type="checkbox" checked={elsewhere} onChange={() => setElsewhere(!elsewhere)} />
          {texts.elsewhere}
        </label>
        <button type="submit" disabled={busy}>
          {texts.addPerson}
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
