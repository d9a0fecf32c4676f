import { describe, expect, it } from 'vitest';
import { compileCourse } from './compile.ts';
import { courseWith, testText } from './test-course.ts';

function question(id: string, tags: string, stem: string): string {
  return `:::question{#${id} objective=o1 answer=true tags="${tags}"}\n${stem}\n:::\n`;
}

const bank = {
  file: 'layanan.md',
  text: ['b1', 'b2', 'b3', 'b4'].map((id, at) => question(id, at < 3 ? 'dasar' : 'lanjut', `Soal ${id}`)).join('\n'),
};

function drawing(rules: string) {
  const test = testText.replace('kind: post-test', `kind: post-test\ndraw: [ ${rules} ]`);
  const { course, problems } = compileCourse(courseWith({ test, banks: [bank] }), { draft: false });
  const module = course?.outline.modules[1];
  if (module === undefined) throw new Error('the course was not compiled');
  return { module, content: course?.contents[1], codes: problems.map(({ code }) => code) };
}

const stems = (ids: readonly string[]) => ids.map((id) => id.slice(0, 2));

describe('a module that draws from a bank', () => {
  it('ships every question that a rule could pick, each once, after its own', () => {
    const { module, content } = drawing('{ bank: layanan, tags: [dasar], count: 1 }, { bank: layanan, count: 2 }');
    expect(stems(module.questions.map(({ id }) => id))).toEqual(['q7', 'q8', 'b1', 'b2', 'b3', 'b4']);
    expect(content?.questions.map(({ id }) => id)).toEqual(module.questions.map(({ id }) => id));
    expect(module.draws.map(({ count, from }) => [count, stems(from)])).toEqual([
      [1, ['b1', 'b2', 'b3']],
      [2, ['b1', 'b2', 'b3', 'b4']],
    ]);
  });

  it('takes as long as one attempt, not as the whole bank', () => {
    expect(drawing('{ bank: layanan, count: 2 }').module.minutes).toBe(
      drawing('{ bank: layanan, tags: [dasar], count: 2 }').module.minutes,
    );
  });

  it('is told when an earlier rule may leave too few questions', () => {
    expect(drawing('{ bank: layanan, count: 2 }, { bank: layanan, tags: [dasar], count: 1 }').codes).toEqual([]);
    expect(drawing('{ bank: layanan, count: 2 }, { bank: layanan, tags: [dasar], count: 2 }').codes).toEqual([
      'draw-too-large',
    ]);
    expect(
      drawing('{ bank: layanan, tags: [lanjut], count: 1 }, { bank: layanan, tags: [dasar], count: 3 }').codes,
    ).toEqual([]);
  });
});
