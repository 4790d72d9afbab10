import { MATTER_NAMES } from '../../sentences/zh.ts'
import { type BriefTexts, daysBetween, exchangeOf, signed } from './brief-texts.ts'

export const briefZh: BriefTexts = {
  headings: {
    short: '要点',
    meetings: '会晤',
    backing: '给予与回报的支持',
    leftOut: '略去的内容与旁证',
    wording: '措辞变化',
    never: '从未说出的',
    changes: '与以往会晤相比',
    formulas: '提法',
    sources: '出处',
  },
  notes: [
    '本简报由程序根据下列文本生成。它描述这些文本说了什么、略去了什么，不知道原因。',
    '只有完整记述会晤的文本才能称其沉默；录音录像只涵盖一部分，不能证明其余部分没有说过。',
    '引文保留原文；引文下一行由程序根据编码生成，不是译文。',
  ],
  title: (sides, { since, until }) => {
    const when = since && until ? `${since} 至 ${until}` : since ? `${since} 起` : until ? `截至 ${until}` : '手头所有会晤'
    return `${sides.join('与')}：${when}`
  },
  noMeetings: '手头没有这一时期的会晤。',
  meeting: (names, { date, meeting, accounts }) => {
    const who = meeting.participants.map(({ name, side }) => `${name}（${names.side(side)}）`)
    const people = who.length > 0 ? who.join('、') : meeting.sides.map(names.side).join('、')
    const told = accounts.map(
      ({ publisher, id, kind, completeness }) =>
        `${publisher ?? id}（${names.kind(kind)}${completeness === 'whole' ? '' : `，${names.completeness(completeness)}`}）`,
    )
    return `${date}，${names.form(meeting.form)}：${people}。文本：${told.join('、')}。`
  },
  backing: (names, { by, of, issue, meetings, own }) =>
    `${names.side(by)}在${meetings}次会晤中就“${names.issue(issue)}”支持${names.side(of)}，${own ? '见于其自己的文本' : '仅见于他方文本：其自己发布的文本均未提及'}。`,
  unreturned: (names, more, less) => {
    const given = `${names.side(more.by)}自己的文本就${list(more.own.map(names.issue))}支持${names.side(more.of)}`
    if (less.own.length > 0)
      return `${given}；${names.side(less.by)}自己的文本只就${list(less.own.map(names.issue))}支持${names.side(less.of)}。`
    const told = less.any.length > 0 ? `，但他方文本称其曾就${list(less.any.map(names.issue))}表示支持` : ''
    return `${given}；${names.side(less.by)}自己的文本没有就${names.side(less.of)}的任何核心利益表示支持${told}。`
  },
  leftOut: (date, sentence) => `${date}：${sentence}`,
  wording: (names, change) => {
    const { holder, toward, issue, from, to, base } = change
    const { replaced, removed, added } = exchangeOf(change)
    const parts = [
      ...replaced.map(([before, after]) => `“${before}”改为“${after}”`),
      ...(removed.length > 0 ? [`去掉${removed.map(quoted).join('')}`] : []),
      ...(added.length > 0 ? [`加入${added.map(quoted).join('')}`] : []),
    ]
    const level =
      from.level === to.level
        ? `立场强度不变（${signed(to.level)}）`
        : `在−9（强硬警告）至+9（坚定一致）的等级上，立场由${signed(from.level)}变为${signed(to.level)}`
    const rate = base.of > 1 ? `，全部${base.of}步中有${base.changed}步变化` : ''
    return `${names.side(holder)}对${names.side(toward)}，${names.issue(issue)}，相隔${daysBetween(from.date, to.date)}天：${parts.join('；')}。${level}${rate}。这是措辞变化，不是立场转变。`
  },
  unnamed: (names, { side, issue, accounts, reports, forms }) =>
    `${names.side(side)}发布的${accounts}篇文本均未出现“${names.issue(issue)}”（查找了${forms}种说法），而他方文本记有其就此的${reports}处表态。`,
  unused: (names, { issue, accounts, unused, used }) =>
    `在谈到“${names.issue(issue)}”的${accounts}篇文本中，没有一篇使用${unused.map((name) => quoted(matter(name))).join('或')}；使用的名称是${used.map(({ name, accounts: times }) => `${quoted(matter(name))}（${times}篇）`).join('、')}。`,
  tooFew: (all, least) => `手头有${all}次会晤；满${least}次才会断言立场转变，因此这里不作判断。`,
  noShift: (all) => `与手头全部${all}次会晤相比，这一时期没有立场转变。`,
  formula: (names, { side, voice, owner, label, times }) => {
    const whose = owner === side ? '自己的' : `${names.side(owner)}的`
    return `${names.side(side)}${voice === 'own' ? '在自己的文本中' : '据他方文本'}使用了${whose}提法“${label}”（${times}次）。`
  },
  source: ({ publisher, title, date, place }) => `${publisher}${title ? `，${title}` : ''}，${date}（${place}）`,
}

const quoted = (words: string): string => `“${words}”`
const list = (parts: readonly string[]): string => parts.map(quoted).join('')
const matter = (name: string): string => MATTER_NAMES[name] ?? name
