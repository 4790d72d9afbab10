/** Chinese is compared by concepts and character pairs; these pairs say nothing. */
export const stopWords: ReadonlySet<string> = new Set(
  '双方 表示 指出 强调 中方 两国 我们 进行 就是 以及 一个 这个 问题 方面 的是 主席 总统 习近 近平 同时 进一 一步 重要 共同 国家'.split(
    ' ',
  ),
)
