/** Options of `single` and `multiple`. */
import type { AnswerInText, Change, ReadsAnswer } from './answer-part.ts';
import { oneEdit } from './answer-part.ts';
import type { FormAnswer, FormEdit } from './form.ts';
import { setItemText } from './item-text.ts';
import { tidyItem, viewText } from './line-view.ts';
import { addItem } from './list-part.ts';
import { newAnswer } from './new-answer.ts';
import type { Reading } from './reading.ts';
import { setAttribute } from './header.ts';
import { changeTasks, feedbackOf, readTasks, setRight, type Task } from './tasks.ts';

function added(reading: Reading, tasks: readonly Task[], text: string): Change {
  const tidied = tidyItem(text);
  if (tasks.length === 0) return newAnswer(reading, `- [ ] ${tidied}`);
  return addItem(
    tasks.map(({ item }) => item),
    '[ ] ',
    tidied,
  );
}

/** In a `single` the option that becomes right takes over from the others. */
function takeOver(tasks: readonly Task[], index: number): Change {
  return tasks.flatMap((task, at) => oneEdit(setRight(task, at === index)));
}

/** The form shows a type, so it stays although the body alone would now say another one. */
function keepMultiple(reading: Reading, change: Change): Change {
  if (reading.question.attributes['type'] !== undefined || typeof change === 'string') return change;
  return [...(setAttribute(reading.source, reading.container.start, 'type', 'multiple') ?? []), ...change];
}

function changeOptions(reading: Reading, tasks: readonly Task[], edit: FormEdit): Change {
  if (edit.kind === 'add-part') return added(reading, tasks, edit.text);
  if (edit.kind === 'part-text') {
    const task = tasks[edit.at[0]];
    return task === undefined || edit.at.length > 1 ? 'meaning' : oneEdit(setItemText(task.text, edit.text));
  }
  if (edit.kind === 'right' && edit.right && reading.type === 'single') return takeOver(tasks, edit.index);
  const change = changeTasks(tasks, edit) ?? 'meaning';
  const rights = tasks.filter(({ right }) => right).length;
  const loses =
    (edit.kind === 'right' && !edit.right) || (edit.kind === 'remove-part' && tasks[edit.at[0]]?.right === true);
  return reading.type === 'multiple' && loses && rights <= 2 ? keepMultiple(reading, change) : change;
}

export const readOptions: ReadsAnswer = (reading) => {
  const tasks = readTasks(reading);
  if (tasks === null) return null;
  const options = tasks.map((task) => ({
    text: viewText(task.text.text),
    right: task.right,
    feedback: feedbackOf(task),
  }));
  const answer: AnswerInText<Extract<FormAnswer, { kind: 'options' }>> = {
    values: { kind: 'options', options },
    change: (edit) => changeOptions(reading, tasks, edit),
  };
  return answer;
};
