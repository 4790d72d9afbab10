const ENDINGS = [
  'ization',
  'isation',
  'ational',
  'fulness',
  'iveness',
  'ements',
  'ations',
  'ingly',
  'ement',
  'ation',
  'ities',
  'ively',
  'ments',
  'ings',
  'ment',
  'ness',
  'ions',
  'ates',
  'ated',
  'ying',
  'ies',
  'ied',
  'ing',
  'ion',
  'ity',
  'ive',
  'ate',
  'ers',
  'ed',
  'es',
  'ly',
  'er',
  's',
  'e',
  'y',
]
const SHORTEST = 4

/** A light stem: enough to bring the forms of one word together within one meeting's accounts. */
export function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= SHORTEST && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}
