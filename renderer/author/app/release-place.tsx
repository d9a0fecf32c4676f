import { useContractQuery } from '#author/bridge/queries.ts';
import { ReleasePage } from '#author/features/release/release-page.tsx';
import { useNavigation } from './navigation.tsx';

/** Everything that is done with a release of one course. */
export function ReleasePlace({ courseId }: { readonly courseId: string }) {
  const { go } = useNavigation();
  const course = useContractQuery('course.get', { id: courseId });
  return (
    <ReleasePage
      courseId={courseId}
      title={course.data?.settings.title ?? ''}
      onOpenProblem={(problem) => go({ kind: 'course', courseId, moduleId: null, view: 'write', problem })}
    />
  );
}
