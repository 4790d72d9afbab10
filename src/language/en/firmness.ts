import type { Cue } from '../cue.ts'

/** Negation, strengthening and weakening of what is said. */
export const firmness: readonly Cue[] = [
  { kind: 'contrast', forms: 'but|however' },
  {
    kind: 'negation',
    forms:
      "not|no|never|neither|nor|without|refused to|declined to|n't|don't|doesn't|didn't|won't|cannot|can't|isn't|aren't|wasn't|no longer",
  },
  {
    kind: 'intensifier',
    forms:
      'firmly|firm|resolutely|resolute|strongly|strong {support|opposition|commitment|condemnation|protest|concern|concerns}|strongest|unwavering{|ly}|unequivocal{|ly}|categorical{|ly}|ironclad|never|must|absolute{|ly}|steadfast{|ly}|unshakeable|unshakable|unconditional{|ly}|in the strongest|deep concern{|s}|deeply concerned|grave{|ly}|serious concern{|s}|fundamental concern{|s}|decisive{|ly}|will always|would always|uncompromising|vigorous{|ly}|staunch{|ly}|rock solid|severe|emphatic{|ally}|invariabl{y|e}|fully support{|s|ed|ing}|full support|condemn{|s|ed|ing}|inviolab*|unbreakable|enduring commitment|powerful|resolve',
  },
  {
    kind: 'hedge',
    forms:
      'hope{|s|d}|take{|s} note|took note|noted the|some concern{|s}|possibl{e|y}|potential{|ly}|may|might|could|consider {possibility|possibilities|options}|to some extent|in principle|if possible|understand{|s|ing for}|expressed interest|understood',
  },
  { kind: 'modal', modality: 'required', forms: 'must|should|need{|s|ed} to|ought to|have to|has to' },
  {
    kind: 'modal',
    modality: 'intended',
    forms: 'will|would|intend{|s} to|ready to|plans to|willing to|committed to|look forward to',
  },
  { kind: 'modal', modality: 'possible', forms: 'may|might|could|can|possibl{e|y}' },
]
