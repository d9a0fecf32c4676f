import type { editor, languages } from 'monaco-editor/editor';
import type { Locale, Problem, TextEdit } from '#shared/course/problem.ts';
import { languageId } from './language.ts';
import { monaco } from './monaco.ts';

interface Shown {
  readonly problems: readonly Problem[];
  readonly locale: Locale;
  /** The model's version in which the problems were found; their edits hold for no other. */
  readonly versionId: number;
}

const owner = 'ajar';
const shownIn = new WeakMap<editor.ITextModel, Shown>();

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

function markerOf(model: editor.ITextModel, problem: Problem, locale: Locale): editor.IMarkerData {
  const line = Math.min(Math.max(1, problem.line), model.getLineCount());
  const endColumn = model.getLineMaxColumn(line);
  return {
    severity: severities[problem.severity],
    message: problem.message[locale],
    code: problem.code,
    startLineNumber: line,
    startColumn: Math.min(Math.max(1, problem.column), Math.max(1, endColumn - 1)),
    endLineNumber: line,
    endColumn,
  };
}

/** Underlines the problems of a model; `versionId` is null when they belong to a text that has changed since. */
export function showProblems(
  model: editor.ITextModel,
  problems: readonly Problem[],
  locale: Locale,
  versionId: number | null,
): void {
  shownIn.set(model, { problems, locale, versionId: versionId ?? -1 });
  monaco.editor.setModelMarkers(
    model,
    owner,
    problems.map((problem) => markerOf(model, problem, locale)),
  );
}

function editsOf(
  model: editor.ITextModel,
  edits: readonly TextEdit[],
  versionId: number,
): languages.IWorkspaceTextEdit[] {
  return edits.map(({ start, end, text }) => ({
    resource: model.uri,
    versionId,
    textEdit: { range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)), text },
  }));
}

monaco.languages.registerCodeActionProvider(languageId, {
  provideCodeActions(model, range, context) {
    const shown = shownIn.get(model);
    const actions: languages.CodeAction[] = [];
    if (shown && shown.versionId === model.getVersionId()) {
      for (const { fix, line, code } of shown.problems) {
        if (!fix || line < range.startLineNumber || line > range.endLineNumber) continue;
        actions.push({
          title: fix.label[shown.locale],
          kind: 'quickfix',
          isPreferred: true,
          diagnostics: context.markers.filter((marker) => marker.code === code),
          edit: { edits: editsOf(model, fix.edits, shown.versionId) },
        });
      }
    }
    return { actions, dispose: () => undefined };
  },
});
