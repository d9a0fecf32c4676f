import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

async function course(title: string, modules: Readonly<Record<string, string>>): Promise<string> {
  const { id: courseId } = await ajar.call('course.create', { title, language: 'id', template: 'empty' });
  for (const [name, body] of Object.entries(modules)) {
    const { id } = await ajar.call('module.create', { courseId, title: name, kind: 'lesson', after: null });
    const { revision } = await ajar.call('module.get', { id });
    const text = `---\ntitle: ${name}\nkind: lesson\n---\n\n${body}\n`;
    await ajar.call('module.save', { id, text, cursor: { line: 1, column: 1 }, expectedRevision: revision });
  }
  return courseId;
}

const found = (text: string, nearCourseId: string | null = null) =>
  ajar.call('search.everywhere', { text, nearCourseId });

describe('a search over everything', () => {
  test('finds courses, modules and questions with the line to jump to', async () => {
    const id = await course('Pelayanan publik', {
      Loket:
        'Antrean diatur dengan nomor.\n\n:::question{#q7f3}\nApa guna maklumat?\n\n- [x] Janji layanan\n- [ ] Hiasan\n:::',
    });
    expect(await found('pelayanan')).toMatchObject([{ kind: 'course', courseId: id, title: 'Pelayanan publik' }]);
    expect(await found('antre')).toMatchObject([
      { kind: 'module', title: 'Loket', line: 6, courseTitle: 'Pelayanan publik' },
    ]);
    expect(await found('janji lay')).toMatchObject([{ kind: 'question', title: 'Apa guna maklumat?', line: 11 }]);
    expect((await found('antre'))[0]?.snippet).toContain('[[Antrean]]');
  });

  test('brings the course that is open first', async () => {
    await course('Satu', { Pembuka: 'Arsip dinamis.' });
    const near = await course('Dua', { Pembuka: 'Catatan panjang tentang arsip dan banyak hal lain di kantor.' });
    const courses = (await found('arsip', near)).map((place) => place.courseTitle);
    expect(courses).toEqual(['Dua', 'Satu']);
  });

  test('finds media by their name, at the place that uses them; signs of the query language mean themselves', async () => {
    const id = await course('Alur', { Gambar: 'Lihat ini:\n\n![Alur](media/alur-layanan.png)' });
    const file = path.join(ajar.dir, 'alur-layanan.png');
    writeFileSync(file, Buffer.from('89504e470d0a1a0a', 'hex'));
    await ajar.call('media.add', { courseId: id, file: ajar.files.add(file).token });
    const media = (await found('alur-lay')).filter(({ kind }) => kind === 'media');
    expect(media).toMatchObject([{ title: 'media/alur-layanan.png', line: 8 }]);
    expect((await found('alur%layanan')).filter(({ kind }) => kind === 'media')).toEqual([]);
  });

  test('finds nothing in the trash, and nothing for an empty text', async () => {
    const id = await course('Lama', { Pembuka: 'Kata langka.' });
    expect(await found('  ')).toEqual([]);
    await ajar.call('course.trash', { id });
    expect(await found('langka')).toEqual([]);
  });
});
