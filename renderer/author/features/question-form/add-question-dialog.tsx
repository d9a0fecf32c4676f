import type { ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import type { QuestionType } from '#shared/course/compiled.ts';
import { questionTypes } from '#shared/quiz/recognise-type.ts';
import { formTexts as texts, typeTexts } from './texts.ts';
import { TypePicture } from './type-pictures.tsx';
import './add-question-dialog.css';

export interface AddQuestionDialogProps {
  readonly onAdd: (type: QuestionType) => void;
  readonly onClose: () => void;
}

/** The ten types, each with a picture and a sentence. */
export function AddQuestionDialog({ onAdd, onClose }: AddQuestionDialogProps): ReactElement {
  const text = useText();
  return (
    <Dialog title={text(texts.addTitle)} isOpen size="large" onClose={onClose}>
      <p className="question-types-help">{text(texts.addHelp)}</p>
      <ul className="question-types">
        {questionTypes.map((type, index) => (
          <li key={type}>
            <button
              type="button"
              className="question-type"
              // The dialog has just opened because somebody asked for it.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              onClick={() => onAdd(type)}
            >
              <TypePicture type={type} />
              <span>
                <strong>{text(typeTexts[type].name)}</strong>
                <small>{text(typeTexts[type].about)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
