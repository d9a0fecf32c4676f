import { PackagePlus } from 'lucide-react';
import { useState } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { BatchDialog } from '#author/features/batch/batch-dialog.tsx';
import { OpenBatches } from '#author/features/batch/open-batches.tsx';
import { KeyTools } from '#author/features/keys/key-tools.tsx';
import { ReleasePage } from '#author/features/release/release-page.tsx';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import type { Problem } from '#shared/course/problem.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import { useNavigation } from './navigation.tsx';
import { problemTarget } from './problem-target.ts';
import { appTexts } from './texts.ts';

/** Everything that is done with a release of one course. */
export function ReleasePlace({ courseId }: { readonly courseId: string }) {
  const { go } = useNavigation();
  const course = useContractQuery('course.get', { id: courseId });
  const [handedOut, setHandedOut] = useState<ReleaseHead | null>(null);
  const openProblem = (problem: Problem) => {
    const target = problemTarget(problem, course.data?.modules ?? []);
    if (target === null) return;
    const moduleId = target === 'settings' ? null : target.moduleId;
    go({ kind: 'course', courseId, moduleId, view: 'write', target });
  };
  return (
    <>
      <ReleasePage
        courseId={courseId}
        title={course.data?.settings.title ?? ''}
        onOpenProblem={openProblem}
        tools={<KeyTools />}
        notices={<OpenBatches courseId={courseId} />}
        actions={actionsFor(setHandedOut)}
      />
      {handedOut === null ? null : (
        <BatchDialog
          release={handedOut}
          onClose={() => setHandedOut(null)}
          onOpenAgencies={() => go({ kind: 'agencies' })}
        />
      )}
    </>
  );
}

function actionsFor(onHandOut: (release: ReleaseHead) => void) {
  return (release: ReleaseHead) => <HandOutButton onPress={() => onHandOut(release)} />;
}

function HandOutButton({ onPress }: { readonly onPress: () => void }) {
  const text = useText();
  return (
    <Button size="small" icon={<PackagePlus aria-hidden />} onPress={onPress}>
      {text(appTexts.makePackages)}
    </Button>
  );
}
