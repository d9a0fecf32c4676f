import { readFile } from 'node:fs/promises';
import { aboutFile } from '#files/failure.ts';
import { mediaPath } from '#files/media-library.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { mediaTypes } from '../media/types.ts';
import { findAgency } from './find.ts';

export const agencyLogoImage: Handler<'agency.logo-image'> = async ({ library, ports }, { id }) => {
  const { logo } = findAgency(library.reads(), id);
  if (logo === null) return { url: null };
  const file = mediaPath(libraryPaths(ports.libraryDir).media, logo.sha256);
  const bytes = await aboutFile(file, () => readFile(file));
  const contentType = mediaTypes.get(logo.type)?.contentType ?? 'application/octet-stream';
  return { url: `data:${contentType};base64,${bytes.toString('base64')}` };
};
