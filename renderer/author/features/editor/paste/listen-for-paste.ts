import { mediaFilesOf } from '../file-input.ts';
import type { Clipboard } from './paste-plan.ts';

export interface PasteListeners {
  /** Is the text of the module what is being pasted into? */
  readonly isForText: () => boolean;
  /** Only files are in the clipboard. */
  readonly files: (files: readonly File[]) => void;
  /** True when the paste was taken; else the editor component pastes the plain text. */
  readonly text: (clipboard: Clipboard, pictures: readonly File[]) => boolean;
}

function isPlainPaste(event: KeyboardEvent): boolean {
  return event.code === 'KeyV' && event.shiftKey && (event.ctrlKey || event.metaKey);
}

/** Takes pastes before the editor component sees them. Ctrl+Shift+V stays plain. Returns the function that ends it. */
export function listenForPaste(element: HTMLElement, listeners: PasteListeners): () => void {
  let plain = false;
  const key = (event: KeyboardEvent) => {
    plain = isPlainPaste(event);
  };
  const paste = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    const wasPlain = plain;
    plain = false;
    if (!clipboardData || !listeners.isForText()) return;
    const files = mediaFilesOf(clipboardData);
    if (files.length > 0) listeners.files(files);
    else if (wasPlain || !takesText(clipboardData)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const takesText = (data: DataTransfer) =>
    listeners.text(
      { text: data.getData('text/plain'), html: data.getData('text/html'), types: [...data.types] },
      [...data.files].filter(({ type }) => type.startsWith('image/')),
    );
  element.addEventListener('keydown', key, true);
  element.addEventListener('paste', paste, true);
  return () => {
    element.removeEventListener('keydown', key, true);
    element.removeEventListener('paste', paste, true);
  };
}
