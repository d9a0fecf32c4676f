import { Eye, SquarePen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useSettings } from '#author/bridge/settings.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { PreviewPane } from '#author/features/preview/preview-pane.tsx';
import { QuestionFormPane } from '#author/features/question-form/question-form-pane.tsx';
import { useText } from '#author/i18n/text.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { ToolbarGroup } from '#author/ui/toolbar.tsx';
import { appTexts } from './texts.ts';
import { useSettingsChange } from './use-settings-change.ts';

export interface SidePaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  /** Counts the wishes to have the focus in the form. */
  readonly formWish: number;
  readonly onAddQuestion: () => void;
}

/** Beside the text: what the learner sees, or the question at the cursor as a form. */
export function SidePane({ courseId, controller, formWish, onAddQuestion }: SidePaneProps): ReactElement {
  const text = useText();
  const { sidePane } = useSettings();
  const change = useSettingsChange();
  return (
    <div className="app-side">
      <div className="app-side-choice">
        <ToolbarGroup label={text(appTexts.beside)}>
          <ToggleButton
            size="small"
            showLabel
            label={text(appTexts.preview)}
            icon={<Eye aria-hidden />}
            isSelected={sidePane === 'preview'}
            onChange={() => change({ sidePane: 'preview' })}
          />
          <ToggleButton
            size="small"
            showLabel
            label={text(appTexts.questionForm)}
            icon={<SquarePen aria-hidden />}
            isSelected={sidePane === 'form'}
            onChange={() => change({ sidePane: 'form' })}
          />
        </ToolbarGroup>
      </div>
      <div className="app-side-content">
        {sidePane === 'form' ? (
          <QuestionFormPane courseId={courseId} controller={controller} focusWish={formWish} onAdd={onAddQuestion} />
        ) : (
          <PreviewPane courseId={courseId} controller={controller} />
        )}
      </div>
    </div>
  );
}
