import { useEffect } from 'react'
import { Loading } from '../../parts/Loading.tsx'
import { useProblems } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

export default function ProblemsView() {
  const words = useWords()
  const problems = useProblems()
  useEffect(() => {
    document.title = `${words.problems} — Unsaid`
  }, [words])
  return (
    <section className="page">
      <h1>{words.problems}</h1>
      {!problems.data && <Loading query={problems} />}
      {problems.data?.length === 0 && <p className="empty">{words.noProblems}</p>}
      <ul className="not-taken">
        {problems.data?.map((problem) => (
          <li key={`${problem.time} ${problem.message}`}>
            <b>{problem.document}</b> {problem.message}
            {problem.hint && <small> → {problem.hint}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
