/** Interactions as SCORM 1.2 stores them (RTE 1.2, section 3.4.7, cmi.interactions). */
import type { Interaction, InteractionKind, InteractionValue } from '../interaction.ts';

/** A `cmi.interactions.n` record; field names are those of the standard. Write only in SCORM 1.2. */
export interface Interaction12 {
  /** `[A-Za-z0-9_]{2,32}` */
  readonly id: string;
  readonly type: 'true-false' | 'choice' | 'fill-in' | 'matching' | 'performance' | 'sequencing' | 'likert';
  /** At most 255 characters; '' when nothing was answered: leave the element out then. */
  readonly student_response: string;
  /** For `cmi.interactions.n.correct_responses.0.pattern`, at most 255 characters; '' where there is none. */
  readonly correct_response: string;
  readonly result: 'correct' | 'wrong' | 'neutral';
  /** A CMIDecimal. */
  readonly weighting: string;
  /** For `cmi.interactions.n.objectives.0.id`; '' where there is none. */
  readonly objective: string;
}

const longestResponse = 255;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One letter each while there are enough of them, else a number from 1. */
function optionName(choice: number, options: number): string {
  return options > letters.length ? String(choice + 1) : (letters[choice] ?? '');
}

/** As many names as fit; an LMS refuses a longer list as a whole. */
function listed(names: readonly string[]): string {
  let response = '';
  for (const name of names) {
    const longer = response === '' ? name : `${response},${name}`;
    if (longer.length > longestResponse) break;
    response = longer;
  }
  return response;
}

/** One line without control characters, cut to what `fill-in` may hold and never inside a character. */
function textResponse(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what LMSs refuse here
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, ' ').trim();
  if (line.length <= longestResponse) return line;
  const cut = line.slice(0, longestResponse);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** An empty blank keeps its place among the others. */
function blanksResponse(texts: readonly string[]): string {
  return textResponse(texts.map((text) => text.trim() || '–').join('; '));
}

function optionCount(value: InteractionValue | null): number {
  if (value?.kind === 'choice' || value?.kind === 'likert') return value.options;
  return value?.kind === 'sequencing' ? value.order.length : 0;
}

function responseText(value: InteractionValue | null): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'choice':
      return listed([...value.choices].sort((a, b) => a - b).map((choice) => optionName(choice, value.options)));
    case 'true-false':
      return value.value ? 't' : 'f';
    case 'fill-in':
      return blanksResponse(value.texts);
    case 'long-fill-in':
      return textResponse(value.text);
    case 'matching':
      return listed(value.pairs.map(([left, right]) => `${left + 1}.${optionName(right, letters.length)}`));
    case 'sequencing':
      return listed(value.order.map((item) => optionName(item, value.order.length)));
    case 'likert':
      return optionName(value.choice, value.options);
  }
}

/**
 * `choice`, `matching`, `sequencing` and `likert` know one character per option, so more than 26 options are reported as a
 * `performance`. There is no long text in SCORM 1.2.
 */
function typeOf(kind: InteractionKind, options: number): Interaction12['type'] {
  if (kind === 'long-fill-in') return 'fill-in';
  return options > letters.length ? 'performance' : kind;
}

/** Moodle and others take only letters, digits and `_` in an id; an objective with another name is left out. */
function objectiveId(objective: string | null): string {
  return objective !== null && /^[A-Za-z0-9_]{2,32}$/.test(objective) ? objective : '';
}

/** A number as a CMIDecimal with at most two decimals. */
export function decimal12(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A record that a strict SCORM 1.2 run-time accepts. */
export function interaction12(interaction: Interaction): Interaction12 {
  const { id, kind, response, correct, result, weighting, objective } = interaction;
  return {
    id,
    type: typeOf(kind, Math.max(optionCount(response), optionCount(correct))),
    student_response: responseText(response),
    correct_response: responseText(correct),
    result: result === 'incorrect' ? 'wrong' : result,
    weighting: decimal12(weighting),
    objective: objectiveId(objective),
  };
}
