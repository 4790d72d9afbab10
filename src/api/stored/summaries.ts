import { sql } from 'kysely'
import type { AccountKind, Completeness, FindingKind, Issue, Language, Meeting } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { AccountSummary, MeetingSummary } from '../contract.ts'

type Top = NonNullable<MeetingSummary['top']>

/** What lists show, kept until meetings change here or elsewhere. */
export class SummaryList {
  private kept: { readonly stamp: string; readonly summaries: Promise<MeetingSummary[]> } | null = null

  constructor(private readonly store: Store) {}

  forget(): void {
    this.kept = null
  }

  async all(): Promise<MeetingSummary[]> {
    const stamp = await stampOf(this.store)
    if (this.kept?.stamp !== stamp) this.kept = { stamp, summaries: summariseMeetings(this.store) }
    return this.kept.summaries
  }
}

/** Changes whenever a meeting came, went or was compared, by whatever process. */
async function stampOf({ db }: Store): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', count(*), max(analysed_at), max(created_at)) as stamp from meetings`.execute(db)
  return rows[0]!.stamp
}

/** What a list shows of every meeting, in three queries whatever their number. */
async function summariseMeetings({ db }: Store): Promise<MeetingSummary[]> {
  const [meetings, members, findings] = await Promise.all([
    db.selectFrom('meetings').select(['id', 'data', 'analysis']).execute(),
    db
      .selectFrom('memberships')
      .innerJoin('accounts', 'accounts.document_id', 'memberships.account_id')
      .select(['meeting_id', 'document_id', 'title', 'publisher', 'side', 'lang', 'kind', 'date', 'completeness'])
      .where('accounts.current', '=', true)
      .orderBy('document_id')
      .execute(),
    db
      .selectFrom('findings')
      .select([
        'meeting_id',
        'id',
        'kind',
        'issue',
        'side',
        'ordinal',
        sql<number>`count(*) over (partition by meeting_id)`.as('n'),
      ])
      .distinctOn('meeting_id')
      .where('meeting_id', 'is not', null)
      .orderBy('meeting_id')
      .orderBy('ordinal')
      .execute(),
  ])
  const accounts = new Map<string, AccountSummary[]>()
  for (const { meeting_id, document_id, title, publisher, side, lang, kind, date, completeness } of members) {
    const one = {
      id: document_id,
      title,
      publisher,
      side,
      lang: lang as Language,
      kind: kind as AccountKind,
      date,
      completeness: completeness as Completeness,
    }
    accounts.set(meeting_id, [...(accounts.get(meeting_id) ?? []), one])
  }
  const tops = new Map(findings.map((one) => [one.meeting_id!, one]))
  return meetings.map(({ id, data, analysis }) => {
    const { date, place, form, sides } = data as Meeting
    const top = tops.get(id)
    return {
      id,
      date,
      place,
      form,
      sides: [...sides],
      accounts: accounts.get(id) ?? [],
      findings: Number(top?.n ?? 0),
      top: top
        ? ({ id: top.id, kind: top.kind as FindingKind, issue: top.issue as Issue | null, side: top.side } satisfies Top)
        : null,
      problems: ((analysis as { problems?: readonly unknown[] } | null)?.problems ?? []).length,
      sample: false,
    }
  })
}
