import type { Cue } from '../cue.ts'

/** Words that stand for speakers without naming them. */
export const subjects: readonly Cue[] = [
  { kind: 'joint', forms: '两国{元首|领导人|总理|外长|防长|国防部长|总统|首脑|议长|主席|外交部长|领袖|政府首脑|立法机构领导人}|{两|三|四}位{领导人|总统|元首|外长|总理|领袖|部长|主席}|{中|俄|美|法|德|英|日|哈|乌|三|四|五|六|各}{中|俄|美|法|德|英|日|哈|乌|国}{元首|领导人|外长}|双方{|还|一致|均|都|同意|商定|认为|强调|就|宣布|决定|达成|表示|相约|签署|重申|讨论|共同发表|将继续就}|双方{|团队}一致|与会{各方|领导人|各国领导人}|各方{一致|同意|认为|表示}|中{俄|美|法|德|英|日|哈|乌|印|欧|韩}双方{一致|同意|商定|决定}|元首们|领导人们' },
  { kind: 'joint', bound: true, forms: '双方|两国|各方|彼此' },
  { kind: 'pronoun', number: 'singular', forms: '他|她|其' },
  { kind: 'pronoun', number: 'plural', forms: '他们|她们' },
  { kind: 'self', forms: '我们|我|我国|我方|本国' },
  { kind: 'counterpart', forms: '对方' },
  { kind: 'governor', forms: '同|与|和|对|向|就|由|被|请|为|给|跟|及|以及|感谢|祝贺|欢迎|希望|敦促|要求|邀请|支持|赞赏|呼吁|会见|会晤|把|将|从|在|于|因|受|应|按照|根据|代表|让|使|涉及|针对|关于' },
]
