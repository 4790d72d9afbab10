/**
 * The page's style, as one piece of data. Contrast of every pair of ink and ground is at least 4.5 : 1, light and dark;
 * states are told by mark, word and hatching, colour only helps.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #ffffff; --sunk: #f1efe9;
  --ink: #1c1c1a; --quiet: #5b5954; --rule: #d8d4ca; --accent: #16508f; --accent-ground: #e3ecf6;
  --gap: #8a3a10; --gap-ground: #fbeee4; --gap-line: #e0b899; --mark: #e9f0e4; --mark-alone: #fbe6c4; --mark-line: #8fa884;
  --serif: Charter, 'Bitstream Charter', 'Source Serif 4', 'PT Serif', Georgia, 'Noto Serif', 'DejaVu Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif;
  --han: 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Sans CJK SC', SimSun, serif;
  --han-sans: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16171a; --raised: #1e2024; --sunk: #25272c;
    --ink: #e9e7e2; --quiet: #aaa79f; --rule: #3a3d43; --accent: #8fbcf2; --accent-ground: #22344a;
    --gap: #f2ab7c; --gap-ground: #33241a; --gap-line: #6d4a31; --mark: #26332a; --mark-alone: #45351a; --mark-line: #6f8a70;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 92rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 var(--sans); overflow-wrap: break-word; }
[lang=zh], [lang=zh] body { font-family: var(--han-sans); line-height: 1.7; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, h4, p, ul, ol, dl, blockquote { margin: 0; padding: 0; }
h1 { font: 600 clamp(1.8rem, 4vw, 2.6rem)/1.15 var(--serif); letter-spacing: -0.01em; }
h2 { font: 600 1.45rem/1.25 var(--serif); margin-bottom: 0.35rem; }
h1:lang(zh), h2:lang(zh), .short p:lang(zh), .sentence:lang(zh) { font-family: var(--han); }
section { margin-top: 3.2rem; }
code { font: 0.85em ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.quiet, .note, .facts, .figures { color: var(--quiet); }
.note { max-width: 46rem; margin-bottom: 1.2rem; font-size: 0.94rem; }
.brand { font: 600 0.9rem var(--sans); letter-spacing: 0.06em; margin-bottom: 1.4rem; }
.brand span { color: var(--quiet); font-weight: 400; letter-spacing: 0; margin-left: 0.5rem; }
.facts { margin-top: 0.3rem; font-size: 1.05rem; }

.letter { display: inline-grid; place-items: center; min-width: 1.5em; height: 1.5em; padding: 0 0.3em; border-radius: 0.25em; background: var(--ink);
  color: var(--ground); font: 600 0.85em/1 var(--sans); text-decoration: none; vertical-align: 0.05em; }
.ref { font: 600 0.78rem/1 var(--sans); font-variant-numeric: tabular-nums; padding: 0.12em 0.35em; border-radius: 0.25em; background: var(--accent-ground);
  color: var(--accent); text-decoration: none; white-space: nowrap; }
.ref:hover, .letter:hover, .cited:hover { text-decoration: underline; }
.accounts { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.8rem 2rem; margin-top: 1.4rem; padding-top: 1.2rem; border-top: 2px solid var(--ink); }
.accounts li { display: flex; gap: 0.7rem; line-height: 1.4; }
.accounts .quiet { font-size: 0.88rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; margin-top: 1.4rem; font-size: 0.92rem; }

.short { margin-top: 2.4rem; }
.short h2 { font: 600 0.9rem var(--sans); letter-spacing: 0.04em; color: var(--quiet); }
.short p { font: 1.3rem/1.5 var(--serif); max-width: 54rem; margin-top: 0.7rem; }
.short .more { font: 0.85rem var(--sans); white-space: nowrap; }
.short p:last-child { font-size: 1.05rem; color: var(--quiet); }
.short blockquote { margin: 0.5rem 0 1.3rem; padding-left: 1rem; border-left: 3px solid var(--gap-line); max-width: 54rem; }
.short blockquote p { font-size: 1.02rem; margin-top: 0; } .short blockquote p.machine { font: 0.86rem/1.45 var(--sans); color: var(--quiet); }

.finding { padding: 1.3rem 0 1.1rem; border-top: 1px solid var(--rule); break-inside: avoid-page; scroll-margin-top: 1rem; }
.finding h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 0.8rem; font: 600 1.05rem/1.4 var(--sans); }
.finding .number { font-variant-numeric: tabular-nums; min-width: 1.4rem; color: var(--quiet); }
.kind { font: 0.82rem/1.3 var(--sans); padding: 0.1rem 0.55rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--gap); }
.sure { margin-left: auto; font: 0.85rem var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; }
.sentence { font: 1.14rem/1.5 var(--serif); max-width: 56rem; margin: 0.35rem 0 0.9rem 2.2rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; margin-left: 2.2rem; }
.said, .unsaid { padding: 0.8rem 1rem 0.9rem; border-radius: 0.4rem; background: var(--raised); border: 1px solid var(--rule); min-width: 0; }
.pair h4 { font: 600 0.85rem/1.6 var(--sans); color: var(--quiet); margin-bottom: 0.5rem; }
.account-tag { color: var(--ink); margin-right: 0.7em; } .account-tag .side, .column .side { color: var(--quiet); font-weight: 400; }
.unsaid { background: repeating-linear-gradient(135deg, var(--gap-ground) 0 7px, var(--raised) 7px 14px); border-color: var(--gap-line); }
.unsaid h4 { color: var(--gap); }
.unsaid blockquote, .unsaid .none, .unsaid details { background: var(--raised); padding: 0.35rem 0.6rem; border-radius: 0.3rem; }
.unsaid .none { color: var(--quiet); font-size: 0.88rem; padding-bottom: 0; border-radius: 0.3rem 0.3rem 0 0; }
.unsaid details { margin-top: 0.5rem; }
blockquote + blockquote { margin-top: 0.8rem; }
blockquote .words, .entry .words, .codes .words { font-family: var(--serif); font-size: 1.02rem; }
.words:lang(zh), .text p:lang(zh), blockquote .words:lang(zh), .entry .words:lang(zh), .codes .words:lang(zh) { font-family: var(--han); }
blockquote .words::before { content: '“'; } blockquote .words::after { content: '”'; }
blockquote .words:lang(ru)::before { content: '«'; } blockquote .words:lang(ru)::after { content: '»'; }
blockquote footer { font-size: 0.84rem; color: var(--quiet); margin-top: 0.25rem; }
.machine { font: 0.86rem/1.45 var(--sans); color: var(--quiet); margin-top: 0.2rem; }
summary { cursor: pointer; color: var(--accent); font-size: 0.88rem; }
.forms { font-size: 0.82rem; color: var(--quiet); max-height: 12rem; overflow: auto; margin: 0.4rem 0; }
.figures { font-size: 0.8rem; margin: 0.7rem 0 0 2.2rem; }
.rest > summary { font-size: 1rem; padding: 0.9rem 0; border-top: 1px solid var(--rule); }

.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; }
.matrix th, .matrix td { text-align: left; vertical-align: top; padding: 0.4rem 0.7rem; border: 1px solid var(--rule); font-weight: 400; }
.matrix thead th { font-weight: 600; border-bottom: 2px solid var(--ink); }
.matrix thead .column { margin-left: 0.4rem; }
.matrix th[scope=rowgroup] { font-weight: 600; max-width: 15rem; }
.matrix td { min-width: 8.5rem; max-width: 16rem; }
.matrix tbody { border-bottom: 2px solid var(--rule); }
.mark { display: inline-block; width: 1.2em; font-weight: 600; text-indent: 0; }
.matrix .held { display: block; padding-left: 1.3em; text-indent: -1.3em; }
.cell-position { background: var(--raised); } .cell-position .mark { color: var(--accent); }
.cell-mention { background: var(--raised); color: var(--quiet); }
.cell-silent { color: var(--gap); background: repeating-linear-gradient(135deg, var(--gap-ground) 0 5px, var(--raised) 5px 10px); }
.cell-unknown { background: var(--sunk); color: var(--quiet); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; margin-top: 0.8rem; font-size: 0.88rem; }
.legend .mark { width: 1.7em; text-align: center; border: 1px solid var(--rule); margin-right: 0.3em; }

.scroll .synopsis { min-width: calc(var(--columns) * 13rem); }
.row { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); border-top: 1px solid var(--rule); break-inside: avoid; }
.heads { position: sticky; top: 0; background: var(--ground); border-top: 0; border-bottom: 2px solid var(--ink); font-weight: 600; font-size: 0.92rem; }
.heads > div { padding: 0.5rem 0.9rem; }
.cell { padding: 0.7rem 0.9rem; border-left: 1px solid var(--rule); min-width: 0; }
.cell:first-child { border-left: 0; }
.gap { color: var(--gap); background: repeating-linear-gradient(135deg, var(--gap-ground) 0 7px, var(--ground) 7px 14px); }
.partial { color: var(--quiet); background: var(--sunk); }
.gap p, .partial p { font-size: 0.85rem; }
.gap .letter, .partial .letter { display: none; }
.entry + .entry { margin-top: 0.9rem; }
.entry .words { line-height: 1.5; }
.entry.alone { border-left: 3px solid var(--gap); padding-left: 0.7rem; margin-left: -0.9rem; }
.entry.slight .words { color: var(--quiet); }
.chip { display: inline-block; font: 0.78rem/1.5 var(--sans); margin: 0.35rem 0.6rem 0 0; color: var(--quiet); }
.chip .ref, footer .ref { text-decoration: underline; }
.chip-alone, .chip-weaker, .chip-contradicts { color: var(--gap); font-weight: 600; }

.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 2rem 3rem; }
.text { min-width: 0; max-width: 46rem; }
.text h3, .codes + h3, #statements h3 { font: 600 1.05rem/1.5 var(--sans); border-bottom: 2px solid var(--ink); padding-bottom: 0.3rem; margin-bottom: 0.8rem; }
.text .title { font: 600 1.1rem/1.4 var(--serif); margin-bottom: 0.8rem; }
.text p { font: 1.02rem/1.65 var(--serif); margin-bottom: 0.9em; }
.text p.heading { font-weight: 600; }
.text .plain { color: var(--quiet); }
.marked { background: var(--mark); border-bottom: 1px solid var(--mark-line); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.marked.alone { background: var(--mark-alone); border-bottom: 2px solid var(--gap); }
.marked.slight { background: none; border-bottom: 1px dotted var(--quiet); }
.text .ref { margin-right: 0.25em; scroll-margin-top: 4rem; }
.text .notes { font: 0.85rem var(--sans); color: var(--quiet); }
.cited { display: inline-grid; place-items: center; min-width: 24px; height: 24px; padding: 0 0.25em; border: 1.5px solid var(--gap); border-radius: 1em; color: var(--gap);
  font: 600 0.72rem/1 var(--sans); text-decoration: none; }
article:target, li:target, a:target { outline: 3px solid var(--accent); outline-offset: 4px; border-radius: 0.2rem; }

#statements h3 { margin-top: 1.6rem; }
.codes { list-style: none; }
.codes li { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); padding: 0.7rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; scroll-margin-top: 1rem; }
.codes .ref { justify-self: start; align-self: start; margin-top: 0.35rem; }
.codes .words { max-width: 60rem; }
.codes dl { display: flex; flex-wrap: wrap; gap: 0.1rem 1.3rem; margin-top: 0.3rem; font-size: 0.82rem; }
.codes dl div { display: flex; gap: 0.4em; } .codes dt { color: var(--quiet); } dd { margin: 0; }
.manifest div { display: grid; grid-template-columns: minmax(7rem, 14rem) minmax(0, 1fr); gap: 1rem; padding: 0.3rem 0; font-size: 0.9rem; border-bottom: 1px solid var(--rule); }
.manifest dt { color: var(--quiet); }
#manifest h3 { font: 600 1.05rem var(--sans); margin: 1.4rem 0 0.4rem; } #manifest ul { padding-left: 1.2rem; }

@media (max-width: 40rem) {
  body { padding-top: 1.2rem; }
  section { margin-top: 2.4rem; }
  .sentence, .pair, .figures { margin-left: 0; }
  .sure { margin-left: 0; }
  .short p { font-size: 1.14rem; }
  .scroll .synopsis { min-width: 0; }
  .row.heads { display: flex; flex-wrap: wrap; position: static; border-top: 0; }
  .row { display: block; padding: 0.5rem 0; border-top: 2px solid var(--rule); }
  .cell { border-left: 0; padding: 0.5rem 0; }
  .cell.blank { display: none; }
  .gap, .partial { display: inline-block; padding: 0.3rem 0.6rem; margin: 0.3rem 0.4rem 0 0; border-radius: 0.3rem; }
  .gap .letter, .partial .letter { display: inline-grid; }
  .entry.alone { margin-left: 0; }
  .matrix td { min-width: 6.5rem; } .cell-unknown .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .matrix th, .matrix td { padding: 0.35rem 0.5rem; }
}
@media print {
  :root { --ground: #fff; --raised: #fff; --sunk: #f1f1f1; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #123f73; --accent-ground: #eef2f7;
    --gap: #7a300a; --gap-ground: #f6e6da; --gap-line: #caa58b; --mark: #eef2ea; --mark-alone: #f8e9cf; --mark-line: #7d937a; color-scheme: light; }
  @page { margin: 16mm 15mm; }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .forms { display: none; }
  a { color: inherit; }
  section { margin-top: 1.6rem; }
  h2, h3, h4, .sentence { break-after: avoid; }
  .cited { min-width: 1.5em; height: 1.5em; border-width: 1px; }
  .scroll { overflow: visible; }
  .heads { position: static; }
  .scroll .synopsis { min-width: 0; }
  .matrix { font-size: 0.8rem; } .matrix td { min-width: 0; } .matrix tr { break-inside: avoid; }
  .texts { grid-template-columns: 1fr 1fr; gap: 1.4rem; }
  /* Further findings are printed short; their words stand in the appendix. */
  .rest::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  .rest .pair, .rest .figures, .pair details { display: none; }
  .rest .finding { padding: 0.4rem 0; } .rest .sentence { margin-bottom: 0; font-size: 1rem; }
  .finding { padding: 0.8rem 0 0.6rem; break-inside: auto; } .said, .unsaid { break-inside: avoid; }
  .sentence { margin-left: 1.6rem; } .pair, .figures { margin-left: 1.6rem; gap: 0.6rem; }
  .pair { grid-template-columns: 1fr 1fr; }
  summary { color: var(--quiet); }
  .codes li { padding: 0.35rem 0; } .codes dl { font-size: 0.78rem; }
}
`
