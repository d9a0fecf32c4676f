/** A course as an EPUB 3.3 book (https://www.w3.org/TR/epub-33/): one chapter for each module, answers at the end of each. */
import { sha256Hex } from '../course/digest.ts';
import { escapeXml } from '../packaging/escape.ts';
import { epubStyle } from './epub-style.ts';
import { moduleText } from './module-body.ts';
import type { DocumentSource, PrintedModule } from './source.ts';
import { words } from './words.ts';
import { xhtml } from './xhtml.ts';

export type EpubSource =
  | { readonly kind: 'text'; readonly text: string }
  /** A media file of the course, by its path in the course folder. */
  | { readonly kind: 'media'; readonly path: string };

export interface EpubEntry {
  readonly path: string;
  readonly source: EpubSource;
}

export interface EpubOptions {
  readonly answers: 'with' | 'without';
  /** The moment that the book gives as its last change. */
  readonly modified: Date;
}

/** EPUB's core media types for pictures (section 3.2); films and recordings stay in the course. */
const pictureTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function pictureType(path: string): string | null {
  return pictureTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? null;
}

interface Chapter {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

function page(source: DocumentSource, title: string, body: string): string {
  const language = escapeXml(source.settings.language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><meta charset="UTF-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** Links to modules lead to their chapters. A picture that EPUB does not know is replaced by its text. */
function forReaders(html: string, chapters: ReadonlyMap<string, string>): string {
  return html
    .replace(/href="#m-([^"]*)"/g, (whole, slug: string) => {
      const path = chapters.get(slug);
      return path === undefined ? whole : `href="${path}"`;
    })
    .replace(/<img\b[^>]*>/g, (image) => {
      const src = /\ssrc="([^"]*)"/.exec(image)?.[1] ?? '';
      // A width in percent is no HTML; the style sheet keeps pictures within the page.
      return pictureType(src) === null
        ? (/\salt="([^"]*)"/.exec(image)?.[1] ?? '')
        : image.replace(/\swidth="[^"]*%"/, '');
    });
}

function chapterOf(
  source: DocumentSource,
  module: PrintedModule,
  chapters: ReadonlyMap<string, string>,
  { answers }: EpubOptions,
): Chapter {
  const { locale } = source;
  const { outline } = module;
  const text = moduleText(module, locale);
  const key = text.answers === '' || answers === 'without' ? '' : `<h2>${words.key[locale]}</h2>${text.answers}`;
  const body = `<h1>${escapeXml(outline.title)}</h1>\n${xhtml(forReaders(text.body + key, chapters))}`;
  return {
    id: `m-${outline.slug}`,
    path: chapters.get(outline.slug) ?? '',
    title: outline.title,
    text: page(source, outline.title, body),
  };
}

function coverOf(source: DocumentSource): Chapter {
  const { settings, locale, edition } = source;
  const objectives = settings.objectives.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('');
  const body = `<h1>${escapeXml(settings.title)}</h1>
<p>${escapeXml(settings.summary)}</p>
<p>${escapeXml(edition)}${settings.authors.length > 0 ? ` · ${escapeXml(settings.authors.join(', '))}` : ''}</p>
${objectives === '' ? '' : `<h2>${words.objectives[locale]}</h2><ul>${objectives}</ul>`}`;
  return { id: 'cover', path: 'cover.xhtml', title: settings.title, text: page(source, settings.title, body) };
}

function navigation(source: DocumentSource, chapters: readonly Chapter[]): string {
  const title = words.contents[source.locale];
  const entries = chapters.map(({ path, title: name }) => `<li><a href="${path}">${escapeXml(name)}</a></li>`);
  return page(source, title, `<nav epub:type="toc" id="toc"><h1>${title}</h1><ol>${entries.join('')}</ol></nav>`);
}

function chapterItem({ id, path, text }: Chapter): string {
  const properties = /<math\b/.test(text) ? ' properties="mathml"' : '';
  return `<item id="${id}" href="${path}" media-type="application/xhtml+xml"${properties}/>`;
}

/** The same book for the same content: its identifier comes from the course and the chapters. */
function bookId(source: DocumentSource, chapters: readonly Chapter[]): string {
  const digest = sha256Hex([source.settings.id, ...chapters.map(({ text }) => text)].join('\n'));
  return `urn:ajar:${source.settings.id}:${digest.slice(0, 16)}`;
}

function packageDocument(
  source: DocumentSource,
  chapters: readonly Chapter[],
  pictures: readonly string[],
  { modified }: EpubOptions,
): string {
  const { settings, locale } = source;
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(chapterItem),
    ...pictures.map(
      (path, at) => `<item id="picture-${at + 1}" href="${escapeXml(path)}" media-type="${pictureType(path) ?? ''}"/>`,
    ),
  ];
  const authors = settings.authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`);
  const access =
    locale === 'id' ? 'Teks lengkap; gambar memiliki teks pengganti.' : 'Full text; pictures have a text alternative.';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${escapeXml(settings.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">${escapeXml(bookId(source, chapters))}</dc:identifier>
<dc:title>${escapeXml(settings.title)}</dc:title>
<dc:language>${escapeXml(settings.language)}</dc:language>
${authors.join('\n')}
${settings.summary === '' ? '' : `<dc:description>${escapeXml(settings.summary)}</dc:description>`}
${settings.license === '' ? '' : `<dc:rights>${escapeXml(settings.license)}</dc:rights>`}
<meta property="dcterms:modified">${modified.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${access}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

function text(path: string, content: string): EpubEntry {
  return { path, source: { kind: 'text', text: content } };
}

/** In the order of the zip; the first is stored uncompressed (OCF 3.3, section 4.2). */
export function epubEntries(source: DocumentSource, options: EpubOptions): readonly EpubEntry[] {
  const paths = new Map(source.modules.map(({ outline }) => [outline.slug, `${outline.slug}.xhtml`]));
  const chapters = [coverOf(source), ...source.modules.map((module) => chapterOf(source, module, paths, options))];
  const used = [...source.media].filter(
    ([, path]) => pictureType(path) !== null && chapters.some((chapter) => chapter.text.includes(`"${path}"`)),
  );
  return [
    text('mimetype', 'application/epub+zip'),
    text('META-INF/container.xml', container),
    text(
      'EPUB/package.opf',
      packageDocument(
        source,
        chapters,
        used.map(([, path]) => path),
        options,
      ),
    ),
    text('EPUB/nav.xhtml', navigation(source, chapters)),
    text('EPUB/style.css', epubStyle),
    ...chapters.map((chapter) => text(`EPUB/${chapter.path}`, chapter.text)),
    ...used.map(([from, to]): EpubEntry => ({ path: `EPUB/${to}`, source: { kind: 'media', path: from } })),
  ];
}
