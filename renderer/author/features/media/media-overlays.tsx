import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { KeptDialog } from './kept-dialog.tsx';
import type { MediaItem } from './media-items.ts';
import { RemoveQuestion } from './remove-question.tsx';
import { ShrinkDialog } from './shrink-dialog.tsx';
import type { MediaCommands } from './use-media-commands.ts';

/** What opens over the media library, one at a time. */
export type MediaOverlay =
  | { readonly kind: 'shrink'; readonly paths: readonly string[] }
  | { readonly kind: 'kept' }
  | { readonly kind: 'remove'; readonly item: MediaItem };

export function shrinkOf(files: readonly Pick<MediaItem, 'path'>[]): MediaOverlay {
  return { kind: 'shrink', paths: files.map(({ path }) => path) };
}

export interface MediaOverlaysProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  readonly commands: MediaCommands;
  readonly shown: MediaOverlay | null;
  /** The file that was worked on is at another path now. */
  readonly onMoved: (path: string) => void;
  readonly onClose: () => void;
}

export function MediaOverlays({ courseId, controller, commands, shown, onMoved, onClose }: MediaOverlaysProps) {
  switch (shown?.kind) {
    case 'shrink':
      return (
        <ShrinkDialog
          courseId={courseId}
          controller={controller}
          paths={shown.paths}
          onClose={(path) => {
            onClose();
            if (path !== null) onMoved(path);
          }}
        />
      );
    case 'kept':
      return <KeptDialog courseId={courseId} commands={commands} onClose={onClose} />;
    case 'remove':
      return (
        <RemoveQuestion
          item={shown.item}
          onCancel={onClose}
          onConfirm={(path) => {
            onClose();
            void commands.remove([path], 'remove');
          }}
        />
      );
    case undefined:
      return null;
  }
}
