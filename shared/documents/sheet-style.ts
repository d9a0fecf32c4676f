/** The look of every printed document: A4, one type scale, black on white. */
export const sheetStyle = `
@page { size: A4; margin: 20mm 18mm 22mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 'Noto Sans', 'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif; color: #111; background: #fff; }
body { margin: 0; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.2em 0 .4em; break-after: avoid; }
h1 { font-size: 22pt; margin-top: 0; }
h2 { font-size: 15pt; }
h3 { font-size: 12.5pt; }
h4 { font-size: 10.5pt; }
p { margin: .5em 0; orphans: 3; widows: 3; }
a { color: inherit; text-decoration: none; }
img { max-width: 100%; max-height: 200mm; height: auto; }
figure { margin: 1em 0; break-inside: avoid; }
figcaption, .soft { color: #444; font-size: 9pt; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; font-size: 9.5pt; }
th, td { border: .4pt solid #888; padding: 1.2mm 2mm; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
pre { white-space: pre-wrap; background: #f3f3f1; padding: 3mm; font-size: 9pt; }
code { font-family: Consolas, 'DejaVu Sans Mono', monospace; font-size: .92em; }
blockquote { margin: .8em 0; padding-inline-start: 4mm; border-inline-start: 1mm solid #bbb; }
.cover { break-after: page; padding-top: 45mm; }
.cover h1 { font-size: 28pt; }
.cover .eyebrow, .eyebrow { color: #0b5d6e; font-weight: 600; margin: 0; }
.cover .lead { font-size: 12.5pt; }
.facts { margin: 8mm 0; border-top: .6pt solid #0b5d6e; }
.facts div { display: flex; border-bottom: .4pt solid #ccc; padding: 1.5mm 0; }
.facts dt { width: 45mm; color: #444; }
.facts dd { margin: 0; flex: 1; }
.contents { break-after: page; }
.contents ol { padding: 0; list-style: none; }
.contents li { display: flex; align-items: baseline; gap: 3mm; border-bottom: .4pt dotted #999; padding: 1.2mm 0; }
.contents a { flex: 1; }
.contents .soft { flex: none; }
.contents .page { flex: none; width: 9mm; text-align: end; font-weight: 400; font-variant-numeric: tabular-nums; }
.module { break-before: page; }
.contents + .module, .cover + .module { break-before: auto; }
.alert, .case, details, [data-tabs], [data-cards] > li, [data-fill='objectives']:not(:empty) {
  border: .6pt solid #bbb; border-radius: 1.5mm; padding: 2mm 4mm; margin: 1em 0;
}
.alert { border-inline-start: 1.2mm solid #0b5d6e; break-inside: avoid; }
.alert-label, .case-title, .tab-title, .objectives-label, summary { font-weight: 700; }
[data-cards] { list-style: none; padding: 0; }
[data-cards] > li { break-inside: avoid; }
[data-cards] > li > div + div { border-top: .4pt dashed #999; margin-top: 2mm; }
.columns { columns: 2; column-gap: 8mm; }
.elsewhere { border: .6pt dashed #888; padding: 2mm 4mm; color: #444; }
.question { break-inside: avoid; margin: 5mm 0; padding: 3mm 4mm; border: .6pt solid #bbb; border-radius: 1.5mm; }
.paper .question { border: 0; padding: 0; }
.question-head { display: flex; justify-content: space-between; font-weight: 700; margin: 0; }
.question-head .soft { font-weight: 400; }
.instruction { color: #444; font-size: 9pt; margin: .3em 0; }
.options { list-style: none; padding: 0; margin: .4em 0; }
.options > li { display: flex; gap: 2.5mm; padding: .6mm 0; break-inside: avoid; }
.options > li > b { flex: none; width: 6mm; }
.options > li > div > :first-child { margin-top: 0; }
.options > li > div > :last-child { margin-bottom: 0; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
.blank { white-space: nowrap; border-bottom: .6pt solid #111; padding: 0 1mm; }
.blank::after { content: ''; display: inline-block; width: 26mm; }
.lines { margin: 3mm 0; }
.lines i { display: block; height: 8mm; border-bottom: .4pt solid #999; }
.scale { display: flex; gap: 3mm; list-style: none; padding: 0; }
.scale li { flex: 1; text-align: center; font-size: 9pt; }
.scale li::before { content: ''; display: block; width: 5mm; height: 5mm; margin: 0 auto 1mm; border: .6pt solid #111; border-radius: 50%; }
.hotspot { position: relative; display: inline-block; max-width: 100%; }
.hotspot img { display: block; width: 100%; }
.spot { position: absolute; border: 1pt solid #0b5d6e; background: rgb(255 255 255 / 25%); }
.spot.is-circle { border-radius: 50%; }
.spot b { background: #0b5d6e; color: #fff; font-size: 8pt; padding: 0 1mm; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.key { border-top: .6pt solid #bbb; margin-top: 2mm; padding-top: 1.5mm; font-size: 9.5pt; }
.key p { margin: .2em 0; }
.keys { margin: 4mm 0; }
.keys td:first-child { width: 14mm; text-align: center; }
.keys td > :first-child { margin-top: 0; }
.keys td > :last-child { margin-bottom: 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm 8mm; margin: 4mm 0; }
.fields p { margin: 0; border-bottom: .6pt solid #111; padding-top: 4mm; }
.bubbles { columns: 2; column-gap: 10mm; list-style: none; padding: 0; }
.bubbles li { display: flex; align-items: center; gap: 2mm; padding: 1.2mm 0; break-inside: avoid; }
.bubbles b { width: 9mm; text-align: end; }
.bubbles i { display: inline-flex; width: 6mm; height: 6mm; border: .6pt solid #111; border-radius: 50%; align-items: center; justify-content: center; font: 8pt sans-serif; }
.bubbles u { flex: 1; border-bottom: .6pt solid #111; text-decoration: none; height: 5mm; }
.review { display: flex; gap: 6mm; margin-top: 2mm; font-size: 9pt; }
.review span::before { content: '☐ '; }
.review em { flex: 1; border-bottom: .4pt solid #999; font-style: normal; color: #444; }
.part { break-before: page; }
.part:first-child { break-before: auto; }
`;
