import { Option } from 'commander'
import { LANGUAGES, type Language, UnsaidError } from '../model/index.ts'

/** `--languages en,zh` */
export function languagesOption(): Option {
  return new Option(
    '--languages <list>',
    `compare only accounts in these languages (${LANGUAGES.join(', ')}; default: all)`,
  ).argParser(parseLanguages)
}

function parseLanguages(value: string): Language[] {
  return value.split(',').map((one) => {
    const lang = one.trim() as Language
    if (LANGUAGES.includes(lang)) return lang
    throw new UnsaidError('usage', `--languages ${value}: “${one}” is no language that is known`, {
      hint: `a list of ${LANGUAGES.join(', ')}`,
      subject: value,
    })
  })
}
