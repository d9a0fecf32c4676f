import type { HotspotQuestion, RegionShape } from '../../course/compiled.ts';
import type { Problem } from '../../course/problem.ts';
import type { QuestionSource, TaskItem } from '../../course/question-source.ts';
import { fingerprint } from '../fingerprint.ts';
import { partProblems } from '../parse-parts.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';

type Region = HotspotQuestion['regions'][number];

const regionWord = { id: 'Keterangan bagian', en: 'region' };
/** `rect(12%, 30%, 20%, 15%)` or `circle(50%, 40%, 8%)`, with or without `%`. */
const shapeText = /^\s*(rect|circle)\s*\(([^()]*)\)\s*/i;

/** Null when it is no region inside of the picture. */
export function parseShape(name: string, text: string): RegionShape | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  if (!parts.every((part) => /^\d+(?:\.\d+)?%?$/.test(part))) return null;
  const numbers = parts.map((part) => Number.parseFloat(part));
  const [x = -1, y = -1, first = 0, second = 0] = numbers;
  if (name === 'circle') {
    const inside = numbers.length === 3 && x <= 100 && y <= 100 && first > 0 && first <= 100;
    return inside ? { kind: 'circle', x, y, radius: first } : null;
  }
  const inside = numbers.length === 4 && first > 0 && second > 0 && x + first <= 100 && y + second <= 100;
  return inside ? { kind: 'rect', x, y, width: first, height: second } : null;
}

function regionOf(item: TaskItem): Region | null {
  const match = shapeText.exec(item.text);
  const shape = match === null ? null : parseShape((match[1] ?? '').toLowerCase(), match[2] ?? '');
  if (match === null || shape === null) return null;
  const text = item.text.slice(match[0].length).trim();
  return { html: item.html.replace(shapeText, '').trim(), text, right: item.checked, feedback: item.feedback, shape };
}

function invalidRegion(item: TaskItem): Problem {
  return questionProblem('question-region-invalid', item.place, {
    id: `Bagian gambar "${item.text}" tidak dapat dibaca. Tulis rect(kiri%, atas%, lebar%, tinggi%) atau circle(x%, y%, jari-jari%), di dalam gambar, lalu keterangannya.`,
    en: `The region "${item.text}" cannot be read. Write rect(left%, top%, width%, height%) or circle(x%, y%, radius%), inside the picture, then its label.`,
  });
}

function answerProblems(source: QuestionSource, items: readonly TaskItem[]): readonly Problem[] {
  if (items.length === 0) {
    return [
      questionProblem('question-too-few-parts', source.place, {
        id: 'Soal titik gambar butuh daftar bagian gambar: baris "- [x] rect(…) keterangan" dan "- [ ] …".',
        en: 'A hotspot question needs a list of regions: lines "- [x] rect(…) label" and "- [ ] …".',
      }),
    ];
  }
  if (items.some((item) => item.checked)) return [];
  return [
    questionProblem('question-no-right-answer', source.place, {
      id: 'Soal ini belum punya jawaban benar. Tandai bagian gambar yang benar dengan [x].',
      en: 'This question has no right answer yet. Mark the right region with [x].',
    }),
  ];
}

function imageProblems(source: QuestionSource): readonly Problem[] {
  if (source.image !== null) return [];
  return [
    questionProblem('question-image-missing', source.place, {
      id: 'Soal titik gambar butuh gambar di dalam pertanyaannya.',
      en: 'A hotspot question needs a picture in its question.',
    }),
  ];
}

export const hotspot: ParsesQuestions<'hotspot'> = {
  parse(source, common) {
    const items = source.answer.kind === 'task-list' ? source.answer.items : [];
    const read = items.map((item) => ({ item, region: regionOf(item) }));
    const regions = read.flatMap(({ region }) => region ?? []);
    const labels = read.flatMap(({ item, region }) =>
      region === null ? [] : [{ html: region.html, text: region.text, place: item.place }],
    );
    const problems = [
      ...imageProblems(source),
      ...answerProblems(source, items),
      ...read.filter(({ region }) => region === null).map(({ item }) => invalidRegion(item)),
      ...partProblems(labels, regionWord),
    ];
    if (source.image === null || regions.length === 0) return { question: null, problems };
    const keys = regions.map((region) => `${region.right ? '+' : '-'}${region.text}${JSON.stringify(region.shape)}`);
    const print = fingerprint('hotspot', source.stem.text, [source.image, ...keys]);
    return { question: { ...common, type: 'hotspot', regions, fingerprint: print }, problems };
  },
};
