import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { CourseSettingsDialog } from '#author/features/course-settings/course-settings-dialog.tsx';
import { CoverageDialog } from '#author/features/coverage/coverage-dialog.tsx';
import { DocumentsDialog } from '#author/features/documents/documents-dialog.tsx';
import { TextCompare } from '#author/features/editor/text-compare.tsx';
import { HistoryDialog } from '#author/features/history/history-dialog.tsx';
import { MediaDialog } from '#author/features/media/media-dialog.tsx';
import { AddQuestionDialog } from '#author/features/question-form/add-question-dialog.tsx';
import { ExportDialog } from '#author/features/release/export-dialog.tsx';
import { ReadinessDialog } from '#author/features/release/readiness-dialog.tsx';
import { ReplaceDialog } from '#author/features/replace/replace-dialog.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { QuestionType } from '#shared/course/compiled.ts';
import type { Problem } from '#shared/course/problem.ts';
import { documentCourse } from './document-course.ts';

export type WorkspaceDialog =
  | 'export'
  | 'media'
  | 'documents'
  | 'coverage'
  | 'print-coverage'
  | 'readiness'
  | 'settings'
  | 'history'
  | 'question'
  | 'replace';

export interface WorkspaceDialogsProps {
  readonly course: OutputOf<'course.get'>;
  readonly moduleId: string | null;
  readonly controller: WorkspaceController;
  /** The one that is open. */
  readonly shown: WorkspaceDialog | null;
  readonly onShow: (dialog: WorkspaceDialog | null) => void;
  readonly onOpen: (moduleId: string) => void;
  readonly onOpenProblem: (place: Pick<Problem, 'file' | 'line' | 'column'>) => void;
  readonly onRelease: () => void;
  readonly onAddQuestion: (type: QuestionType) => void;
}

/** What opens over the workspace of a course, one at a time. */
export function WorkspaceDialogs(props: WorkspaceDialogsProps) {
  const { course, moduleId, controller, shown, onShow, onOpen, onOpenProblem, onRelease, onAddQuestion } = props;
  const close = () => onShow(null);
  const openFile = (file: string) => {
    close();
    const module = course.modules.find((known) => known.file === file);
    if (module) onOpen(module.id);
  };
  switch (shown) {
    case 'export':
      return (
        <ExportDialog
          course={{ id: course.id, title: course.settings.title, version: course.settings.version }}
          onClose={close}
          onOpenProblem={onOpenProblem}
        />
      );
    case 'media':
      return <MediaDialog courseId={course.id} controller={controller} onJump={onOpenProblem} onClose={close} />;
    case 'coverage':
      return (
        <CoverageDialog
          courseId={course.id}
          onOpen={openFile}
          onPrint={() => onShow('print-coverage')}
          onSettings={() => onShow('settings')}
          onClose={close}
        />
      );
    case 'documents':
    case 'print-coverage':
      return (
        <DocumentsDialog
          kind={shown === 'documents' ? 'handout' : 'coverage'}
          course={documentCourse(course)}
          releaseId={null}
          onClose={close}
        />
      );
    case 'history':
      return (
        <HistoryDialog
          course={course}
          moduleId={moduleId}
          controller={controller}
          compare={TextCompare}
          onOpenModule={onOpen}
          onClose={close}
        />
      );
    case 'readiness':
      return (
        <ReadinessDialog courseId={course.id} onOpenProblem={onOpenProblem} onRelease={onRelease} onClose={close} />
      );
    case 'question':
      return (
        <AddQuestionDialog
          onAdd={(type) => {
            close();
            onAddQuestion(type);
          }}
          onClose={close}
        />
      );
    case 'replace':
      return (
        <ReplaceDialog
          controller={controller}
          files={[...course.modules, ...course.banks].map(({ id, file, title }) => ({ id, file, title }))}
          onOpenPlace={(id, cursor) => {
            close();
            onOpen(id);
            void controller.reveal(id, cursor);
          }}
          onClose={close}
        />
      );
    case 'settings':
      return <CourseSettingsDialog courseId={course.id} onClose={close} />;
    case null:
      return null;
  }
}
