import { MessageSquarePlus, X } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { ReorderList } from '#author/ui/reorder-list.tsx';
import type { FormOption } from '#shared/question-form/form.ts';
import { DraftField } from './draft-field.tsx';
import { rowSelector, type PartProps } from './part-props.ts';
import { AddButton, onEnter, RemoveButton } from './row-tools.tsx';
import { formTexts as texts } from './texts.ts';

interface FeedbackProps {
  readonly index: number;
  readonly feedback: string | null;
  readonly write: PartProps['write'];
}

/** The quotation under an option, where there is one. */
export function FeedbackField({ index, feedback, write }: FeedbackProps): ReactElement | null {
  const text = useText();
  if (feedback === null) return null;
  const number = index + 1;
  return (
    <div className="question-form-row question-form-feedback" data-part={`feedback-${String(index)}`}>
      <DraftField
        label={text(texts.feedbackOf, { number })}
        hideLabel
        lines="many"
        value={feedback}
        onWrite={(typed) => write({ kind: 'feedback', index, text: typed }, `feedback-${String(index)}`)}
      />
      <IconButton
        size="small"
        label={text(texts.removeFeedback, { number })}
        icon={<X aria-hidden />}
        onPress={() => void write({ kind: 'feedback', index, text: null })}
      />
    </div>
  );
}

interface AddFeedbackProps extends FeedbackProps {
  readonly focusNext: PartProps['focusNext'];
}

export function AddFeedback({ index, feedback, write, focusNext }: AddFeedbackProps): ReactElement | null {
  const text = useText();
  if (feedback !== null) return null;
  const add = () => {
    write({ kind: 'feedback', index, text: text(texts.feedback) });
    focusNext(rowSelector(`feedback-${String(index)}`));
  };
  return (
    <IconButton
      size="small"
      label={text(texts.addFeedback, { number: index + 1 })}
      icon={<MessageSquarePlus aria-hidden />}
      onPress={add}
    />
  );
}

interface OptionRowProps extends PartProps {
  readonly option: FormOption;
  readonly index: number;
  readonly group: string;
  readonly onAdd: () => void;
}

function OptionRow({ values, option, index, group, write, focusNext, onAdd }: OptionRowProps): ReactElement {
  const text = useText();
  const number = index + 1;
  return (
    <>
      <div className="question-form-row" role="presentation" data-part={String(index)} onKeyDown={onEnter(onAdd)}>
        <input
          type={values.type === 'multiple' ? 'checkbox' : 'radio'}
          name={group}
          className="question-form-right"
          aria-label={text(texts.rightOption, { number })}
          checked={option.right}
          onChange={(event) => void write({ kind: 'right', index, right: event.target.checked })}
        />
        <DraftField
          label={text(texts.option, { number })}
          hideLabel
          lines="many"
          value={option.text}
          onWrite={(typed) => write({ kind: 'part-text', at: [index], text: typed }, `option-${String(index)}`)}
        />
        <AddFeedback index={index} feedback={option.feedback} write={write} focusNext={focusNext} />
        <RemoveButton
          name={text(texts.option, { number })}
          onPress={() => void write({ kind: 'remove-part', at: [index] })}
        />
      </div>
      <FeedbackField index={index} feedback={option.feedback} write={write} />
    </>
  );
}

/** Options of `single` and `multiple`. */
export function OptionPart(props: PartProps & { readonly options: readonly FormOption[] }): ReactElement {
  const text = useText();
  const group = useId();
  const { options, write, focusNext } = props;
  const add = () => {
    write({ kind: 'add-part', text: text(texts.newOption, { number: options.length + 1 }) });
    focusNext(rowSelector(String(options.length)));
  };
  return (
    <section className="question-form-part">
      <h3>{text(texts.options)}</h3>
      <ReorderList
        label={text(texts.options)}
        moveLabel={text(texts.move)}
        names={options.map((_, index) => text(texts.option, { number: index + 1 }))}
        onMove={(from, to) => void write({ kind: 'move-part', at: [from], to })}
        renderRow={(index) => {
          const option = options[index];
          if (option === undefined) return null;
          return <OptionRow {...props} option={option} index={index} group={group} onAdd={add} />;
        }}
      />
      <AddButton onPress={add}>{text(texts.addOption)}</AddButton>
    </section>
  );
}
