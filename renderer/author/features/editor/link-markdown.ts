/** `[text](target)`; brackets in the text are escaped, and a target with blanks or parentheses is put in `<…>`. */
export function linkMarkdown(text: string, target: string): string {
  return `[${escapeBrackets(text)}](${address(target)})`;
}

/** `![alt](path)`. */
export function imageMarkdown(alt: string, path: string): string {
  return `![${escapeBrackets(alt)}](${address(path)})`;
}

function escapeBrackets(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\[\]]/g, (character) => `\\${character}`);
}

function address(target: string): string {
  return /[\s()]/.test(target) ? `<${target.replaceAll(/[<>]/g, encodeURIComponent)}>` : target;
}

/** What a person types as an address, with the protocol that they left out. */
export function webAddress(typed: string): string {
  const trimmed = typed.trim();
  if (trimmed === '' || /^[a-z][a-z+.-]*:/i.test(trimmed)) return trimmed;
  return /^[^\s/@]+@[^\s/@]+$/.test(trimmed) ? `mailto:${trimmed}` : `https://${trimmed}`;
}
