import type { LibraryTexts } from './texts.ts'

export const en: LibraryTexts = {
  duration: (seconds) => (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`),
  add: {
    progress: ({ seen, added, failed, perSecond }) =>
      `${seen} documents seen, ${added} added, ${failed} failed; ${perSecond} a second`,
    left: (duration) => `${duration} left`,
    added: (statements) => `added, with ${statements} statements`,
    copies: 'of them near-duplicates, credited to their origin',
    revised: 'revised: other content at a known address',
    gone: 'gone from their address',
    known: 'known already',
    duplicates: 'skipped: the same content stands elsewhere',
    removed: 'skipped: taken down earlier',
    failed: (why) => `not taken: ${why}`,
    stopped: 'Stopped; run it again to go on.',
    took: (duration) => `Took ${duration}.`,
    later: (jobs) => `Put off: jobs ${jobs}. Next: unsaid jobs --work`,
  },
  init: (home, documents) => `A library is ready at ${home}; it holds ${documents} documents.\nNext: unsaid add FILE…`,
  documentsOf: (done, total) => `${done} of ${total} documents`,
  show: {
    counts: {
      documents: 'documents',
      accounts: 'accounts',
      statements: 'statements',
      meetings: 'meetings',
      findings: 'findings',
      verdicts: 'verdicts',
      versions: 'families of versions',
    },
    rows: {
      address: 'address',
      title: 'title',
      publisher: 'publisher',
      side: 'side',
      lang: 'lang',
      date: 'date',
      kind: 'kind',
      copyOf: 'copy of',
      copies: 'copies',
      family: 'versions',
      removed: 'taken down',
      gone: 'gone since',
      revision: 'revision',
      statements: 'statements',
    },
    alike: (percent) => `${percent} % alike`,
    takenDown: ({ at, by, reason }) => `${at} by ${by}: ${reason}`,
    nothing: 'nothing',
  },
  meetings: {
    none: 'No meetings.',
    undated: 'undated   ',
    accounts: (count) => `${count} accounts`,
    by: { machine: 'machine', person: 'person' },
  },
  search: { none: 'Nothing found.', undated: 'undated' },
  doctor: {
    checked: ({ documents, blobs, statements }) =>
      `${documents} documents, ${blobs} originals and ${statements} statements checked`,
    whole: 'whole',
    faults: (count) => `${count} faults`,
    lost: (count) => `${count} spans were not found again in a newer reading:`,
  },
  backup: (file) => `${file} holds`,
  restored: 'Restored and the same:',
  reanalyse: {
    documents: ({ documents, reread, recoded }) =>
      `${documents} documents looked at; ${reread} read otherwise, ${recoded} coded otherwise`,
    statements: ({ added, removed }) => `statements: ${added} added, ${removed} removed`,
    meetings: ({ compared, otherwise, added, removed }) =>
      `${compared} meetings compared, ${otherwise} came out otherwise; findings: ${added} added, ${removed} removed`,
    verdicts: (moved) => `${moved} verdicts moved to where their words stand now`,
    lost: (count) => `${count} spans were not found again (unsaid doctor lists them)`,
    failed: (count) => `${count} documents can’t be read any more; they stay as they were`,
  },
  removed: (ids) => `Taken down: ${ids}`,
  sample: {
    nothing: (drawn) => `Nothing of ${drawn} was judged yet.`,
    share: ({ share, population, low, high, judged, drawn }) =>
      `${share} of ${population} statements are right (95 %: ${low} to ${high}), by ${judged} of ${drawn} judged.`,
    unjudged: (strata) => `Nothing was judged of ${strata} strata; their share is taken to be that of the others.`,
    field: ({ field, share, low, high, judged }) =>
      `  ${field}: ${share} right (95 %: ${low} to ${high}), by ${judged} coded blind`,
  },
  jobs: {
    none: 'No jobs.',
    later: (id) => `Put off: job ${id}. Next: unsaid jobs --work`,
    tries: (attempts, most) => `try ${attempts} of ${most}`,
    ended: (id, end) => `job ${id} ${end}`,
    states: { waiting: 'waiting', running: 'running', done: 'done', dead: 'dead', cancelled: 'cancelled' },
  },
  judge: {
    shared: (count, alpha) => `${count} judged by two or more, Krippendorff’s alpha ${alpha}`,
    pair: (count, kappa) => `${count} shared, Cohen’s kappa ${kappa}`,
    open: 'open:',
    field: ({ shared, alpha, coded, agreed, kappa }) =>
      `${shared} coded blind by two or more, alpha ${alpha}; the machine agrees with ${agreed} of ${coded} (kappa ${kappa})`,
    fitted: (judged, changed) =>
      changed
        ? `The model of confidence is fitted to ${judged} verdicts; meetings are compared anew by “unsaid reanalyse”.`
        : `${judged} verdicts leave the model of confidence as it is.`,
    fittedKind: ({ kind, findings, meetings, right }) =>
      `${kind}: ${findings} findings of ${meetings} meetings judged, ${Math.round(100 * right)} % right`,
  },
}
