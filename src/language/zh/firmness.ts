import type { Cue } from '../cue.ts'

/** Negation, strengthening and weakening of what is said. */
export const firmness: readonly Cue[] = [
  { kind: 'contrast', forms: '但|但是|然而|不过' },
  { kind: 'negation', forms: '不|没有|未|无意|绝不|决不|从不|并非|而非|不是|不会|不得|避免|停止|拒绝' },
  {
    kind: 'intensifier',
    forms:
      '坚决|坚定|坚定不移|强烈|绝不|决不|绝不会|必须|毫不动摇|始终不渝|坚如磐石|最强烈|最坚定|严正|严重关切|深切关注|严厉|永远不|终将|必然|无论{|外部|国际|形势}|不可动摇|不容|必将|严重{关切|损害|违反|侵犯}|毫无保留|不遗余力|铁杆|牢不可破|誓言|决心|都不会|更不会|彻底|丝毫|粗暴|横加|悍然',
  },
  { kind: 'hedge', forms: '希望|注意到|理解|可以考虑|某种程度|原则上|或许|可能|愿意考虑|期望|有关' },
  { kind: 'modal', modality: 'required', forms: '应|应该|必须|要|需要|须|不能|不要' },
  { kind: 'modal', modality: 'intended', forms: '愿|将|准备|致力于|期待' },
  { kind: 'modal', modality: 'possible', forms: '可以|可能|可|能够' },
]
