import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sliceOfFile } from './file-slice.ts';

describe('a media file', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slice-'));
    file = join(folder, 'video.mp4');
    await writeFile(file, '0123456789');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes whole when nothing else is asked for, and says that parts can be had', async () => {
    const slice = await sliceOfFile(file, null);
    expect(slice?.status).toBe(200);
    expect(slice?.headers).toEqual({ 'accept-ranges': 'bytes', 'content-length': '10' });
    expect(await text(slice!.open!())).toBe('0123456789');
  });

  it('comes in parts, so that a video can be played from the middle', async () => {
    const slice = await sliceOfFile(file, 'bytes=4-6');
    expect(slice?.status).toBe(206);
    expect(slice?.headers).toMatchObject({ 'content-length': '3', 'content-range': 'bytes 4-6/10' });
    expect(await text(slice!.open!())).toBe('456');
  });

  it('says how long it is when a part behind its end is asked for', async () => {
    expect(await sliceOfFile(file, 'bytes=10-')).toEqual({
      status: 416,
      headers: { 'content-range': 'bytes */10' },
      open: null,
    });
  });

  it('is not a folder and not a missing file', async () => {
    expect(await sliceOfFile(folder, null)).toBeNull();
    expect(await sliceOfFile(join(folder, 'none'), null)).toBeNull();
  });
});
