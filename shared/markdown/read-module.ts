/** One module's Markdown to a document: blocks of cleaned HTML, questions, references and problems, each with its place. */
import { readFrontMatter } from '../course/front-matter.ts';
import type { SourceFile } from '../course/model.ts';
import { slugOf } from '../course/names.ts';
import type { Locale } from '../course/problem.ts';
import { Assembly, PlaceFinder } from './assembly.ts';
import type { ModuleDocument } from './document.ts';
import { DraftCache } from './draft-cache.ts';
import type { Draft, Environment } from './draft.ts';
import { FootnoteList } from './footnotes.ts';
import { messages } from './messages.ts';
import { readOutline, type Outline, type OutlineBlock } from './outline.ts';

export interface ReadOptions {
  /** Folder of the file inside the course; `modules` when left out. */
  readonly folder?: 'modules' | 'banks';
  /** The course's language (BCP 47), for the few words that the HTML holds; Indonesian when left out. */
  readonly language?: string;
  /** Media paths that exist: a `media/x.vtt` beside a video becomes its caption track. */
  readonly mediaPaths?: readonly string[];
  /** Text of caption files by media path, for a transcript below the video. */
  readonly captions?: ReadonlyMap<string, string>;
}

export interface ModuleReader {
  /** `file.text` is a whole module, front matter included. Never throws for what a text says. */
  read(file: SourceFile, options?: ReadOptions): ModuleDocument;
}

/** Same length as the given text wherever it had LF line ends; NUL would forge placeholders (CommonMark replaces it too). */
function normalized(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

function environmentOf(outline: Outline, locale: Locale, options: ReadOptions): Environment {
  const labels = outline.blocks.flatMap((block) => (block.footnote === null ? [] : [block.footnote]));
  const captions = options.captions ?? new Map<string, string>();
  return { locale, links: outline.links, footnotes: new Set(labels), media: new Set(options.mediaPaths), captions };
}

function environmentKey(environment: Environment): string {
  const { locale, links, footnotes, media, captions } = environment;
  const tracks = [...media].filter((path) => path.endsWith('.vtt'));
  return JSON.stringify([locale, links, [...footnotes], tracks, [...captions]]);
}

function addFootnotes(
  assembly: Assembly,
  footnotes: FootnoteList,
  entries: readonly { readonly block: OutlineBlock; readonly draft: Draft }[],
  places: PlaceFinder,
): void {
  const shown = footnotes.render((label) => {
    const entry = entries.find(({ block }) => block.footnote === label);
    return entry ? assembly.addDraft(entry.block, entry.draft) : '';
  });
  for (const { block } of entries) {
    const label = block.footnote ?? '';
    if (!footnotes.isUsed(label)) {
      assembly.problems.push({ ...places.place(block.start), ...messages.footnoteUnused(label) });
    }
  }
  const first = entries[0]?.block;
  if (shown !== '' && first) assembly.blocks.push({ html: shown, line: places.place(first.start).line });
}

function read(file: SourceFile, options: ReadOptions, cache: DraftCache): ModuleDocument {
  const path = `${options.folder ?? 'modules'}/${file.file}`;
  const text = normalized(file.text);
  const matter = readFrontMatter(text, path);
  const outline = readOutline(text, matter.bodyStart);
  const locale: Locale = /^en\b/i.test(options.language ?? 'id') ? 'en' : 'id';
  const environment = environmentOf(outline, locale, options);
  const raws = outline.blocks.map((block) => block.raw);
  const drafts = cache.draftsOf(path, environmentKey(environment), raws, environment);
  const places = new PlaceFinder(path, text);
  const footnotes = new FootnoteList(slugOf(file.file), locale);
  const assembly = new Assembly(places, footnotes);
  // Drafts are one for each block.
  const entries = outline.blocks.map((block, index) => ({ block, draft: drafts[index] as Draft }));
  for (const { block, draft } of entries) if (block.footnote === null) assembly.addBlock(block, draft);
  addFootnotes(
    assembly,
    footnotes,
    entries.filter(({ block }) => block.footnote !== null),
    places,
  );
  const { blocks, questions, images, media, links, headings, words, problems } = assembly;
  return {
    settings: matter.settings,
    blocks,
    questions,
    images,
    media,
    links,
    headings,
    words,
    problems: [...matter.problems, ...problems],
  };
}

/** A reader that remembers the blocks of the files read last, so that reading again after a small edit is quick. */
export function createModuleReader(): ModuleReader {
  const cache = new DraftCache();
  return { read: (file, options = {}) => read(file, options, cache) };
}

/** Reads one module. `createModuleReader` does the same faster for a text that is read again and again. */
export function readModule(file: SourceFile, options: ReadOptions = {}): ModuleDocument {
  return createModuleReader().read(file, options);
}
