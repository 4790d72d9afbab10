import { type FormEvent, useEffect } from 'react'
import type { PersonRow, ProjectRow } from '../../../api/access/contract.ts'
import { Loading } from '../../parts/Loading.tsx'
import { apiPath, post, remove, send } from '../../state/client.ts'
import { usePeople, useProjects } from '../../state/who.ts'
import { usePeopleTexts } from './texts/index.ts'
import { fieldsOf, useAction } from './use-action.ts'
import './people.css'

/** Private projects and their members, for admins. */
export default function ProjectsView() {
  const texts = usePeopleTexts()
  const projects = useProjects()
  const people = usePeople()
  const { fault, busy, run } = useAction()
  useEffect(() => {
    document.title = `${texts.projects} — Unsaid`
  }, [texts])
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const { id, name } = fieldsOf(form)
    void run(() => post('/api/projects', { id, name }), 'projects', 'who').then((went) => went && form.reset())
  }
  if (!projects.data || !people.data) return <Loading query={projects.data ? people : projects} />
  return (
    <section className="page projects-page">
      <h1>{texts.projects}</h1>
      <p className="note">{texts.projectHelp}</p>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {projects.data.length === 0 && <p className="empty">{texts.noProjects}</p>}
      {projects.data.map((project) => (
        <Project key={project.id} project={project} people={people.data} run={run} />
      ))}
      <form className="fields across" onSubmit={add} aria-label={texts.addProject}>
        <label>
          {texts.name}
          <input name="name" maxLength={100} required />
        </label>
        <label>
          {texts.projectId}
          <input name="id" pattern="[a-z0-9][a-z0-9\-]{0,39}" maxLength={40} autoCapitalize="none" spellCheck={false} required />
        </label>
        <button type="submit" disabled={busy}>
          {texts.addProject}
        </button>
      </form>
    </section>
  )
}

interface Props {
  readonly project: ProjectRow
  readonly people: readonly PersonRow[]
  readonly run: ReturnType<typeof useAction>['run']
}

function Project({ project: { id, name, members }, people, run }: Props) {
  const texts = usePeopleTexts()
  const inside = people.filter((person) => members.includes(person.id))
  const outside = people.filter((person) => !members.includes(person.id) && person.disabledAt === null)
  const member = (person: string): string => apiPath('projects', id, 'members', person)
  return (
    <section className="item" aria-labelledby={`project-${id}`}>
      <header>
        <h2 id={`project-${id}`}>{name}</h2>
        <code>{id}</code>
      </header>
      <ul className="members" aria-label={`${texts.members}: ${name}`}>
        {inside.map((person) => (
          <li key={person.id}>
            {person.shown}{' '}
            <button
              type="button"
              className="quiet"
              aria-label={`${texts.takeOut}: ${person.shown}`}
              onClick={() => void run(() => remove(member(person.id)), 'projects', 'who')}
            >
              {texts.takeOut}
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <select
          aria-label={`${texts.addMember}: ${name}`}
          value=""
          disabled={outside.length === 0}
          onChange={(event) => void run(() => send('PUT', member(event.target.value), {}), 'projects', 'who')}
        >
          <option value="">{texts.addMember}…</option>
          {outside.map((person) => (
            <option key={person.id} value={person.id}>
              {person.shown}
            </option>
          ))}
        </select>
        <button
          type="button"
          title={texts.closeProjectHelp}
          onClick={() => void run(() => remove(apiPath('projects', id)), 'projects', 'who')}
        >
          {texts.closeProject}
        </button>
      </div>
    </section>
  )
}
