import { describe, expect, it } from 'vitest';
import { launch, sessionExtension } from '#tests/harness/lms/memory-lrs.ts';
import { objectOf, readLaunchData, type Json } from './launch.ts';
import { stableId, Statements } from './statements.ts';

const launchData = {
  contextTemplate: {
    extensions: { [sessionExtension]: 'sesi-1' },
    contextActivities: { grouping: [{ id: 'urn:au' }], category: [{ id: 'https://lms.example/jenis' }] },
  },
  launchMode: 'Normal',
  masteryScore: 0.8,
};

async function reference() {
  // A bundle for browsers: it looks for their name of the global object.
  const known = 'self' in globalThis;
  if (!known) Object.assign(globalThis, { self: globalThis });
  const { default: Cmi5 } = await import('@rusticisoftware/cmi5');
  if (!known) Reflect.deleteProperty(globalThis, 'self');
  const client = new Cmi5();
  client.setActor(launch.actor);
  client.setActivityId(launch.activityId);
  client.setRegistration(launch.registration);
  client.includeSourceActivity(false);
  client.getDuration = () => 65_000;
  client._lmsLaunchData = launchData;
  client._contextTemplate = JSON.stringify(launchData.contextTemplate);
  return client;
}

/** Its statements have random ids and the time of day. */
function comparable(statement: Json): Json {
  const { verb, actor, context, result, object } = statement;
  return { verb, actor, context, result, object: { id: objectOf(object)['id'] } };
}

const event = { id: 'x', at: 1_000_000, duration: 65_000 };

describe('the statements of cmi5', () => {
  it('are those that the reference client makes for the same launch', async () => {
    const theirs = await reference();
    const ours = new Statements(launch, readLaunchData(launchData));
    const score = { scaled: 0.9 };
    const pairs = [
      [ours.defined('initialized', event, null), theirs.initializedStatement()],
      [ours.defined('completed', event, null), theirs.completedStatement()],
      [ours.defined('passed', event, 90), theirs.passedStatement(score)],
      [ours.defined('failed', event, 40), theirs.failedStatement({ scaled: 0.4 })],
      [ours.defined('terminated', event, null), theirs.terminatedStatement()],
    ] as const;
    for (const [our, their] of pairs) expect(comparable(our)).toEqual(comparable(their));
  });

  it('have a UUID, the same for the same registration, unit and verb only', () => {
    const ids = ['a\nb\npassed', 'a\nb\nfailed', 'b\nb\npassed', ''].map(stableId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(4);
    expect(stableId('a\nb\npassed')).toBe(ids[0]);
  });
});
