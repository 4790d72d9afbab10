import { LANGUAGES, type Language, type Result, UnsaidError } from '../model/index.ts'

export interface InferredLanguage {
  readonly lang: Language
  readonly reason: string
}

/** Letters of a language that another one in the same script does not have. */
const CYRILLIC_SIGNS: readonly (readonly [string, RegExp, number?])[] = [
  ['Belarusian', /ў/giu, 0.006],
  ['Serbian or Macedonian', /[јљњђћџѓќѕ]/giu],
  ['Kazakh, Tatar or another Turkic language', /[қңғүұһәөҗ]/giu],
  ['Ukrainian', /[іїєґ]/giu],
  ['Tajik', /[ӣӯҳҷ]/giu],
  ['Mongolian or another Turkic language', /[өү]/giu],
]
/** More foreign letters are not Russian: names quoted in short notices stay below, Ukrainian has 6 in a hundred. */
const FOREIGN_SHARE = 0.02
/** Bulgarian writes «ъ» once or twice in a hundred letters, and never «ы» or «э»; Russian the other way round. */
const HARD_SIGN_SHARE = 0.008
/** Kana beside Han characters: Japanese has more kana than Han; Chinese quotes a name at most. */
const KANA_SHARE = 0.1
/** One Han character carries about as much as this share of a word in letters. */
const HAN_WEIGHT = 3

const STOP_WORDS: readonly (readonly [string, string])[] = [
  ['English', 'the of and to in that with for on is was were has have by his their its at from as be will this which'],
  ['French', 'le la les des et du une est dans pour que qui sur avec au par ce sont il ont aux leur été nous'],
  ['German', 'der die das und den von zu mit ist des im für auf dem ein eine nicht sich auch wir haben über'],
  ['Spanish', 'el los las del y en una que con por para se su al como más es entre sus ha sobre'],
  ['Italian', 'il di e che la per un una sono con del della nel alla gli dei si le tra ha anche'],
  ['Portuguese', 'o os as do da dos das e em um uma que com para por se ao não mais entre pela foi'],
  ['Turkish', 've bir bu ile için olarak da de olan gibi daha sayın arasında cumhurbaşkanı türkiye'],
  ['Polish', 'i w z na do się że jest nie oraz przez dla od po są prezydent'],
  ['Vietnamese', 'và của các là trong cho được với có những một về'],
  ['Indonesian or Malay', 'dan yang di dengan untuk dari dalam ini itu pada adalah akan'],
]
/** Fewer words than this are not enough to tell Latin languages apart; English is then the best guess. */
const FEW_WORDS = 8

/** The language of a text, by its script and its commonest words; an error names the language that is not read. */
export function inferLanguage(text: string, name: string): Result<InferredLanguage> {
  const count = (script: RegExp): number => text.match(script)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const amounts: readonly (readonly [string, number])[] = [
    ['Chinese', (han + kana) * HAN_WEIGHT],
    ['Cyrillic', count(/\p{Script=Cyrillic}/gu)],
    ['Latin', count(/\p{Script=Latin}/gu)],
    ['Korean', count(/\p{Script=Hangul}/gu) * HAN_WEIGHT],
    ['Arabic or Persian', count(/\p{Script=Arabic}/gu)],
    ['Hebrew', count(/\p{Script=Hebrew}/gu)],
    ['Greek', count(/\p{Script=Greek}/gu)],
    [
      'Hindi or another language of India',
      count(/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}]/gu),
    ],
    ['Thai', count(/\p{Script=Thai}/gu)],
    ['Georgian', count(/\p{Script=Georgian}/gu)],
    ['Armenian', count(/\p{Script=Armenian}/gu)],
  ]
  const [script, amount] = amounts.reduce((most, one) => (one[1] > most[1] ? one : most))
  if (amount === 0)
    return {
      ok: false,
      error: new UnsaidError('empty', `${name} holds no words`, { hint: 'check that the text was saved with it', subject: name }),
    }
  if (script === 'Chinese')
    return kana > (han + kana) * KANA_SHARE ? unsupported('Japanese', name) : found('zh', 'Chinese characters')
  if (script === 'Cyrillic') return inferCyrillic(text, amount, name)
  return script === 'Latin' ? inferLatin(text, name) : unsupported(script, name)
}

function inferCyrillic(text: string, letters: number, name: string): Result<InferredLanguage> {
  for (const [language, signs, share = FOREIGN_SHARE] of CYRILLIC_SIGNS) {
    if ((text.match(signs)?.length ?? 0) > letters * share) return unsupported(language, name)
  }
  const hardSigns = text.match(/ъ/giu)?.length ?? 0
  if (hardSigns > letters * HARD_SIGN_SHARE && !/[ыэ]/iu.test(text)) return unsupported('Bulgarian', name)
  return found('ru', 'Cyrillic letters of Russian')
}

function inferLatin(text: string, name: string): Result<InferredLanguage> {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const shares = STOP_WORDS.map(([language, list]) => {
    const stops = new Set(list.split(' '))
    return [language, words.reduce((sum, word) => sum + (stops.has(word) ? 1 : 0), 0) / words.length] as const
  })
  const [language] = shares.reduce((most, one) => (one[1] > most[1] ? one : most))
  if (language === 'English' || words.length < FEW_WORDS) return found('en', 'Latin letters and common English words')
  return unsupported(language, name)
}

function found(lang: Language, reason: string): Result<InferredLanguage> {
  return { ok: true, value: { lang, reason } }
}

function unsupported(language: string, name: string): Result<InferredLanguage> {
  const error = new UnsaidError('unsupported-language', `${name} is in ${language}, which is not read`, {
    hint: 'give the English, Chinese or Russian version; where the language was mistaken, set lang to en, zh or ru',
    subject: name,
  })
  return { ok: false, error }
}

/** A language tag (`zh-CN`, `rus`, `English`) as one of the languages read; null for any other. */
export function toLanguage(tag: string): Language | null {
  const lower = tag.trim().toLowerCase()
  const direct = LANGUAGES.find((lang) => lower === lang || lower.startsWith(`${lang}-`) || lower.startsWith(`${lang}_`))
  if (direct) return direct
  const names: Readonly<Record<string, Language>> = {
    eng: 'en',
    english: 'en',
    rus: 'ru',
    russian: 'ru',
    русский: 'ru',
    zho: 'zh',
    chi: 'zh',
    cmn: 'zh',
    chinese: 'zh',
    mandarin: 'zh',
    中文: 'zh',
    汉语: 'zh',
  }
  return names[lower] ?? null
}

/** The language of a stretch where it plainly differs from the account's by script; null where it does not. */
export function differentLanguage(stretch: string, lang: Language): Language | null {
  const han = (stretch.match(/\p{Script=Han}/gu)?.length ?? 0) * HAN_WEIGHT
  const cyrillic = stretch.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = stretch.match(/\p{Script=Latin}/gu)?.length ?? 0
  const most = Math.max(han, cyrillic, latin)
  if (most < PLAIN_LETTERS || most < (han + cyrillic + latin) * PLAIN_SHARE) return null
  const own: Language = most === han ? 'zh' : most === cyrillic ? 'ru' : 'en'
  return own === lang ? null : own
}

/** A name in another script is no stretch in another language. */
const PLAIN_LETTERS = 40
const PLAIN_SHARE = 0.8
