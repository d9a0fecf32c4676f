import { useState } from 'react';
import { useSettings } from '#author/bridge/settings.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import type { QuestionType } from '#shared/course/compiled.ts';
import { useSettingsChange } from './use-settings-change.ts';

export interface FormFocus {
  readonly wish: number;
  /** From the text into the form, and from the form back to the text. */
  readonly toggle: () => void;
  /** Inserts a question at the cursor and goes on in its form. */
  readonly add: (type: QuestionType) => void;
}

/** The way between the text and the question form. */
export function useFormFocus(controller: WorkspaceController): FormFocus {
  const { sidePane, showPreview } = useSettings();
  const change = useSettingsChange();
  const [wish, setWish] = useState(0);
  const show = () => {
    if (sidePane !== 'form' || !showPreview) change({ sidePane: 'form', showPreview: true });
    setWish((count) => count + 1);
  };
  const toggle = () => {
    const { active } = controller.getSnapshot();
    const isInForm = document.activeElement?.closest('.question-form') !== null;
    if (isInForm && document.activeElement !== null && active) void controller.reveal(active.id, active.cursor);
    else show();
  };
  const add = (type: QuestionType) => {
    // The dialog gives the focus back first.
    setTimeout(() => {
      if (controller.insertQuestion(type)) show();
    }, 50);
  };
  return { wish, toggle, add };
}
