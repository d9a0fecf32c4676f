/** What a unit tells the LRS (cmi5 Quartz, section 9; xAPI 1.0.3, Data). Pure. */
import { interactionXapi } from '#shared/quiz/interactions/xapi.ts';
import { shortHash } from '#shared/results/short-hash.ts';
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

/** `hex`: 32 digits; version 4 is random, version 5 made from a name. */
export function uuid(version: 4 | 5, hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * A UUID that is the same for the same text: what a registration may hear once has one id, and an LRS takes an id once,
 * also when a device lost the memory of having said it.
 */
export function stableId(text: string): string {
  const hashes = [1, 2, 3, 4].map((salt) => shortHash(`${salt}\n${text}`)).join('');
  return uuid(
    5,
    hashes.replaceAll(/./g, (letter) => letter.charCodeAt(0).toString(16)),
  );
}

export class Statements {
  readonly #launch: Launch;
  readonly #data: LaunchData;

  constructor(launch: Launch, data: LaunchData) {
    this.#launch = launch;
    this.#data = data;
  }

  /** `percent` is the score of a pass or a failure: 0–100 with at most two decimals, or null. */
  defined(verb: Verb, event: Event, percent: number | null): Statement {
    const judges = verb === 'passed' || verb === 'failed';
    const completes = verb === 'completed';
    const mastery = this.#data.masteryScore;
    const result = {
      ...(completes ? { completion: true } : {}),
      ...(judges ? { success: verb === 'passed' } : {}),
      ...(judges && percent !== null ? { score: { scaled: Math.round(percent * 100) / 10_000 } } : {}),
      duration: isoDuration(event.duration),
    };
    const context = this.#context(
      // Exactly the statements with success or completion count for moveOn.
      judges || completes ? ['cmi5', 'moveon'] : ['cmi5'],
      judges && mastery !== null ? { [`${cmi5}/extensions/masteryscore`]: mastery } : {},
    );
    return this.#statement(
      verb,
      event,
      { id: this.#launch.activityId },
      context,
      verb === 'initialized' ? null : result,
    );
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
