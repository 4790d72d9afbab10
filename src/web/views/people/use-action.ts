import { useState } from 'react'
import { refresh } from '../../state/queries.ts'

interface Action {
  /** What went wrong last, in the reader's language. */
  readonly fault: string | null
  readonly busy: boolean
  /** Runs something and fetches anew what it may have changed; true where it went well. */
  readonly run: (work: () => Promise<unknown>, ...keys: readonly string[]) => Promise<boolean>
}

export function useAction(): Action {
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run: Action['run'] = async (work, ...keys) => {
    setBusy(true)
    setFault(null)
    try {
      await work()
      await refresh(...keys)
      return true
    } catch (error) {
      const { message, hint } = error as Error & { hint?: string | null }
      setFault(hint ? `${message} → ${hint}` : message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { fault, busy, run }
}

/** The fields of a form, by name. */
export function fieldsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  const fields = new FormData(form)
  return Object.fromEntries([...fields].filter((one): one is [string, string] => typeof one[1] === 'string'))
}
