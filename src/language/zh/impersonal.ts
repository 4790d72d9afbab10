import type { Cue } from '../cue.ts'

/** Chinese accounts name a subject or carry one over; what names nobody is narrated of both. */
export const impersonal: readonly Cue[] = [
  { kind: 'impersonal', act: 'agree', forms: '会谈后，两国|会谈结束后，|双方发表{|了}联合' },
  {
    kind: 'impersonal',
    act: 'discuss',
    forms: '会谈{就|涉及|围绕}|{也|还|亦}在{会谈|会议|}议程{之列|上|中|内}|{也|还}{谈到|涉及|触及}|双方就|会见{就|涉及}',
  },
]
