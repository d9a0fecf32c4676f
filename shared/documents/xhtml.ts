/** HTML as XHTML, which is what an EPUB is made of. */
import { html as spaces, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { escapeXml } from '../packaging/escape.ts';

const emptyElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
/** Told where they begin; XHTML's own stands at the top of the page. */
const declared = new Set<string>([spaces.NS.MATHML, spaces.NS.SVG]);

function attributesOf(element: Tree.Element): string {
  return element.attrs
    .filter(({ name }) => name !== 'xmlns')
    .map(
      ({ name, value, prefix }) =>
        ` ${prefix === undefined || prefix === '' ? name : `${prefix}:${name}`}="${escapeXml(value)}"`,
    )
    .join('');
}

function written(node: Tree.ChildNode, around: string): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeXml(node.value);
  if (!('tagName' in node)) return '';
  const space: string = node.namespaceURI;
  const begins = declared.has(space) && space !== around;
  const start = `<${node.tagName}${begins ? ` xmlns="${space}"` : ''}${attributesOf(node)}`;
  if (emptyElements.has(node.tagName)) return `${start}/>`;
  return `${start}>${node.childNodes.map((child) => written(child, space)).join('')}</${node.tagName}>`;
}

/** The same content, well-formed: elements closed, attributes quoted, no named references, no comments. */
export function xhtml(html: string): string {
  return parseFragment(html)
    .childNodes.map((node) => written(node, spaces.NS.HTML))
    .join('');
}
