/** Interactions as SCORM 1.2 stores them (RTE 1.2, section 3.4.7, cmi.interactions). */
import type { Interaction, InteractionKind, InteractionValue } from '../interaction.ts';
export { decimalText as decimal12 } from './text.ts';
import { decimalText, letters, objectiveId, oneLine, optionName } from './text.ts';

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

/** An empty blank keeps its place among the others. */
function blanksResponse(texts: readonly string[]): string {
  return oneLine(texts.map((text) => text.trim() || '–').join('; '), longestResponse);
}

/**
 * Whether each part has a name of one character, as `choice`, `matching`, `sequencing` and `likert` ask: letters for
 * options and right sides, digits for left sides.
 */
function hasShortNames(value: InteractionValue | null): boolean {
  switch (value?.kind) {
    case 'choice':
    case 'likert':
      return value.options <= letters.length;
    case 'sequencing':
      return value.order.length <= letters.length;
    case 'matching':
      return value.pairs.every(([left, right]) => left < 9 && right < letters.length);
    case 'true-false':
    case 'fill-in':
    case 'long-fill-in':
    case undefined:
      return true;
  }
}

function responseText(value: InteractionValue | null, names: 'short' | 'numbers'): string {
  const name = (choice: number) => optionName(choice, names === 'short' ? 0 : Infinity);
  switch (value?.kind) {
    case undefined:
      return '';
    case 'choice':
      return listed([...value.choices].sort((a, b) => a - b).map(name));
    case 'true-false':
      return value.value ? 't' : 'f';
    case 'fill-in':
      return blanksResponse(value.texts);
    case 'long-fill-in':
      return oneLine(value.text, longestResponse);
    case 'matching':
      return listed(value.pairs.map(([left, right]) => `${left + 1}.${name(right)}`));
    case 'sequencing':
      return listed(value.order.map(name));
    case 'likert':
      return name(value.choice);
  }
}

/** What has no short names is a `performance`, which may be any text. There is no long text in SCORM 1.2. */
function typeOf(kind: InteractionKind, names: 'short' | 'numbers'): Interaction12['type'] {
  if (kind === 'long-fill-in') return 'fill-in';
  return names === 'short' ? kind : 'performance';
}

/** A record that a strict SCORM 1.2 run-time accepts. */
export function interaction12(interaction: Interaction): Interaction12 {
  const { id, kind, response, correct, result, weighting, objective } = interaction;
  const names = hasShortNames(response) && hasShortNames(correct) ? 'short' : 'numbers';
  return {
    id,
    type: typeOf(kind, names),
    student_response: responseText(response, names),
    correct_response: responseText(correct, names),
    result: result === 'incorrect' ? 'wrong' : result,
    weighting: decimalText(weighting),
    objective: objectiveId(objective),
  };
}
