import { Dices } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { DrawDialog } from '#author/features/banks/draw-dialog.tsx';
import { bankTexts } from '#author/features/banks/texts.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { useActionHandlers, useActions } from './actions.tsx';
import { appTexts } from './texts.ts';

export interface BankBarProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
}

const activeIdOf = ({ active }: WorkspaceSnapshot) => active?.id ?? null;

/** How many questions the active module draws, as a number so that typing does not draw the bar anew. */
function drawnOf({ analysis }: WorkspaceSnapshot): number {
  const draws = analysis?.compiled.outline.draws ?? [];
  return draws.reduce((sum, { count, from }) => sum + Math.min(count, from.length), 0);
}

/** Above the editor of a test: what it draws from the question banks, and the way to change it. */
export function BankBar({ courseId, controller }: BankBarProps): ReactElement | null {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const { run } = useActions();
  const [isDrawing, setDrawing] = useState(false);
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const activeId = useWorkspace(controller, activeIdOf);
  const drawn = useWorkspace(controller, drawnOf);
  const module = course?.modules.find(({ id }) => id === activeId) ?? null;
  const canDraw = module !== null && module.kind !== 'lesson' && module.kind !== 'survey';
  const openDraws = () => {
    if (canDraw) void controller.flush().then(() => setDrawing(true));
    else toast.show({ text: text(bankTexts.notTest) });
  };
  useActionHandlers({ 'module.draw': openDraws });
  if (!course || !canDraw) return null;
  return (
    <div className="app-bank-bar" data-testid="bank-bar">
      <span>{drawn === 0 ? text(appTexts.drawsNothing) : text(appTexts.draws, { count: format.number(drawn) })}</span>
      <Button size="small" icon={<Dices aria-hidden />} onPress={openDraws}>
        {text(appTexts.drawQuestions)}
      </Button>
      {isDrawing ? (
        <DrawDialog
          courseId={courseId}
          module={module}
          banks={course.banks}
          controller={controller}
          onNewBank={() => {
            setDrawing(false);
            void run('bank.new');
          }}
          onClose={() => setDrawing(false)}
        />
      ) : null}
    </div>
  );
}
