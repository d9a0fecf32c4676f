import type { ModuleContent, ModuleOutline } from '../course/compiled.ts';

/**
 * Messages between the workspace and the preview frame (`postMessage`, exact origins). The frame runs the package's own
 * files; the preview host adds one script, `preview.js`, that speaks this protocol and drives the player.
 */
export type ToPreview =
  /** Show this module, freshly compiled; `lines[i]` is the 1-based source line on which `content.blocks[i]` starts. */
  | {
      readonly type: 'ajar:module';
      readonly outline: ModuleOutline;
      readonly content: ModuleContent;
      readonly lines: readonly number[];
    }
  /** The editor's cursor is on this line: bring its block into view, unless it is. */
  | { readonly type: 'ajar:cursor'; readonly line: number }
  | { readonly type: 'ajar:theme'; readonly theme: 'light' | 'dark' };

export type FromPreview =
  | { readonly type: 'ajar:ready' }
  /** A block was clicked twice: jump to its line in the editor. */
  | { readonly type: 'ajar:line'; readonly line: number }
  /** The update with the sequence of the last `ajar:module` is on the screen. */
  | { readonly type: 'ajar:shown'; readonly slug: string };
