import type { JobState } from '../../../store/index.ts'

/** What the library's commands say in one language; every language has the same keys. Ids, codes and addresses stay as they are. */
export interface LibraryTexts {
  readonly duration: (seconds: number) => string
  readonly add: {
    readonly progress: (now: { seen: number; added: number; failed: number; perSecond: string }) => string
    readonly left: (duration: string) => string
    readonly added: (statements: number) => string
    readonly copies: string
    readonly revised: string
    readonly gone: string
    readonly known: string
    readonly duplicates: string
    readonly removed: string
    readonly failed: (why: string) => string
    readonly stopped: string
    readonly took: (duration: string) => string
    readonly later: (jobs: number) => string
  }
  readonly init: (home: string, documents: number) => string
  readonly documentsOf: (done: number, total: number) => string
  readonly show: {
    readonly counts: Readonly<
      Record<'documents' | 'accounts' | 'statements' | 'meetings' | 'findings' | 'verdicts' | 'versions', string>
    >
    readonly rows: Readonly<
      Record<
        | 'address'
        | 'title'
        | 'publisher'
        | 'side'
        | 'lang'
        | 'date'
        | 'kind'
        | 'copyOf'
        | 'copies'
        | 'family'
        | 'removed'
        | 'gone'
        | 'revision'
        | 'statements',
        string
      >
    >
    readonly alike: (percent: number) => string
    readonly takenDown: (removal: { at: string; by: string; reason: string }) => string
    readonly nothing: string
  }
  readonly meetings: {
    readonly none: string
    readonly undated: string
    readonly accounts: (count: number) => string
    readonly by: Readonly<Record<'machine' | 'person', string>>
  }
  readonly search: { readonly none: string; readonly undated: string }
  readonly doctor: {
    readonly checked: (checked: { documents: number; blobs: number; statements: number }) => string
    readonly whole: string
    readonly faults: (count: number) => string
    readonly lost: (count: number) => string
  }
  readonly backup: (file: string) => string
  readonly restored: string
  readonly reanalyse: {
    readonly documents: (done: { documents: number; reread: number; recoded: number }) => string
    readonly statements: (changed: { added: number; removed: number }) => string
    readonly meetings: (changed: { compared: number; otherwise: number; added: number; removed: number }) => string
    readonly verdicts: (moved: number) => string
    readonly lost: (count: number) => string
    readonly failed: (count: number) => string
  }
  readonly removed: (ids: string) => string
  readonly sample: {
    readonly nothing: (drawn: number) => string
    readonly share: (found: {
      share: string
      population: number
      low: string
      high: string
      judged: number
      drawn: number
    }) => string
    readonly unjudged: (strata: number) => string
    readonly field: (found: { field: string; share: string; low: string; high: string; judged: number }) => string
  }
  readonly jobs: {
    readonly none: string
    readonly later: (id: number) => string
    readonly tries: (attempts: number, most: number) => string
    readonly ended: (id: number, end: 'done' | 'failed' | 'cancelled') => string
    readonly states: Readonly<Record<JobState, string>>
  }
  readonly judge: {
    readonly shared: (count: number, alpha: string) => string
    readonly pair: (count: number, kappa: string) => string
    readonly open: string
    readonly field: (found: { shared: number; alpha: string; coded: number; agreed: number; kappa: string }) => string
    readonly fitted: (judged: number, changed: boolean) => string
    readonly fittedKind: (found: { kind: string; findings: number; meetings: number; right: number }) => string
  }
}
