/** The editor component, with only the parts that course text needs. The one place that imports it as a value. */
import './editor-messages.ts';
import * as monaco from 'monaco-editor/editor';
// oxlint-disable-next-line import/default -- Vite makes the default export of a `?worker` import.
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/dnd/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/snippet/register';
// The feature of this name brings only the inline form.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import { configuration, languageId, tokenizer } from './language.ts';
import { themeData, themeId } from './themes.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

monaco.languages.register({ id: languageId, extensions: ['.md'] });
monaco.languages.setMonarchTokensProvider(languageId, tokenizer);
monaco.languages.setLanguageConfiguration(languageId, configuration);
for (const name of ['light', 'dark'] as const) monaco.editor.defineTheme(themeId(name), themeData(name));

// Its keys are those of the history, and there is nothing to refactor in a course.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyR,
  command: '-editor.action.refactor',
});

export { monaco };
