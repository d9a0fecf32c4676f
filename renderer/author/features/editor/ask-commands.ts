import type { editor } from 'monaco-editor/editor';
import { imageWithoutAlt } from './fixes/question-fixes.ts';
import { monaco } from './monaco.ts';

/** Commands through which offers inside the editor component open the app's dialogs. */
export const askCommand = 'ajar.ask';
export const describeCommand = 'ajar.describe';

export interface Asking {
  readonly ask: (what: 'link' | 'image') => void;
  /** Asks for the description of an image that is in the text; `apply` writes it there. */
  readonly describe: (name: string, apply: (alt: string) => void) => void;
}

/** The words between an image's brackets; brackets in them are escaped. */
function altText(alt: string): string {
  return alt.replaceAll(/\s+/g, ' ').replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`);
}

function describeImage(view: editor.ICodeEditor, asking: Asking, line: number, column: number): void {
  const found = imageWithoutAlt(view.getModel()?.getValue() ?? '', line, column);
  if (!found) return;
  asking.describe(found.target.replace(/^.*\//, ''), (alt) => {
    const model = view.getModel();
    // Read again: the text may have been saved, renamed or merged while the dialog was open.
    const place = model && imageWithoutAlt(model.getValue(), line, column);
    if (!model || place?.target !== found.target) return;
    const at = model.getPositionAt(place.at);
    view.pushUndoStop();
    view.executeEdits('ajar', [{ range: monaco.Range.fromPositions(at), text: altText(alt) }]);
    view.pushUndoStop();
    view.focus();
  });
}

/** One editor is on the screen at a time. Returns the function that ends it. */
export function listenForAsking(view: editor.ICodeEditor, asking: Asking): () => void {
  const commands = [
    monaco.editor.registerCommand(askCommand, (_, what: 'link' | 'image') => asking.ask(what)),
    monaco.editor.registerCommand(describeCommand, (_, line: number, column: number) =>
      describeImage(view, asking, line, column),
    ),
  ];
  return () => commands.forEach((command) => command.dispose());
}
