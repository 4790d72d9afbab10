import { sql } from 'kysely'
import type { Language } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { Source } from '../contract.ts'

interface Row {
  publisher: string | null
  side: string | null
  languages: string[]
  accounts: string
  meetings: string
  first: string | null
  last: string | null
}

/** Publishers with what the library has of each, those with most first. */
export async function listSources({ db }: Store): Promise<Source[]> {
  const { rows } = await sql<Row>`
    select a.publisher, a.side, array_agg(distinct a.lang order by a.lang) as languages, count(*) as accounts,
      count(distinct m.meeting_id) as meetings, min(coalesce(a.date, g.date))::text as first, max(coalesce(a.date, g.date))::text as last
    from accounts a
    left join memberships m on m.account_id = a.document_id
    left join meetings g on g.id = m.meeting_id
    where a.current
    group by a.publisher, a.side
    order by count(*) desc, a.publisher nulls last, a.side nulls last`.execute(db)
  return rows.map(({ languages, accounts, meetings, ...row }) => {
    return { ...row, languages: languages as Language[], accounts: Number(accounts), meetings: Number(meetings) }
  })
}
