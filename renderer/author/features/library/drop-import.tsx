import { FileUp } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { libraryTexts } from './texts.ts';
import './library.css';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

export interface DropImportProps {
  readonly onFile: (file: File) => void;
  /** In the workspace other files are dropped too, so nothing is said about those that are not courses. */
  readonly mode: 'library' | 'workspace';
}

/** Takes an `.ajar` file dropped anywhere on the window; a file that nobody takes never replaces the page. */
export function DropImport({ onFile, mode }: DropImportProps) {
  const text = useText();
  const toast = useToast();
  const [isOver, setOver] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!holdsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const course = files.find(({ name }) => name.toLowerCase().endsWith('.ajar'));
    if (course) onFile(course);
    else if (mode === 'library') toast.show({ text: text(libraryTexts.dropWrong) });
  });
  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(mode === 'library');
  });
  useEffect(() => {
    const over = (event: DragEvent) => onDragOver(event);
    const drop = (event: DragEvent) => onDrop(event);
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('dragleave', leave);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('dragleave', leave);
    };
  }, []);
  return isOver ? (
    <div className="library-drop" aria-hidden>
      <span>
        <FileUp />
        {text(libraryTexts.dropHint)}
      </span>
    </div>
  ) : null;
}
