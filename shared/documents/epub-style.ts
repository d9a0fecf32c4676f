/** The look of an EPUB; readers bring their own type, size and colours. */
export const epubStyle = `
body { line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .2em .5em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; }
blockquote, .alert, .case, .elsewhere, .transcript { border-inline-start: .25em solid; padding-inline-start: .8em; margin: 1em 0; }
.alert-label, .case-title, .tab-title, .objectives-label, .question-head { font-weight: bold; }
.question { border: 1px solid; padding: .5em .8em; margin: 1em 0; }
.options { list-style: none; padding: 0; }
.options > li { display: flex; gap: .6em; }
.blank { border-bottom: 1px solid; padding: 0 2em 0 .2em; }
.hotspot { position: relative; display: inline-block; max-width: 100%; }
.hotspot img { display: block; width: 100%; }
.spot { position: absolute; border: 2px solid #0b5d6e; }
.spot.is-circle { border-radius: 50%; }
.spot b { background: #0b5d6e; color: #fff; padding: 0 .3em; font-size: .8em; }
.soft, .instruction { font-size: .85em; }
.lines { display: none; }
`;
