/** Courses of any size for benches and tests; the same numbers give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CourseSize {
  readonly modules: number;
  readonly questions: number;
  readonly images: number;
  /** Bytes of each image. */
  readonly imageBytes: number;
}

const courseId = '0192f4a0-6c1e-7b5a-9d21-3f5e8a7c1bff';

/** A small repeatable generator (mulberry32): noise that no compressor can shrink. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A PNG by its first bytes; what follows is noise. */
function imageBytes(seed: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  const next = noise(seed);
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE(next(), at);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  return bytes;
}

const two = (value: number): string => String(value).padStart(2, '0');
const moduleName = (index: number): string => `${two(index + 1)}-modul-${index + 1}.md`;

function question(number: number): string {
  return `:::question{#g${number}}
Pertanyaan nomor ${number}: berapa hasil ${number} ditambah satu?

- [ ] ${number}
- [x] ${number + 1}
- [ ] ${number + 2}

> [!EXPLANATION]
> ${number} + 1 = ${number + 1}.
:::
`;
}

/** The text of one module with about `paragraphs` paragraphs, its questions and its images. */
export function generatedModule(
  index: number,
  paragraphs: number,
  questions: readonly number[],
  images: readonly number[],
): string {
  const parts = [`---\ntitle: Modul ${index + 1}\nminutes: 10\n---\n\n# Modul ${index + 1}\n`];
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    parts.push(
      `## Bagian ${paragraph + 1}\n\nParagraf **${paragraph + 1}** pada modul ${index + 1} menjelaskan satu langkah pelayanan ` +
        `dengan contoh, [tautan](${moduleName(0)}), dan *penekanan* secukupnya agar mirip dengan bahan ajar sungguhan.\n`,
    );
  }
  for (const image of images) parts.push(`![Gambar ${image}](media/gambar-${image}.png)\n`);
  for (const number of questions) parts.push(question(number));
  return parts.join('\n');
}

const share = (total: number, parts: number, part: number): readonly number[] =>
  Array.from({ length: total }, (_, index) => index + 1).filter((number) => number % parts === part);

/** Writes a course folder of the given size. */
export function writeGeneratedCourse(folder: string, size: CourseSize): void {
  mkdirSync(join(folder, 'modules'), { recursive: true });
  mkdirSync(join(folder, 'media'), { recursive: true });
  const files = Array.from({ length: size.modules }, (_, index) => moduleName(index));
  const settings = `format: 1\nid: ${courseId}\ntitle: Kursus buatan\nversion: 1.0.0\nmodules:\n${files.map((file) => `  - ${file}\n`).join('')}`;
  writeFileSync(join(folder, 'course.yaml'), settings);
  files.forEach((file, index) => {
    const text = generatedModule(
      index,
      12,
      share(size.questions, size.modules, index),
      share(size.images, size.modules, index),
    );
    writeFileSync(join(folder, 'modules', file), text);
  });
  for (let image = 1; image <= size.images; image += 1) {
    writeFileSync(join(folder, 'media', `gambar-${image}.png`), imageBytes(image, size.imageBytes));
  }
}
