/** Accounts of two days, made up: four files, of which two pairs tell of one meeting each. */
export const FILES = {
  'kremlin.en.md': `---
publisher: Kremlin
side: RU
lang: en
date: 2031-03-04
kind: readout
---
Vladimir Putin had a telephone conversation with President of China Xi Jinping.

Vladimir Putin said that Russia firmly supports China on the Taiwan issue.

Xi Jinping said that China opposes sanctions against Russia and will buy more Russian gas.`,
  'cctv.zh.md': `---
publisher: 中央电视台
side: CN
lang: zh
date: 2031-03-04
kind: readout
---
3月4日，国家主席习近平同俄罗斯总统普京通电话。

习近平指出，中方愿同俄方扩大能源合作。

普京表示，俄方坚定支持中方在台湾问题上的立场。`,
  'whitehouse.en.md': `---
publisher: White House
side: US
lang: en
date: 2031-06-10
kind: readout
---
The President of the United States spoke with President of China Xi Jinping.

The President of the United States raised concerns about trade and called for peace talks on Ukraine.`,
  'xinhua.zh.md': `---
publisher: 新华社
side: CN
lang: zh
date: 2031-06-14
kind: readout
---
6月14日，国家主席习近平同美国总统通电话。

习近平强调，台湾问题是中国核心利益中的核心，中方坚决反对干涉。`,
}

/** As a browser's file chooser hands them over. */
export function chosenFiles() {
  return Object.entries(FILES).map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }))
}
