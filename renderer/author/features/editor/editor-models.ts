import type { editor } from 'monaco-editor/editor';
import { singleChange } from '#author/bridge/text-change.ts';
import type { OpenModule, WorkspaceController } from '#author/bridge/workspace-types.ts';
import { languageId } from './language.ts';
import { monaco } from './monaco.ts';

/** A module's text in the editor, with its undo history and where it was looked at. */
export interface ModuleModel {
  readonly moduleId: string;
  readonly model: editor.ITextModel;
  viewState: editor.ICodeEditorViewState | null;
}

interface Entry extends ModuleModel {
  epoch: number;
}

/** All modules opened in one workspace: switching between them loses neither undo nor place. */
export class EditorModels {
  private readonly controller: WorkspaceController;
  private readonly entries = new Map<string, Entry>();
  private fromOutside = 0;

  constructor(controller: WorkspaceController) {
    this.controller = controller;
    controller.onDispose(() => {
      for (const { model } of this.entries.values()) model.dispose();
      this.entries.clear();
    });
  }

  /** The model of an open module with the controller's newest text in it. */
  modelOf(module: OpenModule): ModuleModel {
    const entry = this.entries.get(module.id) ?? this.create(module);
    if (entry.epoch !== module.textEpoch) {
      entry.epoch = module.textEpoch;
      this.take(entry.model, this.controller.textOf(module.id));
    }
    return entry;
  }

  private create(module: OpenModule): Entry {
    const model = monaco.editor.createModel(this.controller.textOf(module.id), languageId);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    const entry: Entry = { moduleId: module.id, model, viewState: null, epoch: module.textEpoch };
    this.entries.set(module.id, entry);
    model.onDidChangeContent(() => {
      if (this.fromOutside > 0) return;
      const { cursor } = this.controller.getSnapshot().active ?? module;
      this.controller.edited(module.id, () => model.getValue(), cursor);
    });
    return entry;
  }

  /** Puts a text from elsewhere into the model as one step of undo. */
  private take(model: editor.ITextModel, text: string): void {
    const change = singleChange(model.getValue(), text);
    if (change.start === change.end && change.text === '') return;
    const range = monaco.Range.fromPositions(model.getPositionAt(change.start), model.getPositionAt(change.end));
    this.fromOutside += 1;
    model.pushStackElement();
    model.pushEditOperations([], [{ range, text: change.text }], () => null);
    model.pushStackElement();
    this.fromOutside -= 1;
  }
}

const byController = new WeakMap<WorkspaceController, EditorModels>();

export function modelsOf(controller: WorkspaceController): EditorModels {
  const known = byController.get(controller) ?? new EditorModels(controller);
  byController.set(controller, known);
  return known;
}
