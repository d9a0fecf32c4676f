/** Where the bytes of a planned file come from. */
import { join } from 'node:path';
import type { PlanEntry, PlanSource } from '#shared/packaging/plan.ts';
import { missingMedia } from './course-writer.ts';
import { textContent, type EntryContent } from './entry-sink.ts';
import { joinAssets } from './join-assets.ts';
import { unsafePath } from './safe-path.ts';
import type { ZipInput } from './zip-appender.ts';

export interface PlanFolders {
  /** The built runtime. */
  readonly assetsDir: string;
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
}

/** Throws `not-found` when the course has no such medium. */
export function contentOf(source: PlanSource, { assetsDir, mediaFiles }: PlanFolders): EntryContent {
  switch (source.kind) {
    case 'text':
      return textContent(source.text);
    case 'asset':
      return { kind: 'file', file: join(assetsDir, source.name) };
    case 'joined':
      return textContent(joinAssets(assetsDir, source.names));
    case 'media': {
      const file = mediaFiles[source.path];
      if (file === undefined) throw missingMedia(source.path);
      return { kind: 'file', file };
    }
  }
}

/** The planned files as a zip takes them, in the order of the plan. */
export function planInputs(entries: readonly PlanEntry[], folders: PlanFolders): readonly ZipInput[] {
  return entries.map(({ path, source }) => {
    if (unsafePath(path) !== null) throw new Error(`the plan holds an unsafe path: ${path}`);
    return { path, content: contentOf(source, folders) };
  });
}
