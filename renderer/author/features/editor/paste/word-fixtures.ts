/** HTML as Word puts it into the clipboard, for tests. */

export function fromWord(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @list l0 {mso-list-id:12;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
${body}
<!--EndFragment--></body></html>`;
}

export function paragraph(content: string): string {
  return `<p class=MsoNormal style='margin-bottom:8.0pt'>${content}</p>\n`;
}

/** Paragraphs of one list: level, the number or bullet that Word writes, text. */
export function numberedFromWord(items: readonly (readonly [level: string, marker: string, text: string])[]): string {
  return items
    .map(
      ([
        level,
        marker,
        text,
      ]) => `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 ${level} lfo1'><![if !supportLists]><span
style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`,
    )
    .join('');
}
