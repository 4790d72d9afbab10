import { type FormEvent, useEffect } from 'react'
import { Choices } from '../../parts/Choices.tsx'
import { useAddress } from '../../state/address.ts'
import { post } from '../../state/client.ts'
import { queryClient } from '../../state/queries.ts'
import { useWho } from '../../state/who.ts'
import { usePeopleTexts } from './texts/index.ts'
import { fieldsOf, useAction } from './use-action.ts'
import './people.css'

/** The door: name and password, or another service. Whoever comes in lands where they wanted to go. */
export default function SignInView() {
  const texts = usePeopleTexts()
  const { openId } = useWho()
  const { query } = useAddress()
  const { fault, busy, run } = useAction()
  useEffect(() => {
    document.title = `${texts.signIn} — Unsaid`
  }, [texts])
  const enter = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const { name, password } = fieldsOf(event.currentTarget)
    void run(async () => {
      await post('/api/session', { name, password })
      // Nothing that somebody else was shown before stays.
      queryClient.removeQueries({ predicate: ({ queryKey: [first] }) => first !== 'who' && first !== 'interface' })
    }, 'who')
  }
  const refused = query.get('refused')
  const why =
    refused !== null && Object.hasOwn(texts.refused, refused) ? texts.refused[refused as keyof typeof texts.refused] : null
  const back = location.pathname + (refused === null ? location.search : '')
  return (
    <main id="content" className="sign-in" tabIndex={-1}>
      <div className="mark" aria-hidden="true">
        Un<i>said</i>
      </div>
      <h1>{texts.signIn}</h1>
      <p className="note">{texts.signInHelp}</p>
      <form className="fields" onSubmit={enter}>
        <label>
          {texts.name}
          <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
        </label>
        <label>
          {texts.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {(fault ?? why) && (
          <p className="fault" role="alert">
            {fault ?? why}
          </p>
        )}
        <button type="submit" disabled={busy}>
          {texts.signIn}
        </button>
      </form>
      {openId && (
        <p className="other">
          {texts.or}{' '}
          <a className="button" href={`/api/session/openid?${new URLSearchParams({ back })}`}>
            {texts.signInWith(openId.label)}
          </a>
        </p>
      )}
      <Choices />
    </main>
  )
}
