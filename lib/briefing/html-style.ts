/** How a briefing looks, on a screen and on paper. Fonts are the reader's own: the file brings none. */
export const HTML_STYLE = `
:root { color-scheme: light; --ink: #211f1b; --quiet: #6a655b; --line: #e3ddd0; --paper: #fffefc; --canvas: #f4f1ea }
* { box-sizing: border-box }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.55 Inter, system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 3.5rem 4rem; background: var(--paper); min-height: 100vh }
h1, h2, h3, h4, p, li, td, th { unicode-bidi: isolate }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.6rem 0 .8rem; padding-top: .8rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.02rem; line-height: 1.4; margin: 1.7rem 0 .35rem }
h4 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--quiet) }
p { margin: .35rem 0 .7rem }
.warning { color: #a3262a }
.quiet { color: var(--quiet); font-size: .88rem }
ul, ol { margin: .3rem 0 .8rem; padding-inline-start: 1.3rem }
li { margin: .25rem 0 } li > p { margin: 0 0 .2rem }
q { font-family: 'Source Serif 4', Georgia, serif; font-size: 1.03em; quotes: '“' '”' } q.single { quotes: '‘' '’' }
a { color: inherit } sup { line-height: 0; font-size: .7em } sup a { text-decoration: none; padding: 0 .1em; color: #2c6aa0 }
code { font: .82em ui-monospace, monospace; word-break: break-all }
.table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .88rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line) }
/* A column is at least as wide as its longest word. */
td { overflow-wrap: break-word; min-width: 4.5rem }
th { color: var(--quiet); font-weight: 600; overflow-wrap: normal }
.notes { font-size: .85rem; padding-left: 2.2rem } .notes li { margin: .5rem 0; scroll-margin-top: 1rem }
.notes li:target { background: #f6e9c8 } .back { text-decoration: none; color: var(--quiet) }
@media (max-width: 40rem) { main { padding: 1.5rem 1.1rem 3rem } }
@media print {
  @page { margin: 20mm 18mm }
  body { background: none; font-size: 10.5pt } main { max-width: none; padding: 0; background: none }
  h2, h3, h4 { break-after: avoid } li, tr { break-inside: avoid } .back { display: none } .table { overflow: visible }
}`
