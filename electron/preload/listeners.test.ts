import { expect, it } from 'vitest';
import { createListeners } from './listeners.ts';

it('tells every listener and hands back their answers in order', () => {
  const listeners = createListeners<[number], string>();
  listeners.add((value) => `satu ${value}`);
  listeners.add((value) => `dua ${value}`);
  expect(listeners.tell(7)).toEqual(['satu 7', 'dua 7']);
});

it('forgets a listener that has ended its subscription, but not its twin', () => {
  const listeners = createListeners<[number], string>();
  const end = listeners.add(String);
  listeners.add(String);
  end();
  end();
  expect(listeners.tell(7)).toEqual(['7']);
});
