import { PackagePlus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { BatchDialog } from '#author/features/batch/batch-dialog.tsx';
import { OpenBatches } from '#author/features/batch/open-batches.tsx';
import { DocumentsDialog } from '#author/features/documents/documents-dialog.tsx';
import { KeyTools } from '#author/features/keys/key-tools.tsx';
import { ReleasePage } from '#author/features/release/release-page.tsx';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import type { Problem } from '#shared/course/problem.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import { documentCourse } from './document-course.ts';
import { useNavigation } from './navigation.tsx';
import { problemTarget } from './problem-target.ts';
import { appTexts } from './texts.ts';

/** A release that the person wants to do something with. */
interface Asked {
  readonly for: 'agencies' | 'paper';
  readonly release: ReleaseHead;
}

/** Everything that is done with a release of one course. */
export function ReleasePlace({ courseId }: { readonly courseId: string }) {
  const { go } = useNavigation();
  const course = useContractQuery('course.get', { id: courseId });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const openProblem = (problem: Problem) => {
    const target = problemTarget(problem, course.data ?? { modules: [], banks: [] });
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
        actions={actionsFor(setAsked)}
      />
      {asked?.for === 'agencies' ? (
        <BatchDialog release={asked.release} onClose={close} onOpenAgencies={() => go({ kind: 'agencies' })} />
      ) : null}
      {asked?.for === 'paper' && course.data ? (
        <DocumentsDialog course={documentCourse(course.data)} releaseId={asked.release.id} onClose={close} />
      ) : null}
    </>
  );
}

function actionsFor(onAsk: (asked: Asked) => void) {
  return (release: ReleaseHead) => <ReleaseActions release={release} onAsk={onAsk} />;
}

interface ReleaseActionsProps {
  readonly release: ReleaseHead;
  readonly onAsk: (asked: Asked) => void;
}

function ReleaseActions({ release, onAsk }: ReleaseActionsProps) {
  const text = useText();
  return (
    <>
      <Button size="small" icon={<PackagePlus aria-hidden />} onPress={() => onAsk({ for: 'agencies', release })}>
        {text(appTexts.makePackages)}
      </Button>
      <Button size="small" kind="quiet" icon={<Printer aria-hidden />} onPress={() => onAsk({ for: 'paper', release })}>
        {text(appTexts.printRelease)}
      </Button>
    </>
  );
}
