/** Style of a brief and of a site’s pages: for a screen, for the dark, and for paper. Contrast is at least 4.5 : 1. */
export const PAPER_STYLE = `
:root { color-scheme: light dark; --ground: #fcfbf8; --ink: #1b1b1a; --quiet: #5b5954; --rule: #d8d4ca; --accent: #16508f; --sunk: #f2f0ea; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171a; --ink: #e9e6df; --quiet: #b0aca3; --rule: #3a3d43; --accent: #8fbcf2; --sunk: #1e2125; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.6 Charter, 'Source Serif 4', 'PT Serif', Georgia, 'Noto Serif', 'Noto Serif CJK SC', serif; }
nav, .note, .cite, figcaption, table, .brand { font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
p, ul, ol { margin: .7rem 0; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
.cite { font-size: .75em; text-decoration: none; margin-left: .15em; vertical-align: .15em; }
.note { color: var(--quiet); font-size: .8rem; line-height: 1.45; }
blockquote { margin: .35rem 0 .35rem .1rem; padding-left: .9rem; border-left: 3px solid var(--rule); font-size: .96em; }
.finding { margin: 1.3rem 0; padding-left: 1rem; border-left: 3px solid var(--accent); }
.finding .sentence { margin: 0; font-weight: 600; } .finding .sentence .note { font-weight: 400; }
figure { margin: 1.8rem 0; padding: .8rem 0 0; border-top: 1px solid var(--rule); break-inside: avoid; }
figcaption { font-weight: 650; font-size: .95rem; }
figure svg { width: 100%; height: auto; border-radius: 4px; margin-top: .4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .8125rem; line-height: 1.4; margin: .6rem 0; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--rule); }
thead th { color: var(--quiet); } tbody th { font-weight: 400; } tfoot th, tfoot td { font-weight: 650; }
.mark { text-align: center; white-space: nowrap; }
.hypotheses { list-style: none; padding: 0; }
.sources ol { padding-left: 1.7rem; } .sources li { margin: .7rem 0; font-size: .92rem; } .sources li:target { background: var(--sunk); }
.meetings { list-style: none; padding: 0; } .meetings li { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.meetings a { font-weight: 600; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #000; --sunk: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } nav { display: none; } .scroll { overflow: visible; }
  h2, figcaption { break-after: avoid; } li, tr { break-inside: avoid; } a { text-decoration: none; }
  @page { margin: 20mm 18mm; }
}
`
