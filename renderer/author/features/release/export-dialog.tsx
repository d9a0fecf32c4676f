import { useState, type ReactNode } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { RadioCards } from '#author/ui/radio-cards.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { Problem } from '#shared/course/problem.ts';
import { defaultPackageName, packageFormats } from '#shared/packaging/formats.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';
import { ExportChecks } from './export-checks.tsx';
import { ExportDone, RevealButton } from './export-done.tsx';
import { releaseTexts } from './texts.ts';
import './release.css';

type ExportKind = 'final' | 'draft';

export interface ExportDialogProps {
  readonly course: { readonly id: string; readonly title: string; readonly version: string };
  readonly onClose: () => void;
  /** The person wants to see the place of this problem; the dialog closes. */
  readonly onOpenProblem: (problem: Problem) => void;
}

/** From the checks to the finished package. */
export function ExportDialog({ course, onClose, onOpenProblem }: ExportDialogProps) {
  const text = useText();
  const [target, setTarget] = useState<FileToken | null>(null);
  const run = useJobRun('export.start');
  const { job, isRunning, error } = run;
  const begin = (format: PackageFormat, chosen: FileToken, kind: ExportKind) => {
    setTarget(chosen);
    run.start({ courseId: course.id, format, target: chosen.token, draft: kind === 'draft' });
  };
  if (isRunning) {
    const footer = <Button onPress={run.cancel}>{text(releaseTexts.cancel)}</Button>;
    return (
      <Dialog title={text(releaseTexts.running, course)} isOpen isLocked onClose={run.cancel} footer={footer}>
        <JobProgressBar progress={job?.progress ?? null} />
      </Dialog>
    );
  }
  if (job?.result?.kind === 'export') {
    const footer = (
      <>
        <Button onPress={onClose}>{text(releaseTexts.close)}</Button>
        {target ? <RevealButton token={target.token} /> : null}
      </>
    );
    return (
      <Dialog title={text(releaseTexts.done)} isOpen onClose={onClose} footer={footer}>
        <ExportDone result={job.result} />
      </Dialog>
    );
  }
  return (
    <ExportForm course={course} onClose={onClose} onOpenProblem={onOpenProblem} onStart={begin}>
      {error ? <Banner tone="error">{text(error.message)}</Banner> : null}
      {job?.status === 'cancelled' ? <Banner tone="info">{text(releaseTexts.cancelled)}</Banner> : null}
    </ExportForm>
  );
}

interface ExportFormProps extends ExportDialogProps {
  readonly onStart: (format: PackageFormat, target: FileToken, kind: ExportKind) => void;
  /** What became of the attempt before. */
  readonly children: ReactNode;
}

function ExportForm({ course, onClose, onOpenProblem, onStart, children }: ExportFormProps) {
  const text = useText();
  const toast = useToast();
  const [format, setFormat] = useState<PackageFormat>('scorm12');
  const check = useContractQuery('course.check', { id: course.id }, { staleTime: 0 });
  // The schema allows `fix: undefined`, which nothing that came through JSON can have.
  const problems = (check.data?.problems ?? null) as readonly Problem[] | null;
  const hasErrors = problems?.some(({ severity }) => severity === 'error') ?? false;
  const choose = (kind: ExportKind) => {
    const name = defaultPackageName({ ...course, draft: kind === 'draft' }, format);
    const start = async () => {
      const chosen = await bridge().files.saveTarget('package', name);
      if (chosen) onStart(format, chosen, kind);
    };
    start().catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(releaseTexts.cancel)}</Button>
      <Button kind="primary" isDisabled={problems === null || hasErrors} onPress={() => choose('final')}>
        {text(releaseTexts.export)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(releaseTexts.title, { title: course.title })} isOpen onClose={onClose} footer={footer}>
      {children}
      <div className="release-formats">
        <RadioCards
          label={text(releaseTexts.format)}
          value={format}
          options={packageFormats.map((info) => ({
            id: info.format,
            text: text(info.label),
            description: text(info.hint),
          }))}
          onChange={setFormat}
        />
      </div>
      <ExportChecks
        problems={problems}
        error={check.error ? text(check.error.error.message) : null}
        onOpenProblem={onOpenProblem}
      />
      {hasErrors ? <DraftWay onDraft={() => choose('draft')} /> : null}
    </Dialog>
  );
}

/** A draft is for trials, so it is offered, but not next to the button that everybody presses. */
function DraftWay({ onDraft }: { readonly onDraft: () => void }) {
  const text = useText();
  return (
    <details className="release-draft">
      <summary>{text(releaseTexts.otherWays)}</summary>
      <div>
        <p>{text(releaseTexts.draftText)}</p>
        <Button size="small" onPress={onDraft}>
          {text(releaseTexts.draft)}
        </Button>
      </div>
    </details>
  );
}
