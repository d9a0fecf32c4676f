import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { bankTexts, outlineTexts } from './texts.ts';
import type { Course } from './use-outline.ts';

export type Bank = Course['banks'][number];

export interface Banks {
  /** The bank whose title is being typed. */
  readonly renaming: string | null;
  readonly startRename: (id: string | null) => void;
  readonly add: () => void;
  readonly rename: (bank: Bank, title: string) => void;
  readonly trash: (bank: Bank) => void;
}

interface BanksInput {
  readonly course: Course;
  readonly controller: WorkspaceController;
  readonly activeId: string | null;
  readonly onOpen: (id: string) => void;
}

/** What a person does with the question banks of a course. Failures are said in a message; nothing is left half done. */
export function useBanks({ course, controller, activeId, onOpen }: BanksInput): Banks {
  const text = useText();
  const toast = useToast();
  const [renaming, startRename] = useState<string | null>(null);
  const create = useContractCommand('bank.create');
  const remove = useContractCommand('bank.trash');
  const restore = useContractCommand('bank.restore');
  const attempt = (work: Promise<unknown>) => {
    work.catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  const addBank = async () => {
    const title = bankTexts.newTitle[/^id\b/i.test(course.settings.language) ? 'id' : 'en'];
    const { id } = await create.mutateAsync({ courseId: course.id, title });
    onOpen(id);
    startRename(id);
  };
  const renameBank = async (bank: Bank, title: string) => {
    const trimmed = title.trim();
    if (trimmed === '' || trimmed === bank.title) return;
    // The draws of open modules follow: what is typed there must be saved first.
    await controller.flush();
    await controller.rename(bank.id, trimmed, bank.revision);
  };
  const trashBank = async (bank: Bank) => {
    await controller.close(bank.id);
    await remove.mutateAsync({ id: bank.id });
    const next = course.modules[0] ?? course.banks.find(({ id }) => id !== bank.id);
    if (bank.id === activeId && next) onOpen(next.id);
    const bringBack = async () => {
      await restore.mutateAsync({ id: bank.id });
      onOpen(bank.id);
    };
    const action = { label: text(outlineTexts.undo), run: () => attempt(bringBack()) };
    toast.show({ text: text(outlineTexts.trashed, { title: bank.title }), action });
  };
  return {
    renaming,
    startRename,
    add: () => attempt(addBank()),
    rename: (bank, title) => attempt(renameBank(bank, title)),
    trash: (bank) => attempt(trashBank(bank)),
  };
}
