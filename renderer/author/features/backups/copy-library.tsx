import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import { backupTexts as texts } from './texts.ts';

/** `2026-11-24` on this computer's calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

interface CopyLibrary {
  readonly isRunning: boolean;
  readonly start: () => void;
  /** Progress, result or failure; null before the first start. */
  readonly status: React.ReactNode;
}

/** Copies the whole library to a place that the person chooses. */
export function useCopyLibrary(): CopyLibrary {
  const text = useText();
  const toast = useToast();
  const [target, setTarget] = useState<FileToken | null>(null);
  const run = useJobRun('library.copy-to');
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const begin = async () => {
    const chosen = await bridge().files.saveTarget('backup-folder', text(texts.copyName, { day: today() }));
    if (chosen === null) return;
    setTarget(chosen);
    run.start({ target: chosen.token });
  };
  return {
    isRunning: run.isRunning,
    start: () => void begin().catch(onError),
    status: <CopyStatus run={run} target={target} onError={onError} />,
  };
}

interface CopyStatusProps {
  readonly run: ReturnType<typeof useJobRun<'library.copy-to'>>;
  readonly target: FileToken | null;
  readonly onError: (thrown: unknown) => void;
}

function CopyStatus({ run: { job, isRunning, error, cancel }, target, onError }: CopyStatusProps) {
  const text = useText();
  const format = useFormat();
  if (error) return <Banner tone="error">{text(error.message)}</Banner>;
  if (isRunning) {
    return (
      <div className="backups-progress">
        <JobProgressBar progress={job?.progress ?? null} />
        <Button size="small" onPress={cancel}>
          {text(texts.cancel)}
        </Button>
      </div>
    );
  }
  if (job?.status === 'cancelled') return <Banner tone="info">{text(texts.copyCancelled)}</Banner>;
  if (job?.result?.kind !== 'backup') return null;
  const { name, files, bytes } = job.result;
  const reveal =
    target !== null && bridge().edition === 'desktop' ? (
      <Button size="small" onPress={() => void bridge().files.reveal(target.token).catch(onError)}>
        {text(texts.show)}
      </Button>
    ) : null;
  return (
    <Banner tone="info" action={reveal}>
      {text(texts.copyDone, { name, files: format.number(files), bytes: format.bytes(bytes) })}
      {bridge().edition === 'browser' ? ` ${text(texts.copyPlace)}` : null}
    </Banner>
  );
}

export const copyIcon = <HardDriveDownload aria-hidden />;
