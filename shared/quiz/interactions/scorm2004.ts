/** Interactions as SCORM 2004 stores them (RTE, section 4.2.9, cmi.interactions). xAPI took over the same forms. */
import type { Interaction, InteractionKind, InteractionValue } from '../interaction.ts';
import { decimalText, objectiveId, oneLine, optionName } from './text.ts';

/** A `cmi.interactions.n` record; field names are those of the standard. */
export interface Interaction2004 {
  /** `[A-Za-z0-9_]{2,32}` */
  readonly id: string;
  readonly type: InteractionKind;
  /** '' when nothing was answered: leave the element out then. */
  readonly learner_response: string;
  /** For `cmi.interactions.n.correct_responses.0.pattern`; '' where there is none. */
  readonly correct_response: string;
  readonly result: 'correct' | 'incorrect' | 'neutral';
  readonly weighting: string;
  /** For `cmi.interactions.n.objectives.0.id`; '' where there is none. */
  readonly objective: string;
}

/** Smallest permitted maxima of the standard: what every LMS must take. */
const most = { names: 36, blanks: 10, blankText: 250, longText: 4000 };

/** Without what the standard reads as a mark: `[,]`, `[.]`, `[:]` between parts, `{lang=…}` and its like in front. */
export function plainLine(text: string, longest: number): string {
  return oneLine(text.replace(/\[([,.:])\]/g, '($1)').replace(/^\s*\{/, '('), longest);
}

function listed(names: readonly string[]): string {
  return names.slice(0, most.names).join('[,]');
}

/** An empty blank keeps its place among the others. */
function blanksResponse(texts: readonly string[]): string {
  return texts
    .slice(0, most.blanks)
    .map((text) => plainLine(text, most.blankText) || '–')
    .join('[,]');
}

/** One more than the greatest right side, so that response and pattern name it alike. */
function rightSides(value: InteractionValue | null): number {
  return value?.kind === 'matching' ? Math.max(0, ...value.pairs.map(([, right]) => right + 1)) : 0;
}

/** `sides`: how many right sides the question has at least. '' for null. */
function responseText(value: InteractionValue | null, sides: number): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'choice':
      return listed([...value.choices].sort((a, b) => a - b).map((choice) => optionName(choice, value.options)));
    case 'true-false':
      return String(value.value);
    case 'fill-in':
      return blanksResponse(value.texts);
    case 'long-fill-in':
      return plainLine(value.text, most.longText);
    case 'matching':
      return listed(value.pairs.map(([left, right]) => `${left + 1}[.]${optionName(right, sides)}`));
    case 'sequencing':
      return listed(value.order.map((item) => optionName(item, value.order.length)));
    case 'likert':
      return optionName(value.choice, value.options);
  }
}

/** The learner's response and the right one; '' where there is none. */
export function responses2004({ response, correct }: Pick<Interaction, 'response' | 'correct'>): {
  readonly given: string;
  readonly right: string;
} {
  const sides = Math.max(rightSides(response), rightSides(correct));
  return { given: responseText(response, sides), right: responseText(correct, sides) };
}

/** A record that a strict SCORM 2004 run-time accepts. */
export function interaction2004(interaction: Interaction): Interaction2004 {
  const { given, right } = responses2004(interaction);
  return {
    id: interaction.id,
    type: interaction.kind,
    learner_response: given,
    correct_response: right,
    result: interaction.result,
    weighting: decimalText(interaction.weighting),
    objective: objectiveId(interaction.objective),
  };
}
