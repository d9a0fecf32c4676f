/** A small, clean course for tests; each test spoils one thing. */
import type { CourseSource } from '../course/model.ts';

export const settingsText = `format: 1
id: 0198f2a4-7c1e-7b5a-9d21-3f5e8a7c1b01
title: Dasar Pelayanan Publik
language: id
version: 1.2.0
summary: Ringkasan kursus
objectives:
  - id: o1
    text: Menjelaskan standar pelayanan
passMark: 75
modules:
  - 01-pengantar.md
  - 90-post-test.md
`;

export const lessonText = `---
title: Pengantar
kind: lesson
objectives: [o1]
---

## Mengapa melayani

Lanjut ke [tes](90-post-test.md).

![Alur layanan](media/alur.svg)

:::objectives
:::
`;

export const testText = `---
title: Post-test
kind: post-test
---

:::question{#q7f3 points=2 objective=o1}
Apa kepanjangan **ASN**?

- [ ] Aparatur Sipil Nasional
- [x] Aparatur Sipil Negara
:::

:::question{#q8k2 objective=o1 answer=true}
Standar pelayanan wajib diumumkan.
:::
`;

export interface CourseChange {
  readonly settings?: string;
  readonly lesson?: string;
  readonly test?: string;
  readonly banks?: CourseSource['banks'];
  readonly media?: CourseSource['media'];
  readonly modules?: CourseSource['modules'];
}

export function courseWith(change: CourseChange = {}): CourseSource {
  return {
    settingsText: change.settings ?? settingsText,
    modules: change.modules ?? [
      { file: '01-pengantar.md', text: change.lesson ?? lessonText },
      { file: '90-post-test.md', text: change.test ?? testText },
    ],
    banks: change.banks ?? [],
    media: change.media ?? [{ path: 'media/alur.svg', bytes: 1_000 }],
  };
}
