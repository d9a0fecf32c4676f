/** The LMS simulator in the author's app: what it shows is what a real LMS would have, and its faults are real ones. */
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test } from '#tests/harness/app.ts';
import { rehearse } from '#tests/harness/rehearse.ts';
import { Learner } from '../player/learner.ts';

async function practise(learner: Learner, answer: 'Benar' | 'Salah'): Promise<void> {
  await learner.question('latihan_1').getByLabel(answer, { exact: true }).check();
}

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('an LMS that refuses to save, and one that is silent: beside each fault stands what the course did', async ({
  app,
}) => {
  const rehearsal = await rehearse(app);
  const learner = new Learner(rehearsal.course);
  await learner.begin();
  await rehearsal.expectKept('incomplete', null);
  await rehearsal.press('Tolak simpan');
  await practise(learner, 'Salah');
  await expect(learner.unsaved).toBeVisible();
  await expect(rehearsal.journal).toContainText('LMS menolak menyimpan');
  await rehearsal.press('Tolak simpan');
  await expect(learner.unsaved).toBeHidden();
  await rehearsal.press('Putus jaringan');
  await practise(learner, 'Benar');
  await expect(learner.unsaved).toBeVisible();
  await rehearsal.press('Putus jaringan');
  await expect(learner.unsaved).toBeHidden();
  await rehearsal.show('Gangguan dan reaksi');
  const rows = rehearsal.reactions.locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(3)).toContainText('LMS mulai menolak menyimpan');
  await expect(rows.nth(3)).toContainText('Peserta membaca: Belum tersimpan');
  await expect(rows.nth(2)).toContainText('Tersimpan di LMS');
  await expect(rows.nth(1)).toContainText('Jaringan terputus');
  await expect(rows.nth(1)).toContainText('Belum tersimpan');
  await expect(rows.nth(0)).toContainText('Peserta membaca: Tersimpan');
  await expect(rehearsal.violations).toHaveText('0');
});

for (const format of ['SCORM 1.2', 'cmi5 (xAPI)'] as const) {
  test(`after the power failed and after the session expired the learner goes on · ${format}`, async ({ app }) => {
    const rehearsal = await rehearse(app);
    if (format !== 'SCORM 1.2') await rehearsal.chooseFormat(format);
    const learner = new Learner(rehearsal.course);
    await learner.begin();
    await expect(learner.unsaved).toBeHidden();
    await rehearsal.expectKept('incomplete', null);
    await rehearsal.press('Tutup mendadak');
    await expect(app.page.getByText('Kursus ditutup', { exact: true })).toBeVisible();
    await rehearsal.press('Luncurkan lagi');
    await learner.action('resume').click();
    await rehearsal.press('Sesi habis');
    await practise(learner, 'Salah');
    await expect(learner.unsaved).toBeVisible();
    await learner.action('next').click();
    await expect(learner.module('02-standar')).toBeVisible();
    await rehearsal.press('Luncurkan lagi');
    await learner.action('resume').click();
    await expect(learner.module('02-standar')).toBeVisible();
    await rehearsal.press('Muat ulang');
    if (format !== 'SCORM 1.2') {
      // A unit says once that it is over; only the LMS opens another session.
      await expect(learner.notice('Sesi dengan LMS sudah berakhir')).toBeVisible();
      await rehearsal.press('Luncurkan lagi');
    }
    await learner.action('resume').click();
    await expect(learner.module('02-standar')).toBeVisible();
    await learner.action('next').click();
    await learner.takeTest('right');
    await rehearsal.expectKept('passed', 100);
    await rehearsal.press('Peserta lain');
    await expect(rehearsal.learner).toHaveText('Peserta 2');
    await expect(learner.action('resume')).toBeHidden();
    await learner.begin();
    await rehearsal.expectKept('incomplete', null);
  });
}

test('the trainer begins at the module that was being written, in another language, and goes back to it', async ({
  app,
}) => {
  const rehearsal = await rehearse(app);
  await rehearsal.press('Tutup biasa');
  await app.page.getByRole('button', { name: 'Tulis', exact: true }).click();
  await app.workspace.openModule('Standar layanan');
  await rehearsal.open();
  const learner = new Learner(rehearsal.course);
  await expect(learner.action('start')).toBeVisible();
  await rehearsal.choose('Mulai dari', 'Modul “Standar layanan”');
  await expect(learner.module('02-standar')).toBeVisible();
  await app.page.getByRole('button', { name: 'Tampilan gelap' }).click();
  await rehearsal.choose('Bahasa pemutar', 'Inggris');
  await expect(rehearsal.course.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(rehearsal.course.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const format of ['SCORM 1.2', 'cmi5 (xAPI)'] as const) {
  test(`on a slow line the course comes up and saves, never faster than the line is · ${format}`, async ({ app }) => {
    const rehearsal = await rehearse(app);
    if (format !== 'SCORM 1.2') await rehearsal.chooseFormat(format);
    const learner = new Learner(rehearsal.course);
    await expect(learner.action('start')).toBeVisible();
    await rehearsal.choose('Jaringan', 'Seluler lambat (400 kbit/s)');
    await learner.begin();
    await practise(learner, 'Benar');
    await expect(rehearsal.journal).toContainText(/Kemajuan peserta tersimpan|Tersimpan di LMS/);
    await rehearsal.expectKept('incomplete', null);
    await expect(rehearsal.violations).toHaveText('0');
    const lms = app.page.frames().find((frame) => frame.url().includes('/lms.html'));
    const loaded = await lms?.evaluate(async () => {
      const begin = performance.now();
      const { byteLength } = await (await fetch('package-cellular/player/player.js')).arrayBuffer();
      return { milliseconds: performance.now() - begin, byteLength };
    });
    expect(loaded?.byteLength).toBeGreaterThan(10_000);
    // 400 milliseconds of latency, 50 bytes in each millisecond; a timer may be one early.
    expect(loaded?.milliseconds).toBeGreaterThan(399 + Number(loaded?.byteLength) / 50);
    await rehearsal.press('Luncurkan lagi');
    await learner.action('resume').click();
    await expect(learner.question('latihan_1')).toBeVisible();
  });
}

test('questions are answered automatically, handed in by hand, and count as rehearsed', async ({ app }) => {
  const rehearsal = await rehearse(app);
  const learner = new Learner(rehearsal.course);
  await expect(learner.action('start')).toBeVisible();
  await rehearsal.show('Soal');
  await expect(rehearsal.rehearsed).toHaveText('0 dari 5 soal sudah dicoba');
  await rehearsal.chooseModule('Tes akhir');
  await expect(rehearsal.questionCard('ibukota')).toContainText('Sofifi');
  await rehearsal
    .questionCard('standar')
    .getByRole('button', { name: /^Buka soal/ })
    .click();
  await expect(learner.question('standar')).toBeInViewport();
  await rehearsal.answer('Semua benar');
  await learner.action('finish').click();
  await rehearsal.expectKept('passed', 100);
  await expect(rehearsal.rehearsed).toHaveText('4 dari 5 soal sudah dicoba');
  await rehearsal.answer('Semua salah');
  await learner.action('finish').click();
  await rehearsal.expectKept('failed', 0);
  await rehearsal.answer('Sampai nilai');
  await learner.action('finish').click();
  await rehearsal.expectKept('failed', 50);
});

test('the questions for a reviewer are one press away', async ({ app }) => {
  const rehearsal = await rehearse(app);
  await rehearsal.show('Soal');
  await app.page.getByRole('button', { name: 'Naskah soal…' }).click();
  const dialog = app.page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /Naskah soal/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect(dialog).toBeHidden();
});

test('the rehearsal can be used by everybody', async ({ app }) => {
  const rehearsal = await rehearse(app);
  await new Learner(rehearsal.course).begin();
  await expect(rehearsal.journal).toContainText('Tersimpan');
  await expectAccessible(app, 'rehearsal: journal');
  await rehearsal.show('Soal');
  await expectAccessible(app, 'rehearsal: questions');
  await rehearsal.press('Putus jaringan');
  await rehearsal.press('Tutup biasa');
  await rehearsal.show('Gangguan dan reaksi');
  await expectAccessible(app, 'rehearsal: faults');
  await rehearsal.values();
  await expectAccessible(app, 'rehearsal: data');
});

test('the simulated LMS and the course in it reach neither the app nor the network', async ({ app }) => {
  app.tolerate(/Content Security Policy|ERR_|Failed to load/);
  const rehearsal = await rehearse(app);
  await rehearsal.chooseFormat('cmi5 (xAPI)');
  await new Learner(rehearsal.course).begin();
  const frames = app.page.frames().filter((frame) => frame.url().includes('/sim/cmi5/'));
  expect(frames).toHaveLength(2);
  for (const frame of frames) {
    const found = await frame.evaluate(async () => {
      let app = 'reached';
      try {
        app = window.top?.document.title ?? '';
      } catch (error) {
        app = error instanceof DOMException ? error.name : 'other';
      }
      const request = new XMLHttpRequest();
      const network = new Promise((resolve) => {
        request.addEventListener('load', () => resolve('reached'));
        request.addEventListener('error', () => resolve('refused'));
      });
      request.open('GET', 'https://example.com/');
      request.send();
      return {
        bridge: 'ajar' in window,
        app,
        network: await network,
      };
    });
    expect(found).toEqual({ bridge: false, app: 'SecurityError', network: 'refused' });
  }
});
