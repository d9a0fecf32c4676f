/** Media names as they are shipped: an LMS mangles capitals, spaces and signs. */
import type { CompiledCourse, ModuleContent } from '../course/compiled.ts';
import { safeFileName } from '../course/names.ts';
import { mediaAddress } from '../markdown/addresses.ts';
import { escapeHtml } from '../markdown/escape.ts';

const safeName = /^[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9]+)*$/;

/** Lower-case ASCII without spaces and signs in every part of the path, as every LMS keeps it. */
export function isSafePath(path: string): boolean {
  return path.split('/').every((name) => safeName.test(name) && name.length <= 100);
}

function numbered(path: string, count: number): string {
  const dot = path.lastIndexOf('.');
  return dot === -1 ? `${path}-${count}` : `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
}

/** Path in the package by path in the course. Safe names stay; the others get the nearest safe one that is free. */
export function shippedNames(media: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(media.filter(isSafePath));
  return new Map(
    media.map((path) => {
      if (isSafePath(path)) return [path, path];
      const wanted = path.split('/').map(safeFileName).join('/');
      let free = wanted;
      for (let count = 2; taken.has(free); count += 1) free = numbered(wanted, count);
      taken.add(free);
      return [path, free];
    }),
  );
}

/** Lets HTML refer to the shipped names; the renderer writes an address percent-encoded and in double quotes. */
function renamedIn(html: string, renames: readonly (readonly [string, string])[]): string {
  return renames.reduce((text, [from, to]) => text.replaceAll(`"${escapeHtml(mediaAddress(from))}"`, `"${to}"`), html);
}

/** Every HTML string of a module, whatever the question types call it. */
function mapHtml<T>(value: T, change: (html: string) => string): T {
  // The same shape comes back: only strings that hold an element are changed.
  if (typeof value === 'string') return (value.includes('<') ? change(value) : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapHtml(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapHtml<unknown>(item, change)])) as T;
}

/** The modules' content with every media address as shipped. */
export function withShippedNames(
  compiled: CompiledCourse,
  names: ReadonlyMap<string, string>,
): readonly ModuleContent[] {
  const renames = [...names].filter(([from, to]) => from !== to);
  if (renames.length === 0) return compiled.contents;
  return compiled.contents.map((content) => mapHtml(content, (html) => renamedIn(html, renames)));
}
