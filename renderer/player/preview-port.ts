/** What the preview's script needs of the player: the only thing that player.js and preview.js know of each other. */
import type { ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';

export interface PreviewPlayer {
  /** Shows the module in place of what is on the screen; the same module is changed where it differs. */
  showModule(outline: ModuleOutline, content: ModuleContent): void;
  /** Elements of the blocks on the screen, in the order of `content.blocks`; empty on other pages. */
  blocks(): readonly HTMLElement[];
  setTheme(theme: 'light' | 'dark'): void;
}

declare global {
  interface Window {
    /**
     * Set by preview.js, before or after player.js has loaded. When it is there, the player starts in preview mode (nothing is
     * stored or reported, nothing is limited) and calls it once.
     */
    ajarPreview?: (player: PreviewPlayer) => void;
  }
}
