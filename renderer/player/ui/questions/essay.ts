/** Free text with its number of words. */
import type { EssayQuestion } from '#shared/course/compiled.ts';
import { longestEssay } from '#shared/quiz/essay/play.ts';
import { el, html } from '../dom.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';

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
  const body = el('div', {}, area, words);
  const model = el('div', { class: 'essay-model' });
  return {
    instruction: text.question.write,
    body,
    read: () => ({ type: 'essay', text: area.value }),
    mark: () => {
      if (question.model === null) return;
      model.replaceChildren(
        el('p', { class: 'note-title' }, text.question.model),
        html('div', { class: 'note' }, question.model),
      );
      body.append(model);
    },
    clearMarks: () => model.remove(),
    lock: () => {
      area.readOnly = true;
    },
  };
}
