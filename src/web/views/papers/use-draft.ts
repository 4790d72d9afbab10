import { useCallback, useEffect, useState } from 'react'
import type { Paper, PaperContent } from '../../../api/contract-papers.ts'
import { notify } from '../../parts/Notice.tsx'
import { ApiFault } from '../../state/client.ts'
import { usePreferences } from '../../state/preferences.ts'
import { savePaper } from './paper-queries.ts'
import { usePaperTexts } from './texts.ts'

/** What is being written, and whether it is kept. */
export interface Draft<C extends PaperContent> {
  readonly title: string
  readonly content: C
  readonly base: number
  readonly dirty: boolean
  /** Another version was saved meanwhile. */
  readonly conflict: boolean
  /** Changes that an earlier visit left unsaved in this browser. */
  readonly found: boolean
  readonly setTitle: (title: string) => void
  readonly change: (how: (content: C) => C) => void
  readonly save: () => Promise<void>
  readonly takeFound: (take: boolean) => void
}

interface Written {
  readonly title: string
  readonly content: PaperContent
}

const keyOf = (id: string): string => `unsaid-draft-${id}`

/** Time after the last change until the browser keeps a copy. */
const REST_MS = 800

/** A paper under change. Unsaved changes survive in this browser; saving adds a version. */
export function useDraft<C extends PaperContent>(paper: Paper & { readonly content: C }): Draft<C> {
  const texts = usePaperTexts()
  const { coder } = usePreferences()
  const [base, setBase] = useState(paper.version)
  const [written, setWritten] = useState<Written>({ title: paper.title, content: paper.content })
  const [dirty, setDirty] = useState(false)
  const [conflict, setConflict] = useState(false)
  const [found, setFound] = useState(() => stored(paper.id))
  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => store(paper.id, written), REST_MS)
    return () => clearTimeout(timer)
  }, [dirty, written, paper.id])
  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [dirty])
  const save = useCallback(async () => {
    try {
      const saved = await savePaper(paper.id, { base, ...written, author: coder })
      setBase(saved.version)
      setDirty(false)
      setConflict(false)
      store(paper.id, null)
      notify(texts.saved(saved.version))
    } catch (error) {
      if (error instanceof ApiFault && error.code === 'conflict') setConflict(true)
      notify((error as Error).message)
    }
  }, [paper.id, base, written, coder, texts])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void save()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [save])
  const change = (next: (now: Written) => Written): void => {
    setWritten(next)
    setDirty(true)
  }
  return {
    ...{ title: written.title, content: written.content as C, base, dirty, conflict, found: found !== null, save },
    setTitle: (title) => change((now) => ({ ...now, title })),
    change: (how) => change((now) => ({ ...now, content: how(now.content as C) })),
    takeFound: (take) => {
      if (take && found) change(() => found)
      else store(paper.id, null)
      setFound(null)
    },
  }
}

function stored(id: string): Written | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Written | null
  } catch {
    return null
  }
}

function store(id: string, written: Written | null): void {
  try {
    if (written) localStorage.setItem(keyOf(id), JSON.stringify(written))
    else localStorage.removeItem(keyOf(id))
  } catch {
    // A browser that keeps nothing: what was saved is kept by the library all the same.
  }
}
