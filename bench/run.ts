/**
 * Speed as ratios in one run: extraction beside a bare scan of Unicode words and wink-nlp, the command beside a bare
 * `node -e ""`. `--gate` fails when a ratio is worse than its limit; no absolute time is asserted.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { extractStatements } from '../src/extract/index.ts'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import type { Account, Language } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'

const ROOT = new URL('..', import.meta.url).pathname
const MEGABYTE = 1_000_000
const REPEATS = 5
/** What must not be passed: the promises for the command, and about twice what was measured for extraction. */
const LIMITS = { compare: 6, version: 2, scan: 500, wink: 12 }

const SAMPLES: Readonly<Record<Language, string>> = {
  en: 'Vladimir Putin noted that mutual trade had grown by 35 percent and that Russia was ready to expand energy cooperation. Xi Jinping stressed that China opposes unilateral sanctions and supports peace talks on Ukraine. ',
  zh: '习近平指出，中方愿同俄方扩大能源合作，坚决反对单边制裁，支持通过谈判解决乌克兰危机。普京表示，俄方坚定奉行一个中国原则。',
  ru: 'Владимир Путин отметил рост взаимной торговли и готовность расширять сотрудничество в энергетике. Си Цзиньпин подчеркнул, что Китай выступает против односторонних санкций. ',
}

function best(run: () => void): number {
  run()
  return Math.min(
    ...Array.from({ length: REPEATS }, () => {
      const start = process.hrtime.bigint()
      run()
      return Number(process.hrtime.bigint() - start) / 1e9
    }),
  )
}

async function accountOf(lang: Language): Promise<Account> {
  const text = SAMPLES[lang].repeat(Math.ceil(200_000 / SAMPLES[lang].length))
  const result = await readDocument({ name: `bench.${lang}.md`, text })
  if (!result.ok) throw result.error
  return { ...result.value, side: lang === 'zh' ? 'CN' : 'RU', date: '2022-09-15' }
}

const rows: { name: string; value: string; ratio: number; limit: number }[] = []
const knowledge = await defaultKnowledge()
for (const lang of ['en', 'zh', 'ru'] as const) {
  const account = await accountOf(lang)
  const bytes = Buffer.byteLength(account.text)
  const ours = best(() => void extractStatements([account], knowledge))
  const scan = best(() => void account.text.match(/[\p{L}\p{N}]+/gu))
  rows.push({
    name: `extraction, ${lang}`,
    value: `${(bytes / MEGABYTE / ours).toFixed(2)} MB/s; a word scan ${(bytes / MEGABYTE / scan).toFixed(0)} MB/s`,
    ratio: ours / scan,
    limit: LIMITS.scan,
  })
  if (lang === 'en') {
    const nlp = winkNlp(winkModel)
    const wink = best(() => void nlp.readDoc(account.text.slice(0, 40_000)).sentences().out()) * (account.text.length / 40_000)
    rows.push({
      name: 'extraction against wink-nlp, en',
      value: `wink-nlp ${(bytes / MEGABYTE / wink).toFixed(2)} MB/s`,
      ratio: ours / wink,
      limit: LIMITS.wink,
    })
  }
}
const cli = `${ROOT}dist/cli.js`
if (existsSync(cli)) {
  const bare = best(() => void execFileSync(process.execPath, ['-e', '']))
  const folder = `${ROOT}samples/2022-02-25-xi-putin-call`
  rows.push({
    name: 'unsaid --version',
    value: 'against node -e ""',
    ratio: best(() => void execFileSync(process.execPath, [cli, '--version'])) / bare,
    limit: LIMITS.version,
  })
  rows.push({
    name: 'unsaid compare, two accounts',
    value: 'against node -e ""',
    ratio: best(() => void execFileSync(process.execPath, [cli, 'compare', folder, '--format', 'json'])) / bare,
    limit: LIMITS.compare,
  })
} else console.log('dist/ is missing: run npm run build to measure the command')

for (const { name, value, ratio, limit } of rows)
  console.log(`${name.padEnd(34)}${ratio.toFixed(2).padStart(8)}×   (limit ${limit})   ${value}`)
if (process.argv.includes('--gate') && rows.some(({ ratio, limit }) => ratio > limit)) {
  console.error('a ratio is over its limit')
  process.exitCode = 1
}
