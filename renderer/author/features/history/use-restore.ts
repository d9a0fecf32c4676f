import { call, errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { historyTexts as texts } from './texts.ts';

interface Restoring {
  readonly courseId: string;
  readonly subject: string;
  /** Only what stood in the course before is undone by restoring it; a module that came back goes to the trash again. */
  readonly wasDeleted: boolean;
  readonly controller: WorkspaceController;
  readonly onRestored: () => void;
}

export interface Restore {
  readonly isPending: boolean;
  /** `time` for the message. */
  readonly run: (revision: number, time: string) => void;
}

/** Restores a whole revision and offers to undo it. */
export function useRestore({ courseId, subject, wasDeleted, controller, onRestored }: Restoring): Restore {
  const text = useText();
  const toast = useToast();
  const restore = useContractCommand('history.restore');
  const trash = useContractCommand('module.trash');
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const undo = async (replaced: number, expectedRevision: number) => {
    await controller.flush();
    if (wasDeleted) await trash.mutateAsync({ id: subject });
    else await restore.mutateAsync({ courseId, subject, revision: replaced, expectedRevision });
    toast.show({ text: text(texts.undone) });
  };
  const run = async (revision: number, time: string) => {
    await controller.flush();
    const { present } = await call('history.list', { courseId, subject, before: null, limit: 1 });
    const made = await restore.mutateAsync({ courseId, subject, revision, expectedRevision: present });
    if (made.revision === made.replaced && !wasDeleted) toast.show({ text: text(texts.restoredSame) });
    else {
      const bringBack = () => void undo(made.replaced, made.revision).catch(onError);
      toast.show({ text: text(texts.restored, { time }), action: { label: text(texts.undo), run: bringBack } });
    }
    onRestored();
  };
  return {
    isPending: restore.isPending,
    run: (revision, time) => void run(revision, time).catch(onError),
  };
}
