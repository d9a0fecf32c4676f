import { CircleHelp, Plus } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { rowSelector } from './part-props.ts';
import { QuestionFields } from './question-fields.tsx';
import { formTexts as texts, unshownTexts } from './texts.ts';
import { useQuestionForm, type ShownForm } from './use-question-form.ts';
import './question-form.css';

export interface QuestionFormPaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  /** Counts the wishes for the focus; 0 for none yet. */
  readonly focusWish: number;
  readonly onAdd: () => void;
}

interface ContentProps extends QuestionFormPaneProps {
  readonly shown: ShownForm;
}

function Content({ courseId, controller, onAdd, shown }: ContentProps): ReactElement {
  const text = useText();
  const { read, key, write, focusNext } = shown;
  if (read.kind === 'form') {
    return (
      <QuestionFields key={key} courseId={courseId} values={read.form.values} write={write} focusNext={focusNext} />
    );
  }
  const add = (
    <Button icon={<Plus aria-hidden />} onPress={onAdd}>
      {text(texts.add)}
    </Button>
  );
  if (read.kind === 'none') {
    return (
      <EmptyState level={3} icon={<CircleHelp />} title={text(texts.emptyTitle)} actions={add}>
        {text(texts.empty)}
      </EmptyState>
    );
  }
  const toText = () => {
    const { active } = controller.getSnapshot();
    if (active) void controller.reveal(active.id, active.cursor);
  };
  return (
    <EmptyState
      level={3}
      icon={<CircleHelp />}
      title={text(texts.unshownTitle)}
      actions={<Button onPress={toText}>{text(texts.toText)}</Button>}
    >
      {text(unshownTexts[read.why])}
    </EmptyState>
  );
}

/** The question at the cursor as a form. Form and text are two views of one text. */
export function QuestionFormPane(props: QuestionFormPaneProps): ReactElement {
  const text = useText();
  const shown = useQuestionForm(props.controller);
  const { focusNext, pane, onKeyDown } = shown;
  const { focusWish } = props;
  useEffect(() => {
    if (focusWish > 0) focusNext(`${rowSelector('stem')}, .ui-empty-actions button`);
    // Only a new wish moves the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [focusWish]);
  return (
    <section
      ref={pane}
      className="question-form"
      data-testid="question-form"
      aria-label={text(texts.title)}
      onKeyDownCapture={onKeyDown}
    >
      <Content {...props} shown={shown} />
    </section>
  );
}
