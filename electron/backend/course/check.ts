import { reportCourse } from '#shared/packaging/check/check-course.ts';
import type { Problem } from '#shared/course/problem.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { courseSnapshot } from './snapshot.ts';

export const courseCheck: Handler<'course.check'> = ({ library, ports }, { id }) => {
  const { source } = courseSnapshot(library.reads(), libraryPaths(ports.libraryDir).media, id);
  const { problems, state } = reportCourse(source);
  return { problems: problems.map(copyOf), state };
};

/** The contract's arrays are mutable, the model's are not. */
function copyOf(problem: Problem): OutputOf<'course.check'>['problems'][number] {
  const { fix, ...rest } = problem;
  return fix === undefined ? rest : { ...rest, fix: { label: fix.label, edits: [...fix.edits] } };
}
