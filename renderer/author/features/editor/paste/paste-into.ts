import type { editor } from 'monaco-editor/editor';
import { monaco } from '../monaco.ts';
import { htmlToMarkdown, type PastedImage } from './html-to-markdown.ts';
import { isVerbatimPlace, pastePlan, type Clipboard } from './paste-plan.ts';
import { fillPlaces } from './pasted-image.ts';
import { placeMarkdown } from './place-markdown.ts';

/** Puts pictures into the course's media; gives each one's path, or null where it could not be had. */
export type TakeImages = (
  images: readonly PastedImage[],
  files: readonly File[],
) => Promise<readonly (string | null)[]>;

function insert(view: editor.ICodeEditor, range: InstanceType<typeof monaco.Range>, markdown: string): void {
  const model = view.getModel();
  if (!model || markdown === '') return;
  const from = model.getOffsetAt(range.getStartPosition());
  const edit = placeMarkdown(model.getValue(), from, model.getOffsetAt(range.getEndPosition()), markdown);
  const place = monaco.Range.fromPositions(model.getPositionAt(edit.start), model.getPositionAt(edit.end));
  view.pushUndoStop();
  view.executeEdits('ajar', [{ range: place, text: edit.text, forceMoveMarkers: true }]);
  view.pushUndoStop();
  view.setPosition(model.getPositionAt(edit.start + edit.text.length));
  view.revealPositionInCenterIfOutsideViewport(view.getPosition() ?? place.getStartPosition());
}

async function insertWithImages(
  view: editor.ICodeEditor,
  markdown: string,
  paths: Promise<readonly (string | null)[]>,
): Promise<void> {
  const model = view.getModel();
  const selection = view.getSelection();
  if (!model || !selection) return;
  // The place moves along with what is typed while the pictures are stored.
  const marks = view.createDecorationsCollection([{ range: selection, options: {} }]);
  const stored = await paths;
  const range = marks.getRange(0);
  marks.clear();
  if (view.getModel() === model && range) insert(view, monaco.Range.lift(range), fillPlaces(markdown, stored));
}

/** Pastes as Markdown where that says more than the plain text; false when the editor component is to paste. */
export function pasteInto(
  view: editor.ICodeEditor,
  clipboard: Clipboard,
  files: readonly File[],
  take: TakeImages,
): boolean {
  const model = view.getModel();
  const selection = view.getSelection();
  if (!model || !selection || (view.getSelections()?.length ?? 0) > 1) return false;
  if (isVerbatimPlace(model.getValue(), model.getOffsetAt(selection.getStartPosition()))) return false;
  const plan = pastePlan(clipboard, model.getValueInRange(selection));
  if (plan.kind === 'plain') return false;
  if (plan.kind === 'link') {
    insert(view, selection, plan.markdown);
    return true;
  }
  const { markdown, images } = htmlToMarkdown(new DOMParser().parseFromString(clipboard.html, 'text/html').body);
  if (markdown === '') return false;
  if (images.length === 0) insert(view, selection, markdown);
  else void insertWithImages(view, markdown, take(images, files));
  return true;
}
