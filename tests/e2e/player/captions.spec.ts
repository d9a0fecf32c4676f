import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { compileCourse } from '#shared/packaging/compile.ts';
import { seriousFindings } from './findings.ts';
import { Learner } from './learner.ts';
import { writeCompiled } from './package-fixture.ts';

const captions = `WEBVTT

00:00.500 --> 00:02.000
Selamat pagi, Bapak & Ibu.

00:02.500 --> 00:04.000
Silakan ambil nomor antrean.
`;

test('a video from a USB stick has its captions, and a transcript to read and to print', async ({ page }) => {
  const { course } = compileCourse(
    {
      settingsText:
        'format: 1\nid: 0198f2a4-0000-7000-8000-00000000ca90\ntitle: Sapaan\nlanguage: id\nversion: 1.0.0\nmodules: [01-pengantar.md]\n',
      modules: [{ file: '01-pengantar.md', text: '---\ntitle: Sapaan\n---\n\n![Sapaan di loket](media/sapaan.mp4)\n' }],
      banks: [],
      media: [
        { path: 'media/sapaan.mp4', bytes: 1 },
        { path: 'media/sapaan.vtt', bytes: captions.length, captions },
      ],
    },
    { draft: false },
  );
  if (course === null) throw new Error('the course cannot be read');
  await page.goto(pathToFileURL(`${await writeCompiled(course, 'html')}/index.html`).href);
  await new Learner(page).begin();
  const tracks = await page.locator('video').evaluate((video: HTMLVideoElement) =>
    [...video.textTracks].map(({ kind, language, mode, cues }) => ({
      kind,
      language,
      mode,
      texts: [...(cues ?? [])].map((cue) => (cue as VTTCue).getCueAsHTML().textContent), // every cue of a text track is one
    })),
  );
  expect(tracks).toEqual([
    {
      kind: 'captions',
      language: 'id',
      mode: 'showing',
      texts: ['Selamat pagi, Bapak & Ibu.', 'Silakan ambil nomor antrean.'],
    },
  ]);
  await page.getByText('Transkrip').press('Enter');
  await expect(page.getByText('Selamat pagi, Bapak & Ibu. Silakan ambil nomor antrean.')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
});
