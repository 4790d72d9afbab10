import type { Cue } from '../cue.ts'

/** Chinese accounts name a subject or carry one over; what names nobody is narrated of both. */
export const impersonal: readonly Cue[] = [
  { kind: 'impersonal', act: 'agree', forms: '会谈后，两国|会谈结束后，|双方发表{|了}联合' },
  { kind: 'impersonal', act: 'discuss', forms: '会谈{就|涉及|围绕}|双方就|会见{就|涉及}' },
]
