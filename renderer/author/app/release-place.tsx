import { useContractQuery } from '#author/bridge/queries.ts';
import { KeyTools } from '#author/features/keys/key-tools.tsx';
import { ReleasePage } from '#author/features/release/release-page.tsx';
import type { Problem } from '#shared/course/problem.ts';
import { useNavigation } from './navigation.tsx';
import { problemTarget } from './problem-target.ts';

/** Everything that is done with a release of one course. */
export function ReleasePlace({ courseId }: { readonly courseId: string }) {
  const { go } = useNavigation();
  const course = useContractQuery('course.get', { id: courseId });
  const openProblem = (problem: Problem) => {
    const target = problemTarget(problem, course.data?.modules ?? []);
    if (target === null) return;
    const moduleId = target === 'settings' ? null : target.moduleId;
    go({ kind: 'course', courseId, moduleId, view: 'write', target });
  };
  return (
    <ReleasePage
      courseId={courseId}
      title={course.data?.settings.title ?? ''}
      onOpenProblem={openProblem}
      tools={<KeyTools />}
    />
  );
}
