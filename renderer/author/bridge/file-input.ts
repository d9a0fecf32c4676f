import type { PickKind } from '#shared/contract/bridge.ts';
import { pickExtensions } from '#shared/contract/channels.ts';

function ask(prepare: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    prepare(input);
    const finish = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => finish([]), { once: true });
    document.body.append(input);
    input.click();
  });
}

/** Asks for files through the browser; empty when the person cancelled. */
export function pickFiles(kind: Exclude<PickKind, 'course-folder' | 'backup-folder'>): Promise<readonly File[]> {
  return ask((input) => {
    input.accept = pickExtensions[kind].map((extension) => `.${extension}`).join(',');
    input.multiple = kind === 'image' || kind === 'media';
  });
}

/** Asks for a folder; every file in it with its `webkitRelativePath`. Empty when cancelled. */
export function pickFolder(): Promise<readonly File[]> {
  return ask((input) => {
    input.webkitdirectory = true;
  });
}
