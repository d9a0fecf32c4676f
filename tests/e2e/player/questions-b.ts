/** A hotspot, a scale and an essay for the test packages. */
import type { PlayableQuestion, QuestionCommon } from '#shared/course/compiled.ts';

function common(id: string, stem: string, points: number): QuestionCommon {
  return {
    id,
    points,
    objective: 'o1',
    tags: [],
    partial: 'proportional',
    shuffle: true,
    stem,
    hint: null,
    correct: '<p>Betul sekali.</p>',
    incorrect: '<p>Perhatikan lagi denahnya.</p>',
    explanation: '<p>Loket dan ruang tunggu ada di dekat pintu masuk.</p>',
    fingerprint: `f-${id}`,
  };
}

const picture = '<p><img src="media/denah.svg" alt="Denah kantor pelayanan"></p>';
const region = (text: string, right: boolean, x: number, y: number) => ({
  html: text,
  text,
  right,
  feedback: right ? null : `<p>Bukan ${text}.</p>`,
  shape: { kind: 'rect', x, y, width: 20, height: 30 } as const,
});

export const planPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" width="800" height="400">
<rect width="800" height="400" fill="#f4f1e8"/><g fill="#dbe6e8" stroke="#345" stroke-width="3">
<rect x="40" y="40" width="160" height="120"/><rect x="320" y="40" width="160" height="120"/>
<rect x="600" y="40" width="160" height="120"/><circle cx="400" cy="300" r="64"/></g></svg>`;

export const questionsB = {
  hotspot: {
    ...common('denah', `<p>Tunjuk semua tempat yang boleh dimasuki warga.</p>${picture}`, 2),
    type: 'hotspot',
    regions: [
      region('Loket', true, 5, 10),
      region('Gudang arsip', false, 40, 10),
      region('Ruang tunggu', true, 75, 10),
      {
        html: 'Ruang peladen',
        text: 'Ruang peladen',
        right: false,
        feedback: null,
        shape: { kind: 'circle', x: 50, y: 75, radius: 8 },
      },
    ],
  },
  scale: {
    ...common('puas', '<p>Materi ini membantu pekerjaan saya.</p>', 0),
    type: 'scale',
    labels: ['Sangat tidak setuju', 'Tidak setuju', 'Setuju', 'Sangat setuju'].map((text) => ({ html: text, text })),
  },
  essay: {
    ...common('cerita', '<p>Ceritakan satu perbaikan layanan yang pernah Anda usulkan.</p>', 0),
    type: 'essay',
    minWords: 5,
    model: '<p>Antrean daring memotong waktu tunggu warga.</p>',
  },
} as const satisfies Record<string, PlayableQuestion>;
