/** Writes an EPUB: a zip whose first entry says what it is. */
import { ContractFailure } from '#shared/contract/result.ts';
import type { EpubEntry } from '#shared/documents/epub.ts';
import { textContent, type EntryContent, type WriteOptions } from './entry-sink.ts';
import { writeZip } from './zip-writer.ts';

function contentOf({ path, source }: EpubEntry, mediaFiles: Readonly<Record<string, string>>): EntryContent {
  if (source.kind === 'text') return textContent(source.text);
  const file = mediaFiles[source.path];
  if (file !== undefined) return { kind: 'file', file };
  throw new ContractFailure('invalid', {
    id: `Gambar “${source.path}” tidak ada, jadi ${path} tidak dapat dibuat. Tambahkan gambarnya, lalu coba lagi.`,
    en: `The picture “${source.path}” is missing, so ${path} cannot be made. Add the picture and try again.`,
  });
}

/** `mediaFiles`: absolute file by media path. Gives the size in bytes. */
export async function writeEpub(
  file: string,
  entries: readonly EpubEntry[],
  mediaFiles: Readonly<Record<string, string>>,
  options: WriteOptions,
): Promise<number> {
  const { bytes } = await writeZip(
    file,
    async (sink) => {
      for (const entry of entries) await sink.add(entry.path, contentOf(entry, mediaFiles));
    },
    options,
  );
  return bytes;
}
