/** Free text with its number of words. The model answer stands in the panel below, where the focus goes. */
import type { EssayQuestion } from '#shared/course/compiled.ts';
import { longestEssay } from '#shared/quiz/essay/play.ts';
import { el } from '../dom.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';

const noMarks = () => {};

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

export function essayInputs({ question, answer, text, onInput }: InputsRequest<EssayQuestion>): AnswerInputs {
  const id = `words-${question.id}`;
  const words = el('p', { class: 'instruction', id });
  const area = el('textarea', {
    class: 'essay',
    rows: '5',
    maxlength: String(longestEssay),
    'aria-label': text.question.yourAnswer,
    'aria-describedby': id,
  });
  area.value = answer.type === 'essay' ? answer.text : '';
  const grow = () => {
    words.textContent = text.question.words(wordsIn(area.value), question.minWords);
    if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 4}px`;
  };
  area.addEventListener('input', () => {
    grow();
    onInput('typing');
  });
  area.addEventListener('change', () => onInput('done'));
  // Its height is known when it stands on the page.
  requestAnimationFrame(grow);
  grow();
  return {
    instruction: text.question.write,
    body: el('div', {}, area, words),
    read: () => ({ type: 'essay', text: area.value }),
    mark: noMarks,
    clearMarks: noMarks,
    lock: () => {
      area.readOnly = true;
    },
  };
}
