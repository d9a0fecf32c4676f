import type { ComponentType } from 'react';
import type { WorkspaceController } from './workspace-types.ts';

export interface TextCompareProps {
  /** On the left; only read. */
  readonly other: string;
  readonly otherLabel: string;
  /** On the right: the open module itself, where what is taken over can be undone, or a text that is only read. */
  readonly own:
    | { readonly kind: 'module'; readonly controller: WorkspaceController }
    | { readonly kind: 'text'; readonly text: string };
  readonly ownLabel: string;
  /** Of the button that brings one change back to what it is on the left. */
  readonly takeLabel: string;
}

/** Two texts side by side, as the editor shows them; features that need one get it from the app. */
export type TextCompareView = ComponentType<TextCompareProps>;
