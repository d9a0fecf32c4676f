import type { editor, languages } from 'monaco-editor/editor';
import type { Locale, LocalText, Problem, TextEdit } from '#shared/course/problem.ts';
import { describeCommand } from './ask-commands.ts';
import { questionFixes } from './fixes/question-fixes.ts';
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

const describeLabel: LocalText = { id: 'Uraikan gambar ini…', en: 'Describe this image…' };

/** The ways to mend one problem, the certain one first. */
function actionsFor(model: editor.ITextModel, problem: Problem, { locale, versionId }: Shown): languages.CodeAction[] {
  const { fix, code, line, column } = problem;
  const certain = fix ? [{ label: fix.label, edits: fix.edits, isPreferred: true }] : [];
  const choices = questionFixes(code, model.getValue(), line).map(({ label, edit }) => ({
    label,
    edits: [edit],
    isPreferred: false,
  }));
  const edits = [...certain, ...choices].map(({ label, edits: list, isPreferred }): languages.CodeAction => ({
    title: label[locale],
    kind: 'quickfix',
    isPreferred,
    edit: { edits: editsOf(model, list, versionId) },
  }));
  if (code !== 'image-no-alt') return edits;
  const title = describeLabel[locale];
  const command = { id: describeCommand, title, arguments: [line, column] };
  return [...edits, { title, kind: 'quickfix', isPreferred: true, command }];
}

monaco.languages.registerCodeActionProvider(languageId, {
  provideCodeActions(model, range, context) {
    const shown = shownIn.get(model);
    if (shown?.versionId !== model.getVersionId()) return { actions: [], dispose: () => undefined };
    const here = shown.problems.filter(({ line }) => line >= range.startLineNumber && line <= range.endLineNumber);
    const actions = here.flatMap((problem) =>
      actionsFor(model, problem, shown).map((action) => ({
        ...action,
        diagnostics: context.markers.filter((marker) => marker.code === problem.code),
      })),
    );
    return { actions, dispose: () => undefined };
  },
});
