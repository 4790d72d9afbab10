/** What the app itself says, beside the interface texts that it shares with the reports. Every language has the same keys. */
export interface AppTexts {
  readonly tagline: string
  readonly library: string
  readonly meetings: string
  readonly sources: string
  readonly search: string
  readonly add: string
  readonly judge: string
  readonly problems: string
  readonly overTime: string
  readonly briefs: string
  readonly keys: string
  readonly language: string
  readonly theme: string
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string }
  readonly skip: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
  readonly notFound: string
  readonly backToLibrary: string
  readonly close: string
  readonly cancel: string
  readonly samplesNote: string
  readonly memoryNote: string
  readonly openFirst: string
  readonly filterMeetings: string
  readonly sort: string
  readonly sorts: { readonly newest: string; readonly oldest: string; readonly findings: string }
  readonly meetingCount: (n: number) => string
  readonly accountCount: (n: number) => string
  readonly findingCount: (n: number) => string
  readonly undated: string
  readonly noMeetings: string
  readonly merge: string
  readonly mergeHelp: string
  readonly split: string
  readonly splitHelp: string
  readonly select: string
  readonly reanalyse: string
  readonly reanalysed: string
  readonly revisions: string
  readonly noRevisions: string
  readonly current: string
  readonly chooseFiles: string
  readonly dropHere: string
  readonly pasteLabel: string
  readonly pasteName: string
  readonly addPasted: string
  readonly fetch: string
  readonly forget: string
  readonly readAs: string
  readonly putInto: string
  readonly addressesLabel: string
  readonly addHere: string
  readonly rejectedCount: (n: number) => string
  readonly moreHits: string
  readonly noHits: string
  readonly inNoMeeting: string
  readonly searchFields: string
  readonly noAddresses: string
  readonly intoMeeting: string
  readonly stages: Readonly<Record<'waiting' | 'fetching' | 'reading' | 'comparing' | 'done', string>>
  readonly addedTo: string
  readonly notTaken: string
  readonly noProblems: string
  readonly searchLabel: string
  readonly searchHelp: string
  readonly understoodAs: string
  readonly hits: (n: number) => string
  readonly byWords: string
  readonly byMeaning: string
  readonly publisher: string
  readonly languages: string
  readonly first: string
  readonly last: string
  readonly dim: string
  readonly lines: string
  readonly matrix: string
  readonly share: string
  readonly copied: string
  readonly download: string
  readonly print: string
  readonly columns: string
  readonly moveLeft: string
  readonly moveRight: string
  readonly hide: string
  readonly show: string
  readonly why: string
  readonly weightHelp: string
  readonly confidenceHelp: string
  readonly surpriseHelp: (n: number) => string
  readonly nearestNone: string
  readonly searchedCount: (n: number) => string
  readonly reasons: string
  readonly copyLink: string
  readonly firstFindings: string
  readonly showMore: (n: number) => string
  readonly showFewer: string
  readonly onlyIssue: string
  readonly clear: string
  readonly filterMatrix: string
  readonly onlySilences: string
  readonly orders: Readonly<Record<'telling' | 'issue' | 'side' | 'place' | 'silence', string>>
  readonly cell: Readonly<Record<'position' | 'mention' | 'silent' | 'unknown', string>>
  readonly strength: readonly [string, string, string]
  readonly pinned: string
  readonly noCounterpart: string
  readonly unpin: string
  readonly linkGone: string
  readonly findingGone: string
  readonly statementOf: string
  readonly act: string
  readonly voice: string
  readonly correct: string
  readonly correctHelp: string
  readonly speaker: string
  readonly save: string
  readonly corrected: string
  readonly verdicts: Readonly<Record<'confirmed' | 'rejected' | 'corrected' | 'unsure', string>>
  readonly coder: string
  readonly coderHelp: string
  readonly blind: string
  readonly blindHelp: string
  readonly queue: string
  readonly agreement: string
  readonly queueEmpty: string
  readonly left: (n: number) => string
  readonly undo: string
  readonly later: string
  readonly openMeeting: string
  readonly agreed: string
  readonly kappa: string
  readonly alpha: string
  readonly notDefined: string
  readonly precision: string
  readonly disagreements: string
  readonly noVerdicts: string
  readonly pair: string
  readonly judged: string
  readonly keysOn: string
  readonly keysList: Readonly<
    Record<
      | 'next'
      | 'previous'
      | 'nextOnly'
      | 'previousOnly'
      | 'statement'
      | 'column'
      | 'pin'
      | 'dim'
      | 'matrix'
      | 'lines'
      | 'leave'
      | 'help',
      string
    >
  >
  readonly ribbonsLegend: Readonly<Record<'same' | 'degree' | 'reframed' | 'conflict', string>>
  readonly legend: string
  readonly details: string
  readonly inferredHelp: string
  readonly account: string
  readonly remove: string
  readonly publisherLabel: string
  readonly dateLabel: string
  readonly completenessLabel: string
  readonly kindLabel: string
  readonly allSides: string
  readonly noRows: string
  readonly facets: Readonly<Record<string, string>>
}
