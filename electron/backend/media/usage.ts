import type { OutputOf } from '#shared/contract/contract.ts';
import { mediaPlaces, type MediaPlace } from '#shared/markdown/media-places.ts';
import type { LibraryReads } from '#store/library.ts';
import { bankTitle } from '../course/store-bank.ts';
import { courseTexts, type CourseText } from './course-texts.ts';
import { captionsBeside, kindOf } from './names.ts';

type ListedPlace = OutputOf<'media.list'>[number]['places'][number];

interface Usage {
  readonly places: readonly ListedPlace[];
  /** Places in modules that are in the trash. */
  readonly trashedPlaces: number;
}

/** Reading a text takes milliseconds, and most texts of a course are the same from one question to the next. */
const maxRemembered = 400;
const remembered = new Map<string, { readonly text: string; readonly places: readonly MediaPlace[] }>();

function placesIn(entry: CourseText): readonly MediaPlace[] {
  const key = entry.folder === 'banks' ? entry.bank.id : entry.module.id;
  const known = remembered.get(key);
  if (known?.text === entry.text) return known.places;
  const places = mediaPlaces(entry, entry.folder);
  remembered.delete(key);
  remembered.set(key, { text: entry.text, places });
  const [oldest] = remembered.keys();
  if (remembered.size > maxRemembered && oldest !== undefined) remembered.delete(oldest);
  return places;
}

/** Where each medium of a course is used, by its path; captions are used where their video is. */
export function mediaUsage(library: LibraryReads, courseId: string): ReadonlyMap<string, Usage> {
  const usage = new Map<string, { places: ListedPlace[]; trashedPlaces: number }>();
  const usageOf = (path: string) => {
    const entry = usage.get(path) ?? { places: [], trashedPlaces: 0 };
    usage.set(path, entry);
    return entry;
  };
  for (const entry of courseTexts(library, courseId)) {
    const isTrashed = entry.folder === 'modules' && entry.isTrashed;
    const moduleId = entry.folder === 'modules' ? entry.module.id : null;
    const bankId = entry.folder === 'banks' ? entry.bank.id : null;
    const title = entry.folder === 'modules' ? entry.module.title : bankTitle(entry.file, entry.text);
    for (const { path, ...place } of placesIn(entry)) {
      const users = kindOf(path) === 'image' ? [path] : [path, captionsBeside(path)];
      for (const used of users) {
        if (isTrashed) usageOf(used).trashedPlaces += 1;
        else usageOf(used).places.push({ file: `${entry.folder}/${entry.file}`, moduleId, bankId, title, ...place });
      }
    }
  }
  return usage;
}
