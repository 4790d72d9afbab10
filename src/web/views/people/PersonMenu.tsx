import { Link } from '../../parts/Link.tsx'
import { remove } from '../../state/client.ts'
import { enterProject, projectOpen } from '../../state/project.ts'
import { useWho } from '../../state/who.ts'
import { usePeopleTexts } from './texts/index.ts'
import './people.css'

/** Who is here, which project is open, and the pages about people. */
export default function PersonMenu() {
  const texts = usePeopleTexts()
  const { person, rights, projects } = useWho()
  const keeps = rights.includes('administer')
  const open = projectOpen()
  const signOut = async (): Promise<void> => {
    await remove('/api/session').catch(() => undefined)
    location.assign('/')
  }
  const pages = [
    ...(person ? [['/account', texts.account] as const] : []),
    ...(keeps
      ? ([
          ['/people', texts.people],
          ['/projects', texts.projects],
          ['/log', texts.log],
        ] as const)
      : []),
  ]
  return (
    <>
      {projects.length > 0 && (
        <select
          className="project"
          aria-label={texts.projects}
          value={open ?? ''}
          onChange={(event) => enterProject(event.target.value || null)}
        >
          <option value="">{texts.everybody}</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        className="quiet who"
        popoverTarget="person-menu"
        aria-label={`${person?.shown ?? texts.thisMachine}: ${texts.me}`}
      >
        {person?.shown ?? texts.thisMachine} ▾
      </button>
      <div id="person-menu" popover="auto" className="menu person-menu">
        {person && (
          <p className="note">
            {person.name} · {texts.roles[person.role]}
          </p>
        )}
        <ul>
          {pages.map(([to, label]) => (
            <li key={to}>
              <Link to={to} onClick={() => document.getElementById('person-menu')?.hidePopover()}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        {person && (
          <button type="button" onClick={() => void signOut()}>
            {texts.signOut}
          </button>
        )}
      </div>
    </>
  )
}
