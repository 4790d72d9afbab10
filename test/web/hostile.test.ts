import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocuments } from '../../src/api/index.ts'
import { findChromium } from '../browser/chromium.ts'
import { type Stage, setStage } from './browser.ts'

const executable = findChromium()

/** Everything that a page can try, around words that are an account. */
const PAGE = `<!doctype html><html lang="en"><head><title>Talks <script>window.hit = 'title'</script></title>
<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/style.css">
<style>body{display:none!important}.top{background:url(https://evil.example/css.png)}</style>
<script>window.hit = 'script'</script><script src="https://evil.example/x.js"></script></head>
<body onload="window.hit = 'onload'"><article><h1>President of Russia spoke with President of China</h1>
<p>Moscow, 4 March 2031. Vladimir Putin had a telephone conversation with President of China Xi Jinping.</p>
<p onclick="window.hit = 'click'">Vladimir Putin said that Russia supports China on the Taiwan issue &lt;img src=x onerror="window.hit='escaped'"&gt;
<img src="https://evil.example/pixel.gif" width="1" height="1"><img src="x" onerror="window.hit='onerror'"></p>
<p>Xi Jinping said that China opposes sanctions. <a href="javascript:window.hit='link'">More</a></p>
<p>The two leaders agreed to stay in contact and to expand trade, energy cooperation and parliamentary exchanges.</p>
<form action="https://evil.example/form"><input name="password" autofocus><button>Send</button></form>
<iframe src="https://evil.example/frame"></iframe><iframe srcdoc="<script>parent.hit='frame'</script>"></iframe>
<object data="https://evil.example/object"></object><svg><script>window.hit='svg'</script></svg>
</article></body></html>`

const MARKDOWN = `---
title: "<img src=x onerror=window.hit='field'>"
publisher: "<script>window.hit='publisher'</script>"
side: CN
lang: en
date: 2031-03-04
kind: readout
---
President of China Xi Jinping spoke with President of Russia Vladimir Putin. <script>window.hit = 'text'</script>

Xi Jinping said that China values trade. [link](javascript:window.hit='md') ![pixel](https://evil.example/md.gif)`

describe.skipIf(executable === null)('hostile documents in the library', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(executable!, { samples: false })
    const documents = [
      { document: { name: '"><script>window.hit="name"</script>.html', text: PAGE } },
      { document: { name: 'other.md', text: MARKDOWN } },
    ]
    await addDocuments(stage.library, documents, { job: 'test', tell: () => undefined })
  }, 120_000)
  afterAll(() => stage?.close())

  it('are shown as words, and do nothing', async () => {
    const { items } = await stage.library.listMeetings({ sort: 'newest', offset: 0, limit: 10 })
    expect(items.length).toBeGreaterThan(0)
    const paths = [
      '/',
      '/sources',
      '/search?q=Taiwan',
      '/problems',
      ...items.map(({ id }) => `/meetings/${encodeURIComponent(id)}`),
    ]
    for (const path of paths) {
      const { page, requests, context } = await stage.open(path)
      for (const button of await page.locator('.finding .head').all()) await button.click()
      for (const words of (await page.locator('.column [data-s]').all()).slice(0, 6)) await words.click()
      await page.waitForTimeout(150)
      expect(await page.evaluate(() => (window as unknown as { hit?: string }).hit), path).toBeUndefined()
      expect(
        requests.filter((url) => !url.startsWith(stage.address)),
        path,
      ).toEqual([])
      expect(new URL(page.url()).origin).toBe(stage.address)
      expect(await page.locator('main iframe, main img, main object, main form[action], main script, main style').count()).toBe(0)
      expect(await page.locator('.top').isVisible()).toBe(true)
      await context.close()
    }
  }, 120_000)

  it('do nothing in a report either', async () => {
    const { items } = await stage.library.listMeetings({ sort: 'newest', offset: 0, limit: 10 })
    for (const { id } of items) {
      const { page, requests, context } = await stage.open(`/api/meetings/${encodeURIComponent(id)}/report?format=html`)
      expect(await page.locator('h1').count()).toBeGreaterThan(0)
      expect(await page.locator('script, iframe, img, object, form').count()).toBe(0)
      expect(requests.filter((url) => !url.startsWith(stage.address))).toEqual([])
      await context.close()
    }
  }, 60_000)
})
