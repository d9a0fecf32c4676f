import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { ProgressBar } from '#author/ui/progress-bar.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import type { Problem } from '#shared/course/problem.ts';
import { pageTexts } from './page-texts.ts';
import { ReadinessList } from './readiness-list.tsx';
import './release.css';
import './release-page.css';

export interface ReadinessDialogProps {
  readonly courseId: string;
  readonly onOpenProblem: (problem: Problem) => void;
  readonly onRelease: () => void;
  readonly onClose: () => void;
}

/** What is missing before a release, while the course is still being written. */
export function ReadinessDialog({ courseId, onOpenProblem, onRelease, onClose }: ReadinessDialogProps) {
  const text = useText();
  const format = useFormat();
  // Asked for each time it is opened: it goes through the whole course.
  const { data, error } = useContractQuery('release.readiness', { courseId }, { staleTime: 0 });
  const met = data?.items.filter(({ isMet }) => isMet).length ?? 0;
  const footer = (
    <>
      <Button onPress={onClose}>{text(pageTexts.close)}</Button>
      <Button kind="primary" onPress={onRelease}>
        {text(pageTexts.toRelease)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(pageTexts.readinessTitle)} isOpen size="large" onClose={onClose} footer={footer}>
      {error ? <Banner tone="error">{text(error.error.message)}</Banner> : null}
      {!data && !error ? <Skeleton lines={8} /> : null}
      {data ? (
        <>
          <ProgressBar
            label={text(pageTexts.readiness)}
            share={met / Math.max(1, data.items.length)}
            detail={text(pageTexts.metOf, { met: format.number(met), total: format.number(data.items.length) })}
          />
          <ReadinessList items={data.items} reasons={null} onOpenProblem={onOpenProblem} />
        </>
      ) : null}
    </Dialog>
  );
}
