import { ContractFailure } from '#shared/contract/result.ts';
import { readCourse } from '#shared/packaging/check/check-course.ts';
import { courseCoverage } from '#shared/packaging/coverage.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { courseSnapshot } from './snapshot.ts';

export const courseCoverageOf: Handler<'course.coverage'> = ({ library, ports }, { id }) => {
  const { source } = courseSnapshot(library.reads(), libraryPaths(ports.libraryDir).media, id);
  const { course } = readCourse(source);
  if (course !== null) return courseCoverage(course);
  throw new ContractFailure('invalid', {
    id: 'Setelan kursus rusak, jadi matriksnya belum dapat disusun. Perbaiki course.yaml lebih dahulu.',
    en: 'The course’s settings are broken, so its matrix cannot be made yet. Correct course.yaml first.',
  });
};
