import type { ReactElement } from 'react';
import type { SaveConflict, WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { TextCompare } from './text-compare.tsx';
import { editorTexts as texts } from './texts.ts';

export interface ConflictDialogProps {
  readonly controller: WorkspaceController;
  readonly conflict: SaveConflict;
  readonly onClose: () => void;
}

/** Both texts of a module that was changed in two places: take one of them, or bring the other's changes into one's own. */
export function ConflictDialog({ controller, conflict, onClose }: ConflictDialogProps): ReactElement {
  const text = useText();
  const choose = (choice: 'mine' | 'theirs') => {
    void controller.resolveConflict(choice);
    onClose();
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(texts.conflictLater)}</Button>
      <Button onPress={() => choose('theirs')}>{text(texts.takeTheirs)}</Button>
      <Button kind="primary" onPress={() => choose('mine')}>
        {text(texts.keepMine)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(texts.conflictTitle)} isOpen size="full" onClose={onClose} footer={footer}>
      <p className="compare-lead">{text(texts.conflictLead)}</p>
      <TextCompare
        other={conflict.theirs}
        otherLabel={text(texts.conflictTheirs)}
        own={{ kind: 'module', controller }}
        ownLabel={text(texts.conflictMine)}
        takeLabel={text(texts.conflictTake)}
      />
    </Dialog>
  );
}
