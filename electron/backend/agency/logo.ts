import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sizeText } from '#shared/course/figures.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { Agency } from '#shared/release/agency.ts';
import { aboutFile } from '#files/failure.ts';
import { putMedia } from '#files/media-library.ts';
import type { Handler } from '../context.ts';
import { assertMediaFile } from '../media/inspect-file.ts';
import { extensionOf } from '../media/types.ts';
import { findAgency } from './find.ts';

/** Bytes; the logo is in every package of the agency. */
const largestLogo = 512_000;

type Logo = NonNullable<Agency['logo']>;
const typeByExtension: ReadonlyMap<string, Logo['type']> = new Map([
  ['png', 'png'],
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['svg', 'svg'],
  ['webp', 'webp'],
]);

export const agencyLogo: Handler<'agency.logo'> = async ({ library, ports }, { id, file: token }) => {
  const open = library.library();
  findAgency(open, id);
  const logo = token === null ? null : await storedLogo(open.paths.media, ports.files.pathOf(token));
  open.write((writes) => {
    findAgency(open, id);
    writes.agencies.setLogo(id, logo, ports.clock.now().toISOString());
  });
  return {};
};

async function storedLogo(mediaDir: string, file: string): Promise<Logo> {
  const name = path.basename(file);
  const type = typeByExtension.get(extensionOf(name));
  if (type === undefined) throw notALogo(name);
  await assertMediaFile(file);
  const { size } = await aboutFile(file, () => stat(file));
  if (size > largestLogo) throw tooLarge(name, size);
  if (type === 'svg' && isActive(await aboutFile(file, () => readFile(file, 'latin1')))) throw activeDrawing(name);
  const { sha256 } = await putMedia(mediaDir, file);
  return { sha256, type };
}

/**
 * Names of elements and attributes are plain letters in every encoding; UTF-16 puts zeros between them. An entity may hold a
 * tag in references; those that drawing programs write are addresses.
 */
function isActive(svg: string): boolean {
  const text = svg.replaceAll('\0', '');
  return /<(?:[\w.-]+:)?(?:script|foreignObject)\b|[\s"'/]on[a-z]+\s*=|javascript:|<!ENTITY[^>]*&/i.test(text);
}

function activeDrawing(name: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `“${name}” berisi skrip atau halaman web, bukan gambar saja. Simpan ulang sebagai SVG biasa atau PNG.`,
    en: `“${name}” holds scripts or web pages, not only a drawing. Save it again as a plain SVG or as PNG.`,
  });
}

function notALogo(name: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `“${name}” bukan logo yang didukung. Pakai PNG, JPG, SVG, atau WebP.`,
    en: `“${name}” is not a supported kind of logo. Use PNG, JPG, SVG or WebP.`,
  });
}

function tooLarge(name: string, bytes: number): ContractFailure {
  return new ContractFailure('too-large', {
    id: `“${name}” berukuran ${sizeText(bytes, 'id')}; batas logo ${sizeText(largestLogo, 'id')}. Perkecil gambarnya dahulu.`,
    en: `“${name}” is ${sizeText(bytes, 'en')}; a logo may have ${sizeText(largestLogo, 'en')}. Make the picture smaller first.`,
  });
}
