import { readCourse } from '#shared/packaging/check/check-course.ts';
import { listQuestions } from '#shared/packaging/question-list.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { courseSnapshot } from './snapshot.ts';

export const courseQuestions: Handler<'course.questions'> = ({ library, ports }, { id }) => {
  const { course } = readCourse(courseSnapshot(library.reads(), libraryPaths(ports.libraryDir).media, id).source);
  if (course === null) return [];
  return listQuestions(course).map(({ path, questions }) => ({
    path,
    // The contract's arrays are mutable, the model's are not.
    questions: questions.map((question) => ({
      ...question,
      tags: [...question.tags],
      drawnBy: [...question.drawnBy],
      sameAs: [...question.sameAs],
    })),
  }));
};
