import type { LocalText, TextEdit } from '#shared/course/problem.ts';
import { scanLines } from '#shared/course/source-lines.ts';

/** One of several ways to mend a problem; which one is right only the trainer knows. */
export interface FixChoice {
  readonly label: LocalText;
  readonly edit: TextEdit;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

interface QuestionLines {
  readonly opening: Line;
  readonly body: readonly Line[];
}

const opening = /^ {0,3}(:{3,})[ \t]*question\b/;
const task = /^([ \t]*[-*+][ \t]+\[)([ xX])\][ \t]+(.*)$/;

/** The question that holds a line, 1-based; null when the line is in none. */
function questionAt(text: string, line: number): QuestionLines | null {
  let found: { opening: Line; body: Line[]; fence: string } | null = null;
  let number = 0;
  for (const source of scanLines(text, 0)) {
    number += 1;
    const opened = source.inCode ? null : opening.exec(source.text);
    const closed = source.inCode ? null : /^ {0,3}(:{3,})[ \t]*$/.exec(source.text);
    const isEnd = found !== null && closed?.[1] === found.fence;
    if (opened) {
      if (found && number > line) return found;
      found = { opening: { text: source.text, start: source.start }, body: [], fence: opened[1] ?? ':::' };
    } else if (isEnd) {
      if (number >= line) return found;
      found = null;
    } else if (found && !source.inCode) found.body.push({ text: source.text, start: source.start });
    if (!found && number >= line) return null;
  }
  return found;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** An edit of the box of each option for which `isWanted` holds. */
function boxes(
  question: QuestionLines,
  isWanted: (isRight: boolean) => boolean,
  mark: string,
  label: (option: string) => LocalText,
): readonly FixChoice[] {
  return question.body.flatMap(({ text, start }) => {
    const match = task.exec(text);
    if (!match || /^\s{2,}/.test(text) || !isWanted(match[2] !== ' ')) return [];
    const at = start + (match[1] ?? '').length;
    return [{ label: label(shortened(match[3] ?? '')), edit: { start: at, end: at + 1, text: mark } }];
  });
}

function noRightAnswer(question: QuestionLines): readonly FixChoice[] {
  const options = boxes(
    question,
    (isRight) => !isRight,
    'x',
    (option) => ({ id: `Tandai “${option}” sebagai jawaban benar`, en: `Mark “${option}” as the right answer` }),
  );
  if (options.length > 0) return options;
  const brace = question.opening.text.lastIndexOf('}');
  if (brace < 0) return [];
  const at = question.opening.start + brace;
  return [
    {
      label: { id: 'Jawabannya: benar', en: 'The answer is: true' },
      edit: { start: at, end: at, text: ' answer=true' },
    },
    {
      label: { id: 'Jawabannya: salah', en: 'The answer is: false' },
      edit: { start: at, end: at, text: ' answer=false' },
    },
  ];
}

function twoRightAnswers(question: QuestionLines): readonly FixChoice[] {
  const type = /\btype=("?)single\1/.exec(question.opening.text);
  const choices = boxes(
    question,
    (isRight) => isRight,
    ' ',
    (option) => ({ id: `“${option}” bukan jawaban benar`, en: `“${option}” is not right` }),
  );
  if (!type) return choices;
  const start = question.opening.start + type.index;
  const several: FixChoice = {
    label: { id: 'Jadikan soal dengan beberapa jawaban', en: 'Make it a question with several answers' },
    edit: { start, end: start + type[0].length, text: 'type=multiple' },
  };
  return [several, ...choices];
}

/** The ways to mend a problem of a question that is on a line, 1-based. */
export function questionFixes(code: string, text: string, line: number): readonly FixChoice[] {
  if (code !== 'question-no-right-answer' && code !== 'question-two-right-answers') return [];
  const question = questionAt(text, line);
  if (!question) return [];
  return code === 'question-no-right-answer' ? noRightAnswer(question) : twoRightAnswers(question);
}

/** The empty square brackets of an image at or behind a place (1-based), and its file; null when there is none. */
export function imageWithoutAlt(
  text: string,
  line: number,
  column: number,
): { readonly at: number; readonly target: string } | null {
  const start = text.split('\n', line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const lineBreak = text.indexOf('\n', start);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const found = /!\[\s*\]\(<?([^)>\s]*)/.exec(text.slice(start + column - 1, end));
  return found ? { at: start + column - 1 + found.index + 2, target: found[1] ?? '' } : null;
}
