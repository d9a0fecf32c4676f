/** What the media library shows of a course's files: which, in which order, and what they cost a learner. */
import type { OutputOf } from '#shared/contract/contract.ts';
import { folded } from '#shared/course/folded.ts';

export type MediaItem = OutputOf<'media.list'>[number];
export type MediaPlace = MediaItem['places'][number];
export type MediaFilter = 'all' | 'unused' | 'large' | 'undescribed';
export type MediaSort = 'name' | 'size' | 'use';

/** Bytes: a quarter of an hour for ten such files on a slow line. */
export const largeBytes = 1_000_000;
/** Bytes from which a video is worth a warning: five minutes on a slow line. */
export const costlyVideoBytes = 10_000_000;

/** Lines that learners have, in kilobits (1,000 bits) a second. */
export const lineSpeeds = [64, 256, 1_000] as const;

/** Minutes, never less than zero. */
export function downloadMinutes(bytes: number, kilobitsPerSecond: number): number {
  return (bytes * 8) / (kilobitsPerSecond * 1_000) / 60;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function needsWords({ kind }: MediaItem): boolean {
  return kind === 'image';
}

/** An image that is shown somewhere without a text for those who cannot see it. */
export function isUndescribed(item: MediaItem): boolean {
  return needsWords(item) && item.places.some(({ kind, alt }) => kind === 'shown' && alt === '');
}

export function isUnused({ places }: MediaItem): boolean {
  return places.length === 0;
}

const filters: Readonly<Record<MediaFilter, (item: MediaItem) => boolean>> = {
  all: () => true,
  unused: isUnused,
  large: ({ bytes }) => bytes >= largeBytes,
  undescribed: isUndescribed,
};

export function countOf(items: readonly MediaItem[], filter: MediaFilter): number {
  return items.filter(filters[filter]).length;
}

const orders: Readonly<Record<MediaSort, (a: MediaItem, b: MediaItem) => number>> = {
  name: () => 0,
  size: (a, b) => b.bytes - a.bytes,
  use: (a, b) => b.places.length - a.places.length,
};

export interface MediaWish {
  readonly search: string;
  readonly filter: MediaFilter;
  readonly sort: MediaSort;
}

/** Words are looked for in the file's name, in its descriptions and in the titles of the modules that use it. */
export function shownItems(items: readonly MediaItem[], { search, filter, sort }: MediaWish): readonly MediaItem[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const matches = ({ path, places }: MediaItem) => {
    const text = folded(
      [nameOf(path), ...places.flatMap(({ title, alt, caption }) => [title, alt, caption])].join(' '),
    );
    return words.every((word) => text.includes(word));
  };
  const byName = [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
  return byName.filter((item) => filters[filter](item) && matches(item)).sort(orders[sort]);
}

export interface MediaTotals {
  readonly files: number;
  readonly bytes: number;
  /** What goes into a package: files that are used. */
  readonly usedBytes: number;
}

export function totalsOf(items: readonly MediaItem[]): MediaTotals {
  const sum = (list: readonly MediaItem[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  return { files: items.length, bytes: sum(items), usedBytes: sum(items.filter((item) => !isUnused(item))) };
}

/** Bytes of a picture that is worth a question as soon as it is added. */
const heavyPicture = 150_000;

/** A picture of pixels: a drawing has no size that could be made smaller. */
export function canShrink(path: string): boolean {
  return /\.(?:png|jpe?g|webp|gif|avif)$/i.test(path);
}

export function isWorthShrinking({ path, bytes }: Pick<MediaItem, 'path' | 'bytes'>): boolean {
  return canShrink(path) && bytes >= heavyPicture;
}

/** Where a description goes: everywhere, or the place with this number in `places`. */
export type DescribeScope = 'all' | number;

type ShownPlace = MediaPlace & { readonly kind: 'shown' };

export function describable(item: MediaItem): readonly ShownPlace[] {
  return item.places.flatMap((place) => (place.kind === 'shown' ? [{ ...place, kind: place.kind }] : []));
}

/** The words that all of `places` have; null where they differ. */
export function commonWords(places: readonly MediaPlace[], which: 'alt' | 'caption'): string | null {
  const [first, ...rest] = places.map((place) => place[which]);
  return first !== undefined && rest.every((words) => words === first) ? first : null;
}

export interface Rewording {
  readonly place: ShownPlace;
  readonly alt: string;
  readonly caption: string;
}

/** The changes that give `places` new words; null leaves to each its own. Places that have them already are left out. */
export function rewordings(
  places: readonly ShownPlace[],
  { alt, caption }: { readonly alt: string | null; readonly caption: string | null },
): Rewording[] {
  return places
    .map((place) => ({ place, alt: alt ?? place.alt, caption: caption ?? place.caption }))
    .filter(({ place, ...wanted }) => place.alt !== wanted.alt || place.caption !== wanted.caption);
}
