import { CHART_WORDS } from '../../../chart/index.ts'
import type { BalanceTold, PanelTexts, StretchTold } from './texts.ts'

function stretch({ measure, meetings, value, act }: StretchTold): string {
  return measure === 'position'
    ? `${meetings}次表态的中位数为${value}${act ? `，多为“${act}”` : ''}`
    : `${meetings}次会晤中提及${value}次`
}

function balance({ more, less, mean, interval, meetings }: BalanceTold): string {
  const range = interval ? `，95%区间${interval[0]}至${interval[1]}` : ''
  const who = more === null ? '双方相互支持程度相当' : `${more}每次会晤比${less}多支持对方${mean}个议题`
  return `${who}（${meetings}次会晤${range}）。`
}

export const zh: PanelTexts = {
  chart: CHART_WORDS.zh,
  readings: { own: '本方记述', other: '他方记述', record: '实录、录音录像' },
  heat: { cold: '冷', tepid: '温', warm: '暖', hot: '热', scalding: '烫', boiling: '沸' },
  components: {
    contacts: '接触（按级别）',
    backing: '所获支持',
    pledges: '所作许诺',
    formulas: '被采用的提法',
    commitments: '所获承诺',
  },
  fates: { carried: '照实转述', softened: '弱化', changed: '改述', 'left-out': '略去' },
  columns: {
    date: '日期',
    meeting: '会晤',
    reading: '依据',
    state: '状态',
    level: '等级',
    lowest: '最低',
    highest: '最高',
    act: '行为',
    joint: '共同',
    quote: '原文',
    givenA: '给予',
    givenB: '获得',
    countA: '给予数',
    countB: '获得数',
    ownA: '据本方记述',
    ownB: '据对方自己的记述',
    total: '累计差额',
    side: '一方',
    year: '年份',
    texts: '含该提法的文本',
    of: '本方文本',
    share: '占比',
    heat: '热度',
    power: '大国',
    meetings: '会晤数',
    composite: '综合占比',
    low: '95%下限',
    high: '上限',
    lowest_: '换用权重最低',
    highest_: '最高',
    leads: '随机权重下居首',
    contacts: '接触',
    backing: '支持',
    pledges: '许诺',
    formulas: '提法',
    commitments: '承诺',
    form: '形式',
    ranks: '级别',
    initiator: '提议方',
    account: '记述',
    publisher: '发布者',
    lang: '语言',
    length: '字符数',
    lag: '隔日数',
    tone: '语气',
    order: '议题顺序与占比',
    checkable: '可核对',
    carried: '照实转述',
    softened: '弱化',
    changed: '改述',
    leftOut: '略去',
    issue: '议题',
    bits: '比特',
    probability: '概率',
    base: '其他情况下提及',
    reportedBy: '报道者',
  },
  titles: {
    ladder: (holder, toward, issue) => `${issue}：${holder}对${toward}`,
    ledger: (a, b) => `${a}与${b}就彼此核心利益的相互支持`,
    formula: (label, owner) => `“${label}”（${owner}）`,
    influence: (country) => `各大国在${country}`,
    protocol: '逐次会晤的礼宾',
    habits: '发布者的习惯',
    fidelity: '与实录、录音录像的吻合程度',
    silences: '出人意料的沉默',
  },
  units: {
    ledger: '每次会晤支持的议题数；折线为累计差额',
    formula: '占当年本方文本的比例',
    influence: '综合占比；横线：95%区间；浅色：换用权重',
  },
  backs: (by, of) => `${by}支持${of}`,
  notes: {
    ladder: '每点为该次会晤中力度最强的表述。只比较等级先后，不比较差距。“未提”：完整记述中没有相关内容。连线遇沉默即断。',
    ledger: '计入：对对方核心利益的支持、代对方表示的反对、对其原则的承诺。区间由对会晤重抽样得出。',
    formula: '当年本方文本中以本方口吻使用该提法的比例。热度分级为本程序自定，名称取自中国传媒研究计划的量表。',
    influence: '这是对现有记述内容的描述，不是对影响力的测量，取决于手头有哪些会晤。',
    protocol: '语气、长度与时差是发布者的习惯；单看一次会晤说明不了什么。长度只能在同一语言内比较。',
    fidelity: '实录或录音录像所载内容在各发布者完整记述中的去向。实录中没有的，不能证明什么。',
    silences: '意外程度为此类记述保持沉默之概率的负对数（以2为底），由其他各次会晤估计。机会众多时，出现意外的沉默本在意料之中。',
  },
  shift: ({ date, reading, before, after, p, asked }) =>
    `自${date}起：${stretch(after)}；此前：${stretch(before)}（${reading}；经${asked}项检验校正后p = ${p}）。`,
  noLonger: ({ last, silent, times, of, p }) =>
    `不再提及：最后一次为${last}，此后${silent}次有完整记述的会晤均未提；此前${of}次中提及${times}次（p = ${p}）。`,
  first: ({ act, date, since, between, times, of }) =>
    since === null
      ? `${date}：${act}，为${of + 1}次有记述的会晤中首次。`
      : `${date}：${act}，为${since}以来首次，其间隔${between}次会晤（此前${of}次中有${times}次）。`,
  wording: ({ from, to, levels: [before, after], changed, of }) =>
    `${from} → ${to}：措辞有变，等级${before === after ? `仍为${after}` : `${before} → ${after}`}。基准：${of}步中等级变动${changed}次。`,
  tooFew: (meetings, least) => `仅有${meetings}次有记述的会晤，不足以断言立场变化（至少${least}次）。`,
  balance: (told) => `据任何一方记述，${balance(told)}`,
  ownBalance: (told) => `据支持方自己的记述，${balance(told)}`,
  adopted: ({ side, first, texts, of }) => `${side}：自${first}起以本方口吻使用，本方${of}篇文本中有${texts}篇。`,
  dropped: ({ side, last, silent, p, by }) =>
    `${side}不再使用：最后一次为${last}，此后本方${silent}篇文本均无（p = ${p}）${by ? `；“${by}”随之出现` : ''}。`,
  presence: ({ power, share, interval, other, leads, meetings }) =>
    `${power}：${share}（${meetings}次会晤；${interval ? `95%区间${interval[0]}至${interval[1]}` : '仅一次会晤，无区间'}${other ? `；换用权重为${other[0]}至${other[1]}` : ''}；${leads}的随机权重下居首）。`,
  asked: ({ meetings, said, each }) => `${meetings}次会晤中有${said}次说明由谁提议${each ? `：${each}` : ''}。`,
}
