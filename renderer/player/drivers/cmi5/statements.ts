/** What a unit tells the LRS (cmi5 Quartz, section 9; xAPI 1.0.3, Data). Pure. */
import { interactionXapi } from '#shared/quiz/interactions/xapi.ts';
import { hash53 } from '#shared/quiz/hash.ts';
import type { InteractionRecord } from '../driver.ts';
import { isoDuration } from '../iso-time.ts';
import { objectOf, type Json, type Launch, type LaunchData } from './launch.ts';

export interface Statement extends Json {
  readonly id: string;
}

export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** What happened, when (milliseconds since 1970), and how long after the start of the session (milliseconds). */
export interface Event {
  readonly id: string;
  readonly at: number;
  readonly duration: number;
}

const cmi5 = 'https://w3id.org/xapi/cmi5/context';

/**
 * A UUID that is the same for the same text: what a registration may hear once has one id, and an LRS takes an id once,
 * also when a device lost the memory of having said it.
 */
export function stableId(text: string): string {
  const hex = [1, 2, 3].map((seed) => hash53(text, seed).toString(16).padStart(14, '0').slice(-12)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export class Statements {
  readonly #launch: Launch;
  readonly #data: LaunchData;

  constructor(launch: Launch, data: LaunchData) {
    this.#launch = launch;
    this.#data = data;
  }

  initialized(event: Event): Statement {
    return this.#defined('initialized', event, null);
  }

  terminated(event: Event): Statement {
    return this.#defined('terminated', event, { duration: isoDuration(event.duration) });
  }

  completed(event: Event): Statement {
    return this.#defined('completed', event, { completion: true, duration: isoDuration(event.duration) });
  }

  /** `percent`: 0–100 with at most two decimals, or null. */
  judged(verb: 'passed' | 'failed', event: Event, percent: number | null): Statement {
    const score = percent === null ? {} : { score: { scaled: Math.round(percent * 100) / 10_000 } };
    const result = { success: verb === 'passed', ...score, duration: isoDuration(event.duration) };
    return this.#defined(verb, event, result);
  }

  /** A cmi5 allowed statement: with the session of the template, without the categories of cmi5. */
  answered({ interaction, description, at, latency }: InteractionRecord, id: string): Statement {
    const { definition, result } = interactionXapi(interaction);
    const named = description === '' ? {} : { description: { und: description } };
    return this.#statement(
      'answered',
      { id, at: at.getTime() },
      { id: `${this.#launch.activityId}/interaction/${interaction.id}`, definition: { ...definition, ...named } },
      this.#context([], {}),
      { ...result, duration: isoDuration(latency) },
    );
  }

  #defined(verb: Verb, event: Event, result: Json | null): Statement {
    const judges = verb === 'passed' || verb === 'failed';
    // Exactly the statements with success or completion count for moveOn.
    const categories = judges || verb === 'completed' ? ['cmi5', 'moveon'] : ['cmi5'];
    const mastery = this.#data.masteryScore;
    const extensions = judges && mastery !== null ? { [`${cmi5}/extensions/masteryscore`]: mastery } : {};
    return this.#statement(verb, event, { id: this.#launch.activityId }, this.#context(categories, extensions), result);
  }

  #context(categories: readonly string[], extensions: Json): Json {
    const template = this.#data.contextTemplate;
    const activities = objectOf(template['contextActivities']);
    const known: readonly unknown[] = Array.isArray(activities['category']) ? activities['category'] : [];
    const category = [...known, ...categories.map((name) => ({ id: `${cmi5}/categories/${name}` }))];
    return {
      ...template,
      registration: this.#launch.registration,
      contextActivities: category.length === 0 ? activities : { ...activities, category },
      extensions: { ...objectOf(template['extensions']), ...extensions },
    };
  }

  #statement(
    verb: string,
    { id, at }: Pick<Event, 'id' | 'at'>,
    object: Json,
    context: Json,
    result: Json | null,
  ): Statement {
    return {
      id,
      timestamp: new Date(at).toISOString(),
      actor: this.#launch.actor,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
      object: { objectType: 'Activity', ...object },
      context,
      ...(result === null ? {} : { result }),
    };
  }
}
