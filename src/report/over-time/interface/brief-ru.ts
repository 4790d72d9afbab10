import { MATTER_NAMES } from '../../sentences/ru.ts'
import { type BriefTexts, daysBetween, exchangeOf, signed } from './brief-texts.ts'

/** Names of sides and issues stand in the nominative: the program declines no names. */
export const briefRu: BriefTexts = {
  headings: {
    short: 'Коротко',
    meetings: 'Встречи',
    backing: 'Поддержка данная и ответная',
    leftOut: 'Опущено, и что это подтверждает',
    wording: 'Смена слов',
    never: 'Не сказано ни разу',
    changes: 'На фоне прежних встреч',
    formulas: 'Формулы',
    sources: 'Источники',
  },
  notes: [
    'Справка составлена программой по сообщениям, названным ниже. Она описывает, что в них сказано и опущено, и не знает почему.',
    'Об умолчании говорится только там, где сообщение охватывает всю встречу; запись охватывает часть и об остальном ничего не доказывает.',
    'Цитаты даны на языке оригинала; строка под цитатой составлена машиной по её кодам и не является переводом.',
  ],
  title: (sides, { since, until }) => {
    const when = since && until ? `${since} — ${until}` : since ? `с ${since}` : until ? `по ${until}` : 'все имеющиеся встречи'
    return `${sides.join(' и ')}: ${when}`
  },
  noMeetings: 'Встреч за этот период нет.',
  meeting: (names, { date, meeting, accounts }) => {
    const who = meeting.participants.map(({ name, side }) => `${name} (${names.side(side)})`)
    const people = who.length > 0 ? who.join(', ') : meeting.sides.map(names.side).join(', ')
    const told = accounts.map(
      ({ publisher, id, kind, completeness }) =>
        `${publisher ?? id} (${names.kind(kind)}${completeness === 'whole' ? '' : `, ${names.completeness(completeness)}`})`,
    )
    return `${date}, ${names.form(meeting.form)}: ${people}. Сообщают: ${told.join(', ')}.`
  },
  backing: (names, { by, of, issue, meetings, own }) =>
    `Поддержка ${names.side(by)} → ${names.side(of)} по теме «${names.issue(issue)}», встреч: ${meetings}; ${own ? 'об этом говорят собственные сообщения' : 'об этом говорят только чужие сообщения, в собственных этого нет'}.`,
  unreturned: (names, more, less) => {
    const given = `По собственным сообщениям, поддержка ${names.side(more.by)} → ${names.side(more.of)}: ${list(more.own.map(names.issue))}`
    if (less.own.length > 0)
      return `${given}; ответная, ${names.side(less.by)} → ${names.side(less.of)}, только ${list(less.own.map(names.issue))}.`
    const told = less.any.length > 0 ? `, хотя другие сообщают о поддержке: ${list(less.any.map(names.issue))}` : ''
    return `${given}; ответной, ${names.side(less.by)} → ${names.side(less.of)}, в собственных сообщениях нет ни по одному коренному интересу${told}.`
  },
  leftOut: (date, sentence) => `${date}: ${sentence}`,
  wording: (names, change) => {
    const { holder, toward, issue, from, to, base } = change
    const { replaced, removed, added } = exchangeOf(change)
    const parts = [
      ...replaced.map(([before, after]) => `было «${before}», стало «${after}»`),
      ...(removed.length > 0 ? [`исчезло ${list(removed)}`] : []),
      ...(added.length > 0 ? [`появилось ${list(added)}`] : []),
    ]
    const level =
      from.level === to.level
        ? `Позиция столь же твёрдая (${signed(to.level)})`
        : `На шкале от −9 (твёрдое предупреждение) до +9 (твёрдое согласие) позиция была ${signed(from.level)}, стала ${signed(to.level)}`
    const rate = base.of > 1 ? `; всего менялась на ${base.changed} шагах из ${base.of}` : ''
    return `${names.side(holder)} → ${names.side(toward)}, «${names.issue(issue)}», дней между встречами: ${daysBetween(from.date, to.date)}: ${parts.join('; ')}. ${level}${rate}. Это смена слов, а не сдвиг позиции.`
  },
  unnamed: (names, { side, issue, accounts, reports, forms }) =>
    `Тема «${names.issue(issue)}» не названа ни в одном из собственных сообщений (${names.side(side)}, сообщений: ${accounts}; искали форм: ${forms}), а другие передают высказываний этой стороны на эту тему: ${reports}.`,
  unused: (names, { issue, accounts, unused, used }) =>
    `Из сообщений на тему «${names.issue(issue)}» (их ${accounts}) ни одно не употребляет ${unused.map((name) => `«${matter(name)}»`).join(' или ')}; употреблены ${used.map(({ name, accounts: times }) => `«${matter(name)}» (${times})`).join(', ')}.`,
  tooFew: (all, least) => `Имеющихся встреч: ${all}; о сдвиге говорится начиная с ${least}, поэтому здесь не сказано ничего.`,
  noShift: (all) => `На фоне всех имеющихся встреч (${all}) в этот период сдвигов нет.`,
  formula: (names, { side, voice, owner, label, times }) => {
    const whose = owner === side ? 'своя формула' : `формула, автор которой ${names.side(owner)}`
    return `${names.side(side)}: ${whose}, «${label}», ${voice === 'own' ? 'в собственном сообщении' : 'по чужому сообщению'} (раз: ${times}).`
  },
  source: ({ publisher, title, date, place }) => `${publisher}${title ? `, ${title}` : ''}, ${date} (${place})`,
}

const list = (parts: readonly string[]): string => parts.map((part) => `«${part}»`).join(', ')
const matter = (name: string): string => MATTER_NAMES[name] ?? name
