import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shrinkImage } from './shrink-image.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-shrink-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const wish = { width: 800, format: 'webp' } as const;
const place = (name: string) => join(folder, name);
const shrink = (name: string, more: Partial<{ width: number; format: 'webp' | 'avif' }> = {}, to = `${name}.out`) =>
  shrinkImage({ file: place(name), name, target: place(to) }, { ...wish, ...more });

/** One of an animation, as PNG. */
const frame = (background: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();

/** As a camera makes it: grain that compresses badly, lying on its side, with a place and a maker. */
async function photo(name: string, width: number, height: number): Promise<void> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const picture = sharp({ create: { width, height, channels: 3, background: '#777', noise } });
  await picture
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'Kamera Dinas' } } })
    .toFile(place(name));
}

describe('a picture', () => {
  it('becomes narrower and upright, and loses what the camera wrote into it', async () => {
    await photo('foto.jpg', 1_600, 1_200);
    const outcome = await shrink('foto.jpg');
    expect(outcome).toMatchObject({ kind: 'smaller', width: 800, height: 1_067 });
    const made = await sharp(place('foto.jpg.out')).metadata();
    expect(made).toMatchObject({ format: 'webp', width: 800, height: 1_067 });
    expect(made.orientation).toBeUndefined();
    expect(made.exif).toBeUndefined();
    expect(readFileSync(place('foto.jpg.out')).includes('Kamera Dinas')).toBe(false);
    expect(await shrink('foto.jpg', { format: 'avif', width: 200 })).toMatchObject({ kind: 'smaller', width: 200 });
  });

  it('gives the same bytes each time', async () => {
    await photo('sama.jpg', 900, 600);
    await shrink('sama.jpg', {}, 'satu');
    await shrink('sama.jpg', {}, 'dua');
    expect(readFileSync(place('satu')).equals(readFileSync(place('dua')))).toBe(true);
  });

  it('is never enlarged', async () => {
    await photo('kecil.jpg', 600, 700);
    expect(await shrink('kecil.jpg', { width: 1_600 })).toMatchObject({ kind: 'smaller', width: 700, height: 600 });
  });

  it('stays as it is when it is a drawing, an animation, small already, or would not shrink', async () => {
    writeFileSync(place('bagan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await shrink('bagan.svg')).toEqual({ kind: 'kept', because: 'vector' });
    const frames = [await frame('#f00'), await frame('#00f')];
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toFile(place('gerak.gif'));
    expect(await shrink('gerak.gif')).toEqual({ kind: 'kept', because: 'animated' });
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#0b6a5d' } })
      .png()
      .toFile(place('ikon.png'));
    expect(await shrink('ikon.png')).toEqual({ kind: 'kept', because: 'small' });
    await photo('sudah.jpg', 900, 900);
    await shrink('sudah.jpg', {}, 'sudah.webp');
    expect(await shrink('sudah.webp')).toEqual({ kind: 'kept', because: 'not-smaller' });
  });

  it('that is damaged is told from one that is small', async () => {
    writeFileSync(place('rusak.jpg'), Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(90_000)]));
    expect(await shrink('rusak.jpg')).toEqual({ kind: 'kept', because: 'unreadable' });
  });
});
