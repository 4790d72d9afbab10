import type { LanguageRules } from '../cue.ts'
import { abbreviations } from './abbreviations.ts'
import { acts } from './acts.ts'
import { firmness } from './firmness.ts'
import { impersonal } from './impersonal.ts'
import { narration } from './narration.ts'
import { reporting } from './reporting.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { subjects } from './subjects.ts'

export const zh: LanguageRules = {
  id: 'zh',
  cues: [...reporting, ...impersonal, ...acts, ...subjects, ...firmness, ...narration],
  abbreviations,
  stopWords,
  stem,
}
