import { Dices, ListChecks } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { DrawDialog } from '#author/features/banks/draw-dialog.tsx';
import { QuestionDialog } from '#author/features/banks/question-dialog.tsx';
import { bankTexts } from '#author/features/banks/texts.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useActionHandlers, useActions } from './actions.tsx';
import { problemTarget } from './problem-target.ts';
import { appTexts } from './texts.ts';

export interface BankBarProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  readonly onOpen: (id: string) => void;
}

type Course = OutputOf<'course.get'>;
type Module = Course['modules'][number];

const activeIdOf = ({ active }: WorkspaceSnapshot) => active?.id ?? null;

/** How many questions the active module draws, as a number so that typing does not draw the bar anew. */
function drawnOf({ analysis }: WorkspaceSnapshot): number {
  const draws = analysis?.compiled.outline.draws ?? [];
  return draws.reduce((sum, { count, from }) => sum + Math.min(count, from.length), 0);
}

function canDraw(module: Module | null): module is Module {
  return module !== null && module.kind !== 'lesson' && module.kind !== 'survey';
}

/** The module or bank that is open, as the dialogs need it. */
function activeFile(course: Course | undefined, id: string | null) {
  const module = course?.modules.find((known) => known.id === id) ?? null;
  const bank = course?.banks.find((known) => known.id === id) ?? null;
  const known = module ?? bank;
  const path = `${bank ? 'banks' : 'modules'}/${known?.file ?? ''}`;
  return { module, bank, file: known ? { id: known.id, path, title: known.title } : null };
}

/** Above the editor of a test or a bank: what it draws or holds, and the ways to look at that and to change it. */
export function BankBar({ courseId, controller, onOpen }: BankBarProps): ReactElement | null {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const { run } = useActions();
  const [dialog, setDialog] = useState<'draw' | 'questions' | null>(null);
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const activeId = useWorkspace(controller, activeIdOf);
  const drawn = useWorkspace(controller, drawnOf);
  const { module, bank, file } = activeFile(course, activeId);
  const isTest = canDraw(module);
  // The lists are read from the library: what is typed must be there first.
  const openDraws = () => {
    if (isTest) void controller.flush().then(() => setDialog('draw'));
    else toast.show({ text: text(bankTexts.notTest) });
  };
  const openQuestions = () => void controller.flush().then(() => setDialog('questions'));
  const openPlace = (path: string, line: number) => {
    const target = course ? problemTarget({ file: path, line, column: 1 }, course) : null;
    if (target === null || target === 'settings') return;
    setDialog(null);
    onOpen(target.moduleId);
    void controller.reveal(target.moduleId, target.cursor);
  };
  useActionHandlers({ 'module.draw': openDraws, 'module.questions': openQuestions });
  if (!course || !file) return null;
  const close = () => setDialog(null);
  return (
    <>
      {isTest || bank ? (
        <div className="app-bank-bar" data-testid="bank-bar">
          <span>{saidOf()}</span>
          <span className="app-bank-actions">
            <Button size="small" icon={<ListChecks aria-hidden />} onPress={openQuestions}>
              {text(appTexts.questionList)}
            </Button>
            {isTest ? (
              <Button size="small" icon={<Dices aria-hidden />} onPress={openDraws}>
                {text(appTexts.drawQuestions)}
              </Button>
            ) : null}
          </span>
        </div>
      ) : null}
      {dialog === 'questions' ? (
        <QuestionDialog key={file.id} course={course} file={file} onOpen={openPlace} onClose={close} />
      ) : null}
      {dialog === 'draw' && isTest ? (
        <DrawDialog
          courseId={courseId}
          module={module}
          banks={course.banks}
          controller={controller}
          onNewBank={() => {
            close();
            void run('bank.new');
          }}
          onClose={close}
        />
      ) : null}
    </>
  );

  function saidOf(): string {
    if (bank) return text(appTexts.isBank);
    return drawn === 0 ? text(appTexts.drawsNothing) : text(appTexts.draws, { count: format.number(drawn) });
  }
}
