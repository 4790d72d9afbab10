import type { Account, Act, Issue, Said, SideId, Statement, TalksTone } from '../../model/index.ts'
import type { Book } from './book.ts'
import { distinction, type Names, ownFirst } from './names.ts'

/** Noun for a kind of account: nominative, prepositional, and “own” in the prepositional. */
const KINDS: Readonly<Record<Account['kind'], readonly [nominative: string, prepositional: string, own: string]>> = {
  readout: ['сообщение', 'сообщении', 'собственном сообщении'],
  report: ['репортаж', 'репортаже', 'собственном репортаже'],
  transcript: ['стенограмма', 'стенограмме', 'собственной стенограмме'],
  recording: ['запись', 'записи', 'собственной записи'],
  'joint-document': ['совместный документ', 'совместном документе', 'собственном документе'],
  'press-briefing': ['брифинг', 'брифинге', 'собственном брифинге'],
}

type Degrees = readonly [weak: string, plain: string, strong: string]
/**
 * What an act reads like, singular and plural. Present tense and nominatives only: names of sides, issues and publishers
 * are free and are never inflected.
 */
const PLAIN: Readonly<Record<Act, readonly [one: Degrees, several: Degrees]>> = {
  support: [
    ['выражает понимание', 'выражает поддержку', 'выражает твёрдую поддержку'],
    ['выражают понимание', 'выражают поддержку', 'выражают твёрдую поддержку'],
  ],
  oppose: [
    ['высказывает оговорки', 'высказывает возражения', 'высказывает решительные возражения'],
    ['высказывают оговорки', 'высказывают возражения', 'высказывают решительные возражения'],
  ],
  concern: [
    ['отмечает озабоченность', 'выражает озабоченность', 'выражает серьёзную озабоченность'],
    ['отмечают озабоченность', 'выражают озабоченность', 'выражают серьёзную озабоченность'],
  ],
  warn: [
    ['высказывает предостережение', 'высказывает предупреждение', 'высказывает жёсткое предупреждение'],
    ['высказывают предостережение', 'высказывают предупреждение', 'высказывают жёсткое предупреждение'],
  ],
  commit: [
    ['склоняется к действиям', 'берёт на себя обязательство', 'берёт на себя твёрдое обязательство'],
    ['склоняются к действиям', 'берут на себя обязательство', 'берут на себя твёрдое обязательство'],
  ],
  propose: [
    ['надеется на шаги', 'призывает к шагам', 'требует шагов'],
    ['надеются на шаги', 'призывают к шагам', 'требуют шагов'],
  ],
  agree: [
    ['в целом выражает согласие', 'выражает согласие', 'выражает твёрдое согласие'],
    ['в целом приходят к согласию', 'приходят к согласию', 'твёрдо приходят к согласию'],
  ],
  praise: [
    ['выражает благодарность или похвалу', 'выражает благодарность или похвалу', 'даёт высокую оценку'],
    ['выражают благодарность или похвалу', 'выражают благодарность или похвалу', 'дают высокую оценку'],
  ],
  assess: [
    ['делает замечание', 'излагает свой взгляд', 'подчёркивает свой взгляд'],
    ['делают замечание', 'излагают свой взгляд', 'подчёркивают свой взгляд'],
  ],
  deny: [
    ['ставит сказанное под сомнение', 'отрицает сказанное', 'категорически отрицает сказанное'],
    ['ставят сказанное под сомнение', 'отрицают сказанное', 'категорически отрицают сказанное'],
  ],
  discuss: [
    ['участвует в обсуждении', 'участвует в обсуждении', 'участвует в обсуждении'],
    ['ведут обсуждение', 'ведут обсуждение', 'ведут обсуждение'],
  ],
  inform: [
    ['сообщает', 'сообщает', 'сообщает'],
    ['сообщают', 'сообщают', 'сообщают'],
  ],
}

/** Names of states that take a plural verb: США, ОАЭ, Нидерланды, Филиппины, islands. */
const PLURAL_SIDES: ReadonlySet<SideId> = new Set(['US', 'AE', 'NL', 'PH', 'MV', 'SC', 'BS', 'KM', 'SB', 'MH'])

const ON_A_POINT: ReadonlySet<Act> = new Set<Act>(['support', 'oppose', 'agree'])

const TONES: Readonly<Record<TalksTone, string>> = {
  warm: 'тепло',
  good: 'доброжелательно',
  neutral: 'нейтрально',
  differences: 'как отмеченные разногласиями',
  clash: 'как столкновение',
}

/** What the knowledge calls rival names of one matter. */
export const MATTER_NAMES: Readonly<Record<string, string>> = {
  war: 'война',
  'invasion or aggression': 'вторжение или агрессия',
  aggression: 'агрессия',
  'special military operation': 'специальная военная операция',
  conflict: 'конфликт',
  crisis: 'кризис',
  'issue or situation': 'вопрос или ситуация',
  'terrorist attack': 'теракт',
  'intra-Ukrainian conflict': 'внутриукраинский конфликт',
  'one-China principle': 'принцип одного Китая',
  'one-China policy': 'политика одного Китая',
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'по-английски', zh: 'по-китайски', ru: 'по-русски' }
/** Made when it is needed: the first rules that a process makes take some milliseconds. */
let plural: Intl.PluralRules | null = null
function pluralOf(count: number): Intl.LDMLPluralRule {
  plural ??= new Intl.PluralRules('ru')
  return plural.select(count)
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} и ${parts[parts.length - 1]}`
}

const quoted = (name: string): string => `«${name.replaceAll(/[«»]/gu, '')}»`
const v = (many: boolean, one: string, several: string): string => (many ? several : one)

export function makeRussian(names: Names): Book {
  const matter = (issue: Issue): string => quoted(names.issue(issue))
  const whose = ({ publisher, side, id }: Account): string =>
    publisher
      ? `${quoted(publisher)}${side ? ` (${names.side(side)})` : ''}`
      : side
        ? `стороны (${names.side(side)})`
        : quoted(id)
  const named = (id: string, form: 0 | 1): string => {
    const plain = (account: Account): string => `${KINDS[account.kind][form]} ${whose(account)}`
    const note = distinction(names, id, plain)
    const name = plain(names.account(id))
    return note === null ? name : `${name} (${LANGUAGE_NAMES[note] ?? quoted(id)})`
  }
  const account = (id: string): string => named(id, 0)
  const accounts = (ids: readonly string[]): string => list(ids.map(account))
  /** «в сообщении «Кремль» и в репортаже «…»» */
  const within = (ids: readonly string[]): string => list(ids.map((id) => `в ${named(id, 1)}`))
  /** «в собственном сообщении этой стороны («…»)»: the clause before has named the side. */
  const silent = (ids: readonly string[], side: SideId | null): string => {
    const { own, others } = ownFirst(names, ids, side)
    const told = own.map(
      (id) => `в ${KINDS[names.account(id).kind][2]} этой стороны (${quoted(names.account(id).publisher ?? id)})`,
    )
    return list([...told, ...others.map((id) => `в ${named(id, 1)}`)])
  }
  const speaker = ({ side }: Statement): string => {
    if (side === 'joint') return names.many ? 'стороны' : 'обе стороны'
    if (side === 'none') return 'сам текст'
    return typeof side === 'string' ? names.side(side) : list(side.map(names.side))
  }
  const isPlural = ({ side }: Statement): boolean => side === 'joint' || typeof side !== 'string' || PLURAL_SIDES.has(side)
  /** Support, agreement and objection are about some point of the issue, seldom for or against the issue itself. */
  const onMatter = (act: Act, aim: SideId | null, issue: Issue): string =>
    aim === null && ON_A_POINT.has(act) ? ` по одному из вопросов темы ${matter(issue)}` : ` по теме ${matter(issue)}`
  const clause = ({ statement: id, issue, aim }: Said): string => {
    const statement = names.statement(id)
    const phrase = PLAIN[statement.act][isPlural(statement) ? 1 : 0][statement.intensity - 1]!
    const to = aim === null ? '' : ` (адресат — ${names.side(aim)})`
    return `${speaker(statement)} ${phrase}${to}${issue === null ? '' : onMatter(statement.act, aim, issue)}`
  }
  const further = (count: number): string => {
    if (count <= 0) return ''
    const noun = { one: 'высказывание', few: 'высказывания' }[pluralOf(count) as 'one' | 'few'] ?? 'высказываний'
    return ` (и ещё ${count} ${noun})`
  }
  const says = (ids: readonly string[]): string => `${accounts(ids)} ${v(ids.length > 1, 'передаёт', 'передают')}:`
  const teller = ({ statement }: Said): string => names.statement(statement).account
  const on = (issue: Issue | null): string => (issue === null ? '' : ` по теме ${matter(issue)}`)

  return {
    stop: '.',
    omission: ({ said, side, further: more, alone }, { reportedBy, omittedBy }) => {
      const lacks =
        names.statement(said.statement).side === side
          ? `${silent(omittedBy, side)} этого нет`
          : `${within(omittedBy)} по этой теме нет ни слова от стороны (${names.side(side)})`
      return `${alone ? 'только ' : ''}${says(reportedBy)} ${clause(said)}${further(more)}; ${lacks}`
    },
    withheld: ({ said, side, further: more, onlyDiscussed }, { reportedBy, omittedBy }) =>
      `${says(reportedBy)} ${clause(said)}${further(more)}; ${silent(omittedBy, side)} ${onlyDiscussed ? 'сказано лишь, что тема обсуждалась' : 'тема затронута, но этой позиции нет'}`,
    silence: (_, { issue, reportedBy, omittedBy }) =>
      `${within(omittedBy)} тема ${matter(issue!)} даже не названа, а ${accounts(reportedBy)} ${v(reportedBy.length > 1, 'приводит', 'приводят')} по ней позиции`,
    degree: ({ stronger, weaker, side, further: more }, { kind }) =>
      kind === 'hardened'
        ? `${says([teller(stronger)])} ${clause(stronger)}${further(more)} — сильнее, чем ${within([teller(weaker)])}`
        : `${says([teller(stronger)])} ${clause(stronger)}${further(more)}; ${silent([teller(weaker)], side)} сказано мягче: ${clause(weaker)}`,
    clash: ({ how, said: [a, b] }, { issue }) => {
      const both = accounts([teller(a), teller(b)])
      if (how === 'date' || how === 'figure') return `${both} приводят разные ${how === 'date' ? 'даты' : 'числа'}${on(issue)}`
      const words = issue === null ? '' : `: ${clause(a)}; ${clause(b)}`
      return `${both} ${how === 'told' ? 'не могут быть верны одновременно' : 'говорят противоположное'}${on(issue)}${words}`
    },
    initiators: ({ claims }) =>
      claims
        .map(
          ({ side, accounts: ids }) =>
            `${accounts(ids)} ${v(ids.length > 1, 'указывает', 'указывают')}, что инициатор переговоров — ${names.side(side)}`,
        )
        .join('; '),
    reattribution: ({ said: [a, b] }) =>
      `${says([teller(a)])} ${clause(a)}; ${within([teller(b)])} это говорит другой: ${speaker(names.statement(b.statement))}`,
    record: ({ said, record, lacking }, { kind }) => {
      const lack = lacking.length === 0 ? '' : `; ${within(lacking)} этого нет`
      return `${says([teller(said)])} ${clause(said)}${lack}; ${account(record)} ${kind === 'refuted' ? 'этому противоречит' : 'это подтверждает'}`
    },
    unreciprocated: ({ said, by, of, within }, { reportedBy }) =>
      `${says(reportedBy)} ${clause(said)}, а это вопрос коренных интересов другой стороны (${names.side(of)}); ответной поддержки нет ${within ? 'в сообщениях этой стороны' : 'ни в одном сообщении'}: от кого — ${names.side(of)}, кому — ${names.side(by)}`,
    'mutual-withholding': ({ sides: [a, b] }, { omittedBy }) =>
      `как сообщается, каждая из сторон (${names.side(a)}, ${names.side(b)}) поддержала коренные интересы другой, но каждая опустила собственную поддержку: ${within(omittedBy)} её нет`,
    share: ({ more, less }, { issue }) =>
      `тема ${matter(issue!)} занимает ${within([more.account])} ${Math.round(more.share * 100)} % слов, ${within([less.account])} — ${Math.round(less.share * 100)} %`,
    order: ({ early, late }, { issue }) =>
      `${account(early)} начинается с темы ${matter(issue!)}; ${within([late])} она стоит ближе к концу`,
    tone: ({ tones }) => tones.map(({ account: id, tone }) => `${within([id])} переговоры описаны ${TONES[tone]}`).join('; '),
    naming: ({ used }, { issue }) =>
      `тема ${matter(issue!)} названа по-разному: ${used.map((one) => `${within([one.account])} — ${quoted(list(one.names.map((name) => MATTER_NAMES[name] ?? name)))}`).join(', ')}`,
    'other-terms': (_, { issue, reportedBy }) => `${within(reportedBy)} одна и та же мысль${on(issue)} выражена по-разному`,
    version: ({ how, said, other, further: more }) => {
      const [first, issue] = [account(teller(said)), said.issue]
      if (how === 'substantive')
        return `две версии одной стороны расходятся по существу: ${says([teller(said)])} ${clause(said)}${further(more)}; ${within([other])} этого нет`
      return how === 'degree'
        ? `две версии одной стороны расходятся в степени:${on(issue)} ${first} звучит сильнее, чем ${account(other)}`
        : `две версии одной стороны немного расходятся:${on(issue)} ${first} и ${account(other)} выражаются по-разному`
    },
    unpublished: (_, { side }) =>
      `${names.side(side as SideId)}: сторона участвовала, но её собственного сообщения среди документов нет; пропуском это не считается`,
    coverage: ({ matters, carried }) => {
      if (matters === 0) return 'ни одно сообщение не приводит позиций'
      const all = `${matters} ${pluralOf(matters) === 'one' ? 'пункту' : 'пунктам'}`
      if (carried.length === 0)
        return `сообщения приводят позиции по ${all}; ни одно не охватывает встречу целиком, поэтому судить об умолчании нельзя`
      const shares = carried.map(({ account: id, count }) => `${within([id])} — ${count}`)
      return `всего приведены позиции по ${all} (пункт — это тема и сторона): ${list(shares)}`
    },
    edit: ({ how, sentences }, { issue }) =>
      `${{ removed: 'из текста после публикации убрано', added: 'в текст после публикации добавлено', changed: 'в тексте после публикации изменено' }[how]} предложений: ${sentences}${on(issue)}`,
    gone: () => 'текста по его адресу больше нет',
    'one-account': () => 'сообщение только одно, сравнивать не с чем',
    'no-difference': () => 'надёжных расхождений между сообщениями не найдено',
    why: (reason, of) =>
      ({
        narration: 'повествование, ничья позиция',
        others: of.length === 0 ? 'слова других' : `слова других (${list(of.map(names.side))})`,
        discussed: 'сказано лишь, что тема обсуждалась',
        'same-matter': 'другая мысль о том же',
        'other-matter': 'о другой теме',
      })[reason],
  }
}
