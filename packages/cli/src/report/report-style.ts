/** The product's tokens as far as a report needs them; a test compares them with those of the product. */
export const lightTokens = {
  paper: '#faf6ed',
  ink: '#2a1f17',
  'ink-2': '#574a3f',
  'ink-3': '#6d6154',
  rule: '#ded5c4',
  straw: '#f6e4ac',
  wash: '#f3ecde',
  'leaf-600': '#246831',
  'level5-1': '#ecd6b5',
  'level5-2': '#daa86e',
  'level5-3': '#a6873d',
  'level5-4': '#556f2f',
  'level5-5': '#1c4d29',
  'level7-1': '#eeddc3',
  'level7-2': '#e2bb88',
  'level7-3': '#d09a5f',
  'level7-4': '#a5853b',
  'level7-5': '#6c762a',
  'level7-6': '#3a602c',
  'level7-7': '#174727',
} as const

export const darkTokens: Readonly<Record<keyof typeof lightTokens, string>> = {
  paper: '#1b1612',
  ink: '#f0ebe0',
  'ink-2': '#c5bdb0',
  'ink-3': '#a69d90',
  rule: '#40382f',
  straw: '#55461e',
  wash: '#302922',
  'leaf-600': '#90c36a',
  'level5-1': '#4b392a',
  'level5-2': '#7a5432',
  'level5-3': '#9b7f44',
  'level5-4': '#a4b55d',
  'level5-5': '#bfe889',
  'level7-1': '#443428',
  'level7-2': '#664930',
  'level7-3': '#876038',
  'level7-4': '#9b8145',
  'level7-5': '#a5a755',
  'level7-6': '#b1cb6c',
  'level7-7': '#c6ee93',
}

const declare = (tokens: Readonly<Record<string, string>>): string =>
  Object.entries(tokens)
    .map(([name, color]) => `--${name}:${color};`)
    .join('')

const steps = Object.keys(lightTokens).filter(name => name.startsWith('level'))

/** All the style of a page of its own: follows the system's theme, prints light, and is the only style there is. */
export const reportStyle = `
:root{color-scheme:light;${declare(lightTokens)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${declare(darkTokens)}}}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:80rem;margin:0 auto}
h1{margin:0 0 .5rem;font-size:2rem;line-height:1.2}
h2{margin:2.5rem 0 .5rem;padding-top:.5rem;border-top:2px solid var(--ink);font-size:1.5rem}
h3{margin:2rem 0 .25rem;font-size:1.125rem}
p{margin:.25rem 0;max-width:48rem}
a{color:var(--leaf-600)}
a:focus-visible,.wide:focus-visible{outline:3px solid var(--leaf-600);outline-offset:2px}
.aside{background:var(--straw);padding:.5rem .75rem}
.figures{color:var(--ink-2)}
.figures span{margin-inline-end:1.25rem;white-space:nowrap}
.contents{margin:.5rem 0;padding:0;list-style:none;columns:14rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--rule);text-align:end;vertical-align:bottom;font-weight:400}
thead th{border-bottom-color:var(--ink);color:var(--ink-2);font-size:.875rem}
th.text,td.text{text-align:start}
tbody th{font-weight:700}
.code{display:block;color:var(--ink-3);font-weight:400;font-size:.875rem}
.sentence{display:block;color:var(--ink-2);font-size:.875rem;min-width:14rem}
.reason{color:var(--ink-3);font-size:.875rem}
svg{display:block;overflow:visible}
.line,.tick,.median{stroke:var(--ink);fill:none}
.line{stroke-width:2}.tick{stroke-width:1.5}.median{stroke-width:3.2}
.band{stroke:var(--ink);stroke-width:1}
.plain{fill:var(--wash)}
.marks{stroke:var(--ink);stroke-linecap:round;fill:none}
.area{fill:var(--ink-3);fill-opacity:.35;stroke:var(--ink);stroke-width:1.5}
${steps.map(name => `.${name.replace('level', 'step')}{fill:var(--${name})}`).join('')}
@media print{
@page{margin:14mm}
body{padding:0;font-size:9pt}
a{color:inherit;text-decoration:none}
.contents{display:none}
.wide{overflow:visible}
svg{width:190px;height:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.band{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h3{break-after:avoid}
tr{break-inside:avoid}
thead{display:table-header-group}
th,td{padding:.2rem .35rem}
.sentence{min-width:9rem}
.sentence,.code,.reason,thead th{font-size:8pt}
.figures{break-after:avoid}
}
`
