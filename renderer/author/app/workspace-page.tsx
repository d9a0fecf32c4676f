import { Eye, History, Images, ListChecks, PackageOpen, SlidersHorizontal } from 'lucide-react';
import { use, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { OutlineChannelProvider, useOutlineChannel } from '#author/bridge/outline-commands.tsx';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useSettings } from '#author/bridge/settings.ts';
import type { PackFlow } from '#author/features/library/pack-flow.tsx';
import { spotOf, type CursorSpot } from '#author/features/rehearsal/cursor-spot.ts';
import type { RehearsalStart } from '#author/features/rehearsal/rehearsal-page.tsx';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Problem } from '#shared/course/problem.ts';
import { useActionHandlers, useActions } from './actions.tsx';
import { useNavigation, viewOf, type Place } from './navigation.tsx';
import { problemTarget } from './problem-target.ts';
import { useFormFocus } from './use-form-focus.ts';
import { useSettingsChange } from './use-settings-change.ts';
import { appTexts } from './texts.ts';
import { shownKeys, TopbarSlot } from './topbar.tsx';
import { WorkspaceDialogs, type WorkspaceDialog } from './workspace-dialogs.tsx';
import { WorkspacePanes } from './workspace-panes.tsx';
import { useWorkspaceController } from './workspace/use-workspace-controller.ts';

type CoursePlace = Extract<Place, { kind: 'course' }>;
type Course = OutputOf<'course.get'>;

export interface WorkspacePageProps {
  readonly place: CoursePlace;
  readonly onPack: PackFlow['begin'];
}

/** One course being written. */
export function WorkspacePage({ place, onPack }: WorkspacePageProps) {
  const text = useText();
  const { go } = useNavigation();
  const course = useContractQuery('course.get', { id: place.courseId });
  const isGone = course.error?.error.code === 'not-found';
  const toast = useToast();
  const leave = useEffectEvent(() => {
    toast.show({ text: text(appTexts.courseGone) });
    go({ kind: 'library' });
  });
  useEffect(() => {
    if (isGone) leave();
  }, [isGone]);
  if (course.data) return <Workspace place={place} course={course.data} onPack={onPack} />;
  if (!course.error) {
    return (
      <main className="app-centre">
        <Spinner />
      </main>
    );
  }
  return (
    <main className="app-centre">
      <EmptyState
        icon={<PackageOpen />}
        title={text(appTexts.courseFailed)}
        actions={<Button onPress={() => void course.refetch()}>{text(appTexts.tryAgain)}</Button>}
      >
        <Banner tone="error">{text(course.error.error.message)}</Banner>
      </EmptyState>
    </main>
  );
}

interface WorkspaceProps {
  readonly place: CoursePlace;
  readonly course: Course;
  readonly onPack: PackFlow['begin'];
}

/** The module or bank to show: the one asked for while it exists, else the first module. */
function shownModule(course: Course, asked: string | null): string | null {
  const known = [...course.modules, ...course.banks].find(({ id }) => id === asked) ?? course.modules[0];
  return known?.id ?? null;
}

function Workspace({ place, course, onPack }: WorkspaceProps) {
  const { go } = useNavigation();
  const { showPreview, showProblems } = useSettings();
  const change = useSettingsChange();
  const controller = useWorkspaceController(course.id);
  const outline = useOutlineChannel();
  const [dialog, setDialog] = useState<WorkspaceDialog | null>(place.target === 'settings' ? 'settings' : null);
  const moduleId = shownModule(course, place.moduleId);
  const open = useCallback(
    (id: string) => go({ kind: 'course', courseId: course.id, moduleId: id, view: 'write' }),
    [go, course.id],
  );
  useEffect(() => {
    if (moduleId !== null) void controller.open(moduleId);
  }, [controller, moduleId]);
  const openProblem = (problem: Pick<Problem, 'file' | 'line' | 'column'>) => {
    setDialog(null);
    const target = problemTarget(problem, course);
    if (target === 'settings') setDialog('settings');
    else if (target) {
      open(target.moduleId);
      void controller.reveal(target.moduleId, target.cursor);
    }
  };
  const { target: shown } = place;
  useEffect(() => {
    if (typeof shown === 'object') void controller.reveal(shown.moduleId, shown.cursor);
  }, [controller, shown]);
  // What was typed until now is a version too.
  const showHistory = () => void controller.flush().then(() => setDialog('history'));
  const showReadiness = () => void controller.flush().then(() => setDialog('readiness'));
  const form = useFormFocus(controller);
  const startExport = () => void controller.flush().then(() => setDialog('export'));
  // What is rehearsed and released is what stands in the editor.
  const rehearse = (from: RehearsalStart['from']) =>
    void controller
      .flush()
      .then(() => go({ ...viewOf({ ...place, moduleId }, 'rehearse'), start: { from, spot: cursorSpot(controller) } }));
  useWorkspaceActions(controller, {
    'course.export': startExport,
    'course.documents': () => void controller.flush().then(() => setDialog('documents')),
    'course.media': () => void controller.flush().then(() => setDialog('media')),
    'course.coverage': () => void controller.flush().then(() => setDialog('coverage')),
    'course.pack': () =>
      void controller.flush().then(() => onPack({ id: course.id, title: course.settings.title }, 'course')),
    'course.check': () => {
      void controller.flush();
      change({ showProblems: true });
    },
    'course.readiness': showReadiness,
    'course.settings': () => setDialog('settings'),
    'module.history': showHistory,
    'edit.replace-course': () => setDialog('replace'),
    'view.rehearse': () => rehearse('course'),
    'view.rehearse-cursor': () => rehearse('cursor'),
    'view.release': () => void controller.flush().then(() => go(viewOf(place, 'release'))),
    'module.new': () => outline.send('new'),
    'module.duplicate': () => outline.send('duplicate'),
    'module.trash': () => outline.send('trash'),
    'bank.new': () => outline.send('new-bank'),
    'view.preview': () => change({ showPreview: !showPreview }),
    'view.form': form.toggle,
    'edit.question': () => setDialog('question'),
    'view.problems': () => change({ showProblems: !showProblems }),
  });
  return (
    <OutlineChannelProvider channel={outline.channel}>
      <TopbarButtons onExport={startExport} onSettings={() => setDialog('settings')} onHistory={showHistory} />
      <WorkspacePanes
        courseId={course.id}
        moduleId={moduleId}
        controller={controller}
        onOpen={open}
        onOpenProblem={openProblem}
        onReadiness={showReadiness}
        formWish={form.wish}
        onAddQuestion={() => setDialog('question')}
      />
      <WorkspaceDialogs
        course={course}
        moduleId={moduleId}
        controller={controller}
        shown={dialog}
        onShow={setDialog}
        onOpen={open}
        onOpenProblem={openProblem}
        onRelease={() => go(viewOf(place, 'release'))}
        onAddQuestion={form.add}
      />
    </OutlineChannelProvider>
  );
}

/** Null while no module is open. */
function cursorSpot(controller: WorkspaceController): CursorSpot | null {
  const { active, analysis } = controller.getSnapshot();
  if (active === null) return null;
  const blockLines = analysis !== null && controller.isCurrent(analysis) ? analysis.compiled.lines : null;
  return spotOf({ file: active.file, text: controller.textOf(active.id), line: active.cursor.line, blockLines });
}

function useWorkspaceActions(controller: WorkspaceController, handlers: Parameters<typeof useActionHandlers>[0]): void {
  useActionHandlers({
    ...handlers,
    'edit.bold': () => void controller.runEditorAction('bold'),
    'edit.italic': () => void controller.runEditorAction('italic'),
    'edit.link': () => void controller.runEditorAction('link'),
    'edit.image': () => void controller.runEditorAction('image'),
    'edit.find': () => void controller.runEditorAction('find'),
  });
}

interface TopbarButtonsProps {
  readonly onExport: () => void;
  readonly onSettings: () => void;
  readonly onHistory: () => void;
}

/** The workspace's own buttons, in the bar at the top. */
function TopbarButtons({ onExport, onSettings, onHistory }: TopbarButtonsProps) {
  const text = useText();
  const { run } = useActions();
  const { showPreview, showProblems } = useSettings();
  const change = useSettingsChange();
  const slot = use(TopbarSlot);
  if (!slot) return null;
  const buttons = (
    <>
      <ToggleButton
        label={text(appTexts.problems)}
        icon={<ListChecks aria-hidden />}
        shortcut={shownKeys('view.problems')}
        isSelected={showProblems}
        onChange={(isShown) => change({ showProblems: isShown })}
      />
      <ToggleButton
        label={text(appTexts.preview)}
        icon={<Eye aria-hidden />}
        shortcut={shownKeys('view.preview')}
        isSelected={showPreview}
        onChange={(isShown) => change({ showPreview: isShown })}
      />
      <IconButton
        label={text(appTexts.media)}
        icon={<Images aria-hidden />}
        shortcut={shownKeys('course.media')}
        onPress={() => void run('course.media')}
      />
      <IconButton
        label={text(appTexts.history)}
        icon={<History aria-hidden />}
        shortcut={shownKeys('module.history')}
        onPress={onHistory}
      />
      <Button kind="quiet" icon={<SlidersHorizontal aria-hidden />} onPress={onSettings}>
        {text(appTexts.courseSettings)}
      </Button>
      <Button kind="primary" icon={<PackageOpen aria-hidden />} onPress={onExport}>
        {text(appTexts.export)}
      </Button>
    </>
  );
  return createPortal(buttons, slot);
}
