import type { editor } from 'monaco-editor/editor';
import { hunkEdit, type LineChange } from './hunk-edit.ts';
import { languageId } from './language.ts';
import { monaco } from './monaco.ts';
import { themeId, type ThemeName } from './themes.ts';

export interface CompareLook {
  readonly theme: ThemeName;
  /** Pixels. */
  readonly fontSize: number;
  readonly otherLabel: string;
  readonly ownLabel: string;
}

/** What stands on the right: a text of an open module that can be edited, or one that is only read. */
export type OwnSide = { readonly model: editor.ITextModel } | { readonly text: string };

const options: editor.IStandaloneDiffEditorConstructionOptions = {
  automaticLayout: true,
  // Where there is no room for two columns the changes stand below each other.
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: 640,
  originalEditable: false,
  ignoreTrimWhitespace: false,
  renderGutterMenu: false,
  renderOverviewRuler: false,
  hideUnchangedRegions: { enabled: false },
  editContext: false,
  wordWrap: 'on',
  diffWordWrap: 'on',
  minimap: { enabled: false },
  // Dimmed, the number of the last line cannot be read.
  renderFinalNewline: 'on',
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 3,
  folding: false,
  links: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
};

/** Two texts beside each other with their changes. */
export class CompareView {
  private readonly view: editor.IStandaloneDiffEditor;
  private readonly viewModel: editor.IDiffEditorViewModel;
  private readonly original: editor.ITextModel;
  private readonly modified: editor.ITextModel;
  private readonly ownsModified: boolean;

  constructor(container: HTMLElement, other: string, own: OwnSide, look: CompareLook, onChanges: () => void) {
    this.original = modelWith(other);
    this.ownsModified = 'text' in own;
    this.modified = 'text' in own ? modelWith(own.text) : own.model;
    const { fontSize, otherLabel, ownLabel } = look;
    this.view = monaco.editor.createDiffEditor(container, {
      ...options,
      fontSize,
      lineHeight: Math.round(fontSize * 1.6),
      theme: themeId(look.theme),
      readOnly: this.ownsModified,
      renderMarginRevertIcon: !this.ownsModified,
    });
    let isNew = true;
    this.view.onDidUpdateDiff(() => {
      // Its own options for the two names are forgotten at the next change of any other option.
      this.view.getOriginalEditor().updateOptions({ ariaLabel: otherLabel });
      this.view.getModifiedEditor().updateOptions({ ariaLabel: ownLabel });
      onChanges();
      const first = this.changes()?.[0];
      if (isNew && first) this.reveal(first);
      isNew = false;
    });
    this.viewModel = this.view.createViewModel({ original: this.original, modified: this.modified });
    this.view.setModel(this.viewModel);
  }

  /** Null while they are being found. */
  changes(): readonly LineChange[] | null {
    return this.view.getLineChanges();
  }

  reveal({ modifiedStartLineNumber, modifiedEndLineNumber }: LineChange): void {
    const editor = this.view.getModifiedEditor();
    const from = Math.max(1, modifiedStartLineNumber);
    const to = Math.max(from, modifiedEndLineNumber);
    editor.revealLinesInCenterIfOutsideViewport(from, to);
    editor.setPosition({ lineNumber: from, column: 1 });
  }

  /** Brings one change back as a step of undo of the open module. */
  take(change: LineChange): void {
    const { start, end, text } = hunkEdit(this.original.getValue(), this.modified.getValue(), change);
    const range = monaco.Range.fromPositions(this.modified.getPositionAt(start), this.modified.getPositionAt(end));
    this.modified.pushStackElement();
    this.modified.pushEditOperations([], [{ range, text }], () => null);
    this.modified.pushStackElement();
  }

  setTheme(theme: ThemeName): void {
    monaco.editor.setTheme(themeId(theme));
  }

  dispose(): void {
    this.view.setModel(null);
    this.view.dispose();
    // Ends the comparison that may be going on; without it the texts vanish under it.
    this.viewModel.dispose();
    this.original.dispose();
    if (this.ownsModified) this.modified.dispose();
  }
}

function modelWith(text: string): editor.ITextModel {
  const model = monaco.editor.createModel(text, languageId);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  return model;
}
