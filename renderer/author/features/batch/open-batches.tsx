import { useState } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { BatchProgress } from './batch-progress.tsx';
import { batchTexts } from './texts.ts';
import { useBatchRun } from './use-batch-run.ts';
import './batch.css';

type BatchHead = OutputOf<'batch.list'>[number];

/** Batches that something or somebody interrupted, with the way to go on. `courseId` null: of all courses. */
export function OpenBatches({ courseId }: { readonly courseId: string | null }) {
  const run = useBatchRun();
  const [resumed, setResumed] = useState<BatchHead | null>(null);
  const text = useText();
  const batches = useContractQuery('batch.list', {});
  const open = (batches.data ?? []).filter(
    (batch) => batch.status === 'open' && !batch.isRunning && (courseId === null || batch.courseId === courseId),
  );
  const close = () => {
    setResumed(null);
    run.reset();
  };
  return (
    <>
      {open.map((batch) => (
        <OpenBatch
          key={batch.id}
          batch={batch}
          onResume={() => {
            setResumed(batch);
            run.resume(batch.id);
          }}
        />
      ))}
      {resumed === null ? null : (
        <BatchProgress
          batchId={resumed.id}
          title={text(batchTexts.title, { title: resumed.title, version: resumed.version })}
          run={run}
          folderToken={null}
          onClose={close}
        />
      )}
    </>
  );
}

function OpenBatch({ batch, onResume }: { readonly batch: BatchHead; readonly onResume: () => void }) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const discard = useContractCommand('batch.discard');
  const { title, version, folder } = batch;
  const done = format.number(batch.done);
  const giveUp = () =>
    discard.mutate(
      { id: batch.id },
      {
        onError: ({ error }) => toast.show({ text: text(error.message), tone: 'error' }),
        onSettled: () => setAsking(false),
      },
    );
  const action = (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {text(batchTexts.discard)}
      </Button>
      <Button size="small" kind="primary" onPress={onResume}>
        {text(batchTexts.resume)}
      </Button>
    </>
  );
  return (
    <>
      <Banner tone="warning" action={action}>
        {text(batchTexts.openBatch, { title, version, done, total: format.number(batch.items) })}
      </Banner>
      <ConfirmDialog
        title={text(batchTexts.discardTitle)}
        confirmLabel={text(batchTexts.discard)}
        isOpen={isAsking}
        isPending={discard.isPending}
        onConfirm={giveUp}
        onCancel={() => setAsking(false)}
      >
        <p>{text(batchTexts.discardText, { done, folder })}</p>
      </ConfirmDialog>
    </>
  );
}
