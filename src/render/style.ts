/** The colours of a page, light and dark: a test holds each pair that is read to a contrast of 4.5 to 1 or more. */
export const COLOURS = {
  light: {
    paper: '#fffdf9',
    ink: '#23211e',
    quiet: '#5a554d',
    accent: '#7a2e3b',
    line: '#8a8378',
    tint: '#f5efe4',
    rule: '#d9d2c5',
    'on-accent': '#ffffff',
    link: '#1f4f82',
  },
  dark: {
    paper: '#191817',
    ink: '#ece8e1',
    quiet: '#b5aea3',
    accent: '#e59aa5',
    line: '#8d867b',
    tint: '#26241f',
    rule: '#403c36',
    'on-accent': '#1f1416',
    link: '#9cc3ee',
  },
} as const;

const variables = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** A text in a style sheet: everything but plain letters, figures and spaces stands as its number. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;

const SCREEN = `
*{box-sizing:border-box}
html{font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem 3rem;max-width:52rem;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--paper),0 0 0 7px var(--paper)}
.skip{position:absolute;left:-99rem;padding:.6rem 1rem;background:var(--paper);z-index:2}
.skip:focus{left:1rem;top:.5rem}
header.top{border-bottom:4px solid var(--accent);padding:1.4rem 0 .8rem;margin-bottom:1.6rem}
header.top p{margin:0;color:var(--quiet)}
header.top .by{font-weight:600;letter-spacing:.02em;color:var(--accent)}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.2rem);line-height:1.2;margin:.4rem 0 .6rem;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.25;margin:2.4rem 0 .7rem;padding-top:.7rem;border-top:1px solid var(--rule)}
h2.part{font-size:1.7rem;margin-top:4rem;border-top:4px solid var(--accent)}
h3{font-size:1.12rem;line-height:1.3;margin:1.7rem 0 .5rem}
h4{font-size:1rem;margin:1.3rem 0 .4rem}
p,ul,ol,blockquote,figure,.wide{margin:0 0 .9rem}
ul,ol{padding-left:1.3rem}
li{margin:.3rem 0}
li>p{margin:0 0 .3rem}
.lead{font-size:1.12rem}
.quiet{color:var(--quiet);font-size:.94rem}
.note{background:var(--tint);border-left:5px solid var(--accent);padding:.7rem 1rem;margin:0 0 1.2rem}
.note p{margin:0}
blockquote{border-left:3px solid var(--line);padding:.1rem 0 .1rem 1rem;margin-left:0}
blockquote p{margin:0 0 .3rem;font-family:Georgia,"Times New Roman",serif;font-size:1.1rem}
blockquote footer{color:var(--quiet);font-size:.94rem}
code{font-family:ui-monospace,Consolas,monospace;font-size:.92em;background:var(--tint);padding:0 .2em}
.wide{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;min-width:min(100%,34rem);font-size:.95rem}
@media screen{table:has(th:nth-child(4)){min-width:34rem}}
caption{text-align:left;font-weight:600;padding:.2rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:500}
tbody th[scope=rowgroup]{font-weight:700;padding-top:.8rem}
th:last-child,td:last-child{padding-right:.1rem}
.n{text-align:right;font-variant-numeric:tabular-nums}
caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2rem)}
figure{margin-top:1.2rem}
figcaption{margin:.5rem 0}
svg{display:block;max-width:100%;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
svg text{fill:var(--ink)}
.c-full{fill:var(--accent)}
svg text.c-on{fill:var(--on-accent);font-weight:600}
.c-paper{fill:var(--paper)}
.c-hatch{stroke:var(--accent);stroke-width:1.5}
.c-edge{stroke:var(--accent)}
.c-ring{fill:var(--paper);stroke:var(--accent);stroke-width:2}
.c-line{stroke:var(--line);stroke-width:2;fill:none}
.c-dot{fill:var(--line)}
.ruled{display:none}
.box{margin:0 0 1.2rem}
.box label{display:block;font-weight:600;margin-bottom:.3rem}
textarea,input{font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--quiet);border-radius:3px;padding:.5rem;width:100%;max-width:100%;min-height:2.75rem}
nav ul,ul.plain{list-style:none;padding:0;margin:0}
nav li a,.skip,ul.plain li a{display:inline-block;min-height:1.75rem;padding:.15rem 0}
nav.site{margin:0 0 1.6rem}
nav.site ul{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
nav.site a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
nav.turn{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line)}
footer.foot{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.94rem}
`;

const FORCED = `@media (forced-colors:active){.c-full{fill:CanvasText}svg text{fill:CanvasText}svg text.c-on{fill:Canvas}.c-paper,.c-ring{fill:Canvas}.c-hatch,.c-edge,.c-ring,.c-line{stroke:CanvasText}.c-dot{fill:CanvasText}svg{forced-color-adjust:none}:focus-visible{outline-color:Highlight}}`;

const PAPER = `
@media print{
html{font-size:11pt;line-height:1.42;background:none}
body{max-width:none;padding:0}
.skip,nav.site,nav.turn,.box textarea,.screen{display:none}
header.top{padding-top:0;margin-bottom:1.2rem}
h1{font-size:21pt}
h2{font-size:14.5pt;margin-top:1.5rem}
h3{font-size:12pt;margin-top:1.1rem}
h1,h2,h3,h4,caption,figcaption{break-after:avoid}
blockquote,tr,li,figure svg,.note{break-inside:avoid}
p,li{orphans:3;widows:3}
table{font-size:9.5pt;min-width:0;width:100%}
th,td{padding-top:.2rem;padding-bottom:.2rem}
tr:has(th[scope=rowgroup]){break-after:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
a{color:inherit;text-decoration:none}
h2.part{font-size:18pt;border-top:2pt solid var(--accent);margin-top:2.4rem}
h2.sheet{break-before:page;margin-top:0}
h2+p:has(+h3),h3+p:has(+h4),p:has(+figure),p:has(+blockquote),figure:has(+.wide){break-after:avoid}
.pause{break-inside:avoid}
.ruled{display:block;break-inside:avoid;margin:.4rem 0 1rem}
.ruled span{display:block;height:9mm;border-bottom:.5pt solid #777}
*{print-color-adjust:exact}
}`;

/** The style sheet of a page; `foot` stands at the foot of each sheet of paper, beside the page's number. */
export function styleOf(foot: string): string {
  const sheets = `@page{size:A4;margin:18mm 18mm 20mm;@bottom-left{content:${quoted(foot)};font:8.5pt system-ui,sans-serif;color:#555}@bottom-right{content:counter(page) " of " counter(pages);font:8.5pt system-ui,sans-serif;color:#555}}`;
  return [
    `:root{color-scheme:light dark;${variables(COLOURS.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables(COLOURS.dark)}}}`,
    SCREEN.trim(),
    FORCED,
    PAPER.trim(),
    sheets,
  ].join('\n');
}
