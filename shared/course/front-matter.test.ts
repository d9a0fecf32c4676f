import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchFrontMatter, readFrontMatter } from './front-matter.ts';
import { newModuleText } from './new-module.ts';

describe('front matter of a module', () => {
  it('gives settings, the body and its line', () => {
    const text = '---\ntitle: Uji\nkind: post-test\nattempts: 2\n---\n\nIsi\n';
    const { settings, bodyStart, bodyLine, problems } = readFrontMatter(text);
    expect(settings).toMatchObject({ title: 'Uji', kind: 'post-test', attempts: 2, weight: 1, passMark: null });
    expect(text.slice(bodyStart)).toBe('\nIsi\n');
    expect(bodyLine).toBe(6);
    expect(problems).toEqual([]);
  });

  it.each([
    ['the first heading', '```\n# kode\n```\n\n# Judul *utama*\n', 'Judul utama'],
    ['the file name', 'isi\n', 'Standar layanan'],
  ])('takes the title from %s when none is written', (_, text, title) => {
    expect(readFrontMatter(text, 'modules/02-standar-layanan.md').settings.title).toBe(title);
  });

  it('counts lines of a wrong value from the top of the file', () => {
    const { problems } = readFrontMatter('---\ntitle: T\nkind: kuis\n---\n', 'modules/a.md');
    expect(problems).toMatchObject([{ code: 'setting-invalid', file: 'modules/a.md', line: 3, column: 7 }]);
  });

  it('reads draws from a bank', () => {
    const text = '---\ndraw: [ { bank: layanan, count: 5 } ]\n---\n';
    expect(readFrontMatter(text).settings.draw).toEqual([{ bank: 'layanan', tags: [], count: 5 }]);
  });

  it('is not a rule between two lines of text', () => {
    expect(readFrontMatter('---\nisi tanpa penutup\n').bodyStart).toBe(0);
  });

  it('changes the title alone', () => {
    const text = '---\n# catatan\ntitle: Lama # sementara\nasing: 1\n---\n\n# Isi\n';
    expect(patchFrontMatter(text, { title: 'Baru' })).toBe(text.replace('Lama', 'Baru'));
  });

  it('is made where there is none', () => {
    expect(patchFrontMatter('Isi\n', { title: 'A: b' })).toBe('---\ntitle: "A: b"\n---\nIsi\n');
  });

  it('keeps the body byte for byte, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 40 }), (body, title) => {
        const text = `---\nkind: lesson\n---\n${body}`;
        const patched = patchFrontMatter(text, { title, minutes: 5 });
        const read = readFrontMatter(patched);
        expect(patched.slice(read.bodyStart)).toBe(body);
        expect(read.settings.minutes).toBe(5);
      }),
    );
  });

  it.each(['lesson', 'practice', 'pre-test', 'post-test', 'survey'] as const)(
    'starts a new %s without problems',
    (kind) => {
      for (const language of ['id', 'en']) {
        const text = newModuleText({ title: 'Judul: "baru"', kind }, language, () => 'qabcd2');
        const { settings, problems } = readFrontMatter(text);
        expect(problems).toEqual([]);
        expect(settings).toMatchObject({ title: 'Judul: "baru"', kind });
        expect(text.includes('{#qabcd2')).toBe(kind !== 'lesson');
      }
    },
  );
});
