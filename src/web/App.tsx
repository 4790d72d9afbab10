import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import type { Right } from '../api/access/contract.ts'
import { Boundary } from './parts/Boundary.tsx'
import { Link } from './parts/Link.tsx'
import { TopBar } from './parts/TopBar.tsx'
import { useAddress } from './state/address.ts'
import { setPreferences } from './state/preferences.ts'
import { useWho } from './state/who.ts'
import { useWords } from './state/words.ts'
import { LibraryView } from './views/library/LibraryView.tsx'

// A reader who opens the list does not wait for the reading desk, nor the other way round.
const MeetingView = lazy(() => import('./views/meeting/MeetingView.tsx'))
const SearchView = lazy(() => import('./views/search/SearchView.tsx'))
const SourcesView = lazy(() => import('./views/library/SourcesView.tsx'))
const ProblemsView = lazy(() => import('./views/library/ProblemsView.tsx'))
const AddView = lazy(() => import('./views/library/AddView.tsx'))
const JudgeView = lazy(() => import('./views/judge/JudgeView.tsx'))
const PapersView = lazy(() => import('./views/papers/PapersView.tsx'))
const OverTimeView = lazy(() => import('./views/over-time/OverTimeView.tsx'))
const SignInView = lazy(() => import('./views/people/SignInView.tsx'))
const MayNotView = lazy(() => import('./views/people/MayNotView.tsx'))
const AccountView = lazy(() => import('./views/people/AccountView.tsx'))
const PeopleView = lazy(() => import('./views/people/PeopleView.tsx'))
const ProjectsView = lazy(() => import('./views/people/ProjectsView.tsx'))
const LogView = lazy(() => import('./views/people/LogView.tsx'))

/** What a view is for; others are for whoever reads. */
const ASKS: Readonly<Record<string, Right>> = {
  add: 'change',
  judge: 'judge',
  people: 'administer',
  projects: 'administer',
  log: 'administer',
}

export function App() {
  return (
    <Suspense fallback={<p className="waiting" role="status" aria-label="…" />}>
      <Boundary>
        <Door />
      </Boundary>
    </Suspense>
  )
}

/** Whoever is not known is shown the door, wherever they wanted to go. */
function Door() {
  const { signIn, person } = useWho()
  useEffect(() => {
    // Verdicts are kept under the name of whoever is signed in.
    if (person) setPreferences({ coder: person.name })
  }, [person])
  return signIn && !person ? <SignInView /> : <Frame />
}

function Frame() {
  const words = useWords()
  const { path } = useAddress()
  const { rights } = useWho()
  const asks = ASKS[path[0] ?? '']
  const waiting = (
    <p className="waiting" role="status">
      {words.loading}
    </p>
  )
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <Boundary key={path.slice(0, 2).join('/')}>
          <Suspense fallback={waiting}>
            {asks !== undefined && !rights.includes(asks) ? <MayNotView /> : viewOf(path, words.notFound, words.backToLibrary)}
          </Suspense>
        </Boundary>
      </main>
    </>
  )
}

function viewOf([first, second]: readonly string[], notFound: string, back: string): ReactNode {
  switch (first) {
    case undefined:
      return <LibraryView />
    case 'meetings':
      if (second !== undefined) return <MeetingView id={second} key={second} />
      break
    case 'search':
      return <SearchView />
    case 'sources':
      return <SourcesView />
    case 'problems':
      return <ProblemsView />
    case 'add':
      return <AddView />
    case 'judge':
      return <JudgeView />
    case 'account':
      return <AccountView />
    case 'people':
      return <PeopleView />
    case 'projects':
      return <ProjectsView />
    case 'log':
      return <LogView />
    case 'over-time':
      return <OverTimeView />
    case 'briefs':
    case 'explanations':
      return <PapersView />
  }
  return (
    <section className="page">
      <h1>{notFound}</h1>
      <Link to="/">{back}</Link>
    </section>
  )
}
