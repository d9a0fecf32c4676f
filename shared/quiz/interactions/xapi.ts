/** Interactions as an xAPI statement tells them (xAPI 1.0.3, Data, 4.1.1 "Interaction Activities", and 4.1.8 Result). */
import type { Interaction, InteractionKind } from '../interaction.ts';
import { responses2004 } from './scorm2004.ts';

export interface InteractionXapi {
  /** For `object.definition`. */
  readonly definition: {
    readonly type: 'http://adlnet.gov/expapi/activities/cmi.interaction';
    readonly interactionType: InteractionKind;
    readonly correctResponsesPattern?: readonly string[];
  };
  /** For `result`; without `success` where there is no right answer. */
  readonly result: { readonly response?: string; readonly success?: boolean };
}

/** Options, sides and items are named as in SCORM 2004. */
export function interactionXapi(interaction: Interaction): InteractionXapi {
  const { given, right } = responses2004(interaction);
  return {
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: interaction.kind,
      ...(right === '' ? {} : { correctResponsesPattern: [right] }),
    },
    result: {
      ...(given === '' ? {} : { response: given }),
      ...(interaction.result === 'neutral' ? {} : { success: interaction.result === 'correct' }),
    },
  };
}
