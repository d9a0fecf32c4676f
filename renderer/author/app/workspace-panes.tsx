import { Group, Panel, Separator, type Layout } from 'react-resizable-panels';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useSettings } from '#author/bridge/settings.ts';
import { EditorPane } from '#author/features/editor/editor-pane.tsx';
import { StatusBar } from '#author/features/editor/status-bar.tsx';
import { OutlinePane } from '#author/features/outline/outline-pane.tsx';
import { ProblemsPane } from '#author/features/problems/problems-pane.tsx';
import { useText } from '#author/i18n/text.tsx';
import type { Problem } from '#shared/course/problem.ts';
import { BankBar } from './bank-bar.tsx';
import { useSettingsChange } from './use-settings-change.ts';
import { layoutOf, sizesOf } from './pane-layout.ts';
import { SidePane } from './side-pane.tsx';
import { appTexts } from './texts.ts';

export interface WorkspacePanesProps {
  readonly courseId: string;
  readonly moduleId: string | null;
  readonly controller: WorkspaceController;
  /** What is missing before a release is to be shown. */
  readonly onReadiness: () => void;
  readonly onOpen: (moduleId: string) => void;
  readonly onOpenProblem: (problem: Problem) => void;
  /** Counts the wishes to have the focus in the question form. */
  readonly formWish: number;
  readonly onAddQuestion: () => void;
}

interface PaneGroup {
  /** Key in `settings.panes`. */
  readonly name: string;
  /** Panel ids in order; the panels show them as test ids too, so they differ from those of the panes inside. */
  readonly ids: readonly string[];
  /** Sizes in percent until the person has changed them. */
  readonly sizes: readonly number[];
}

const withPreview: PaneGroup = {
  name: 'columns',
  ids: ['outline-panel', 'middle-panel', 'preview-panel'],
  sizes: [19, 45, 36],
};
const withoutPreview: PaneGroup = {
  name: 'columns-no-preview',
  ids: ['outline-panel', 'middle-panel'],
  sizes: [19, 81],
};
const withProblems: PaneGroup = { name: 'rows', ids: ['editor-panel', 'problems-panel'], sizes: [72, 28] };

/** Sizes of a group of panes, remembered in the settings. */
function useRememberedLayout({ name, ids, sizes }: PaneGroup) {
  const { panes } = useSettings();
  const change = useSettingsChange();
  return {
    defaultLayout: layoutOf(ids, panes[name] ?? [], sizes),
    onLayoutChanged: (layout: Layout, meta: { readonly isUserInteraction: boolean }) => {
      if (meta.isUserInteraction) change({ panes: { ...panes, [name]: sizesOf(ids, layout) } });
    },
  };
}

/** A pane's size in percent, for one that joins panes which are there already. */
function shareText({ defaultLayout }: { readonly defaultLayout: Layout }, id: string): string {
  return `${String(defaultLayout[id] ?? 30)}%`;
}

/** Outline, editor with problems below, preview; the status bar under all. */
export function WorkspacePanes(props: WorkspacePanesProps) {
  const text = useText();
  const { showPreview } = useSettings();
  const { courseId, moduleId, controller, onOpen, formWish, onAddQuestion } = props;
  const group = showPreview ? withPreview : withoutPreview;
  const layout = useRememberedLayout(group);
  return (
    <main className="app-workspace">
      {/* Without a key: the editor must not start anew when the preview comes and goes. */}
      <Group className="app-columns" orientation="horizontal" {...layout}>
        <Panel id="outline-panel" minSize="180px" maxSize="40%" className="app-pane">
          <OutlinePane courseId={courseId} controller={controller} activeModuleId={moduleId} onOpen={onOpen} />
        </Panel>
        <Separator className="app-separator" aria-label={text(appTexts.resizePanes)} />
        <Panel id="middle-panel" minSize="320px">
          <MiddlePane {...props} />
        </Panel>
        {showPreview ? <Separator className="app-separator" aria-label={text(appTexts.resizePanes)} /> : null}
        {showPreview ? (
          <Panel
            id="preview-panel"
            minSize="260px"
            defaultSize={shareText(layout, 'preview-panel')}
            className="app-pane"
          >
            <SidePane courseId={courseId} controller={controller} formWish={formWish} onAddQuestion={onAddQuestion} />
          </Panel>
        ) : null}
      </Group>
      <StatusBar courseId={courseId} controller={controller} />
    </main>
  );
}

/** The editor keeps its place in the tree when the problems come and go: it must not start anew. */
function MiddlePane({
  courseId,
  moduleId,
  controller,
  onOpen,
  onOpenProblem,
  onReadiness,
  onAddQuestion,
}: WorkspacePanesProps) {
  const text = useText();
  const { showProblems } = useSettings();
  const layout = useRememberedLayout(withProblems);
  return (
    <Group className="app-rows" orientation="vertical" {...(showProblems ? layout : {})}>
      <Panel id="editor-panel" minSize="120px" className="app-pane">
        <div className="app-editor-column">
          <BankBar courseId={courseId} controller={controller} onOpen={onOpen} />
          <EditorPane courseId={courseId} moduleId={moduleId} controller={controller} onAddQuestion={onAddQuestion} />
        </div>
      </Panel>
      {showProblems ? <Separator className="app-separator" aria-label={text(appTexts.resizeProblems)} /> : null}
      {showProblems ? (
        <Panel
          id="problems-panel"
          minSize="80px"
          defaultSize={shareText(layout, 'problems-panel')}
          className="app-pane"
        >
          <ProblemsPane courseId={courseId} controller={controller} onOpen={onOpenProblem} onReadiness={onReadiness} />
        </Panel>
      ) : null}
    </Group>
  );
}
