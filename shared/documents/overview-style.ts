/** Besides the common style of documents: everything has to stay on one page. */
export const overviewStyle = `
@page { margin: 14mm 15mm 16mm; }
html { font-size: 9pt; line-height: 1.35; }
.overview h1 { font-size: 18pt; margin: 0; max-height: 2.5em; overflow: hidden; }
.overview h2 { font-size: 11pt; margin: 4mm 0 1.5mm; }
.overview header p { margin: 0 0 1mm; }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 3mm; margin: 4mm 0 3mm; }
.figure { border: .4pt solid #bbb; border-top: 1.2mm solid #888; border-radius: 1mm; padding: 1.5mm 2.5mm; }
.figure dt { font-size: 8.5pt; color: #444; }
.figure dd { margin: 0; font-size: 17pt; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figure.confirmed { border-top-color: #1a6b2f; }
.figure.handed { border-top-color: #2b6fb3; }
.figure.prepared { border-top-color: #c78a10; }
.figure.none { border-top-color: #9aa3a6; }
.figure.behind { border-top-color: #b3261e; }
.bar { display: flex; height: 4mm; border-radius: 1mm; overflow: hidden; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.bar i { border-inline-end: .6pt solid #fff; }
.bar .confirmed { background: #1a6b2f; }
.bar .handed { background: #2b6fb3; }
.bar .prepared { background: #c78a10; }
.bar .none { background: #9aa3a6; }
.open { columns: 2; column-gap: 8mm; margin: 0; padding: 0; list-style: none; font-size: 8.5pt; }
.open li { break-inside: avoid; border-bottom: .3pt solid #ccc; padding: .7mm 0; }
.open small { margin-inline-start: 1.5mm; color: #444; font-variant-numeric: tabular-nums; }
.open span { display: block; color: #444; font-size: 7.8pt; }
.names { margin: 0; font-size: 8pt; line-height: 1.4; }
.all-good { font-weight: 600; color: #1a6b2f; }
.overview footer { margin-top: 4mm; padding-top: 1.5mm; border-top: .4pt solid #bbb; color: #444; font-size: 7.5pt; }
`;
