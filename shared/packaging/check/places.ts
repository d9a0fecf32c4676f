import type { Place } from '../../course/problem.ts';

/** The whole file is meant. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1 };
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Where the pattern first matches; else the start of the file. */
function firstMatch(file: string, text: string, pattern: RegExp): Place {
  const match = pattern.exec(text);
  return match === null ? fileStart(file) : placeAt(file, text, match.index);
}

/** A field of the front matter, `passMark`; else the start of the file. */
export function frontMatterPlace(file: string, text: string, field: string): Place {
  const matter = /^---\n[\s\S]*?\n(?:---|\.\.\.)(?:\n|$)/.exec(text)?.[0] ?? '';
  return firstMatch(file, matter, new RegExp(`^${field}[ \\t]*:`, 'm'));
}

/** A top-level field of course.yaml; else the start of the file. */
export function settingPlace(settingsText: string, field: string): Place {
  return firstMatch('course.yaml', settingsText, new RegExp(`^${field}[ \\t]*:`, 'm'));
}

/** A word of course.yaml (a module's file name, an objective's id) that stands by itself; else the field that holds it. */
export function settingValuePlace(settingsText: string, field: string, value: string): Place {
  const start = new RegExp(`^${field}[ \\t]*:`, 'm').exec(settingsText)?.index ?? 0;
  const literal = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const word = new RegExp(`(?<![\\w.-])${literal}(?![\\w.-])`);
  const match = word.exec(settingsText.slice(start));
  return match === null ? settingPlace(settingsText, field) : placeAt('course.yaml', settingsText, start + match.index);
}
