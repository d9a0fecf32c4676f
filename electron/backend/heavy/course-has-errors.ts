import { ContractFailure } from '#shared/contract/result.ts';
import type { Problem } from '#shared/course/problem.ts';

/** An export was refused because the check found errors. Only hosts that run the work inline see `problems`. */
export class CourseHasErrors extends ContractFailure {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === 'error');
    const [first] = errors;
    const place = first === undefined ? '' : `${first.file}:${first.line}: `;
    super('invalid', {
      id: `Kursus ini masih punya ${errors.length} kesalahan. Yang pertama: ${place}${first?.message.id ?? ''}`,
      en: `This course still has ${errors.length} errors. The first one: ${place}${first?.message.en ?? ''}`,
    });
    this.name = 'CourseHasErrors';
    this.problems = problems;
  }
}
