import { useState, type ReactElement } from 'react';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { editorTexts as texts } from './texts.ts';

const conflictOf = ({ active }: WorkspaceSnapshot) => active?.conflict ?? null;
const recoveredOf = ({ active }: WorkspaceSnapshot) => active?.recovered ?? false;
const openErrorOf = ({ openError }: WorkspaceSnapshot) => openError;

/** What the person must know about the text before going on with it. */
export function EditorNotices({ controller }: { readonly controller: WorkspaceController }): ReactElement {
  const text = useText();
  const conflict = useWorkspace(controller, conflictOf);
  const recovered = useWorkspace(controller, recoveredOf);
  const openError = useWorkspace(controller, openErrorOf);
  const [isComparing, setComparing] = useState(false);
  const choices = (
    <>
      <Button size="small" onPress={() => setComparing(true)}>
        {text(texts.conflictCompare)}
      </Button>
      <Button size="small" onPress={() => void controller.resolveConflict('theirs')}>
        {text(texts.takeTheirs)}
      </Button>
      <Button size="small" kind="primary" onPress={() => void controller.resolveConflict('mine')}>
        {text(texts.keepMine)}
      </Button>
    </>
  );
  const dismiss = (
    <Button size="small" onPress={() => controller.dismissRecovered()}>
      {text(texts.dismiss)}
    </Button>
  );
  return (
    <>
      {openError ? <Banner tone="error">{text(texts.openFailed, { reason: text(openError) })}</Banner> : null}
      {conflict ? (
        <Banner tone="warning" action={choices}>
          {text(texts.conflict)}
        </Banner>
      ) : null}
      {conflict && isComparing ? (
        <ConflictDialog controller={controller} conflict={conflict} onClose={() => setComparing(false)} />
      ) : null}
      {recovered ? (
        <Banner tone="info" action={dismiss}>
          {text(texts.recovered)}
        </Banner>
      ) : null}
    </>
  );
}
