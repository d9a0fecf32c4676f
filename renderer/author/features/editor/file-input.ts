/** Files in a paste or a drop that can stand in a module; text beside them wins, because Word sends both. */
export function mediaFilesOf(transfer: DataTransfer | null): readonly File[] {
  if (!transfer || transfer.types.includes('text/plain')) return [];
  return [...transfer.files];
}

export function canStandInModule(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|svg|mp3|m4a|ogg|wav|mp4|webm)$/i.test(name);
}

export function isImage(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|svg)$/i.test(name);
}

interface FileListeners {
  readonly dropped: (files: readonly File[], point: { readonly x: number; readonly y: number }) => void;
}

function allowFiles(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.stopPropagation();
  event.dataTransfer.dropEffect = 'copy';
}

/** Takes dropped files before the editor component sees them. Returns the function that ends it. */
export function listenForDrops(element: HTMLElement, listeners: FileListeners): () => void {
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    listeners.dropped(files, { x: event.clientX, y: event.clientY });
  };
  element.addEventListener('dragover', allowFiles, true);
  element.addEventListener('drop', drop, true);
  return () => {
    element.removeEventListener('dragover', allowFiles, true);
    element.removeEventListener('drop', drop, true);
  };
}
