import { describe, expect, it } from 'vitest';
import { dialect12 } from './scorm/dialect12.ts';
import { forbiddenStorage, report, setUp, stateAt, Storage } from '#tests/harness/lms/scorm-bench.ts';
import { preferCopy, takeCourse, type StorageEvents } from './one-window.ts';

type Listener = Parameters<StorageEvents['addEventListener']>[1];

/** A device: what one window stores, the browser tells the others. */
class Device {
  readonly #windows: { readonly storage: Storage; readonly listeners: Listener[] }[] = [];
  readonly #items = new Map<string, string>();

  open(copyKey: string, id: string, onTaken: () => void): Storage {
    const storage = new Storage();
    const listeners: Listener[] = [];
    storage.getItem = (key) => this.#items.get(key) ?? null;
    storage.setItem = (key, newValue) => {
      this.#items.set(key, newValue);
      for (const other of this.#windows) {
        if (other.storage !== storage) for (const listener of other.listeners) listener({ key, newValue });
      }
    };
    this.#windows.push({ storage, listeners });
    takeCourse({ storage, copyKey }, id, { addEventListener: (_, listener) => void listeners.push(listener) }, onTaken);
    return storage;
  }
}

describe('two windows of one course', () => {
  it('tell the one that was opened first, and only that one', () => {
    const device = new Device();
    const taken: string[] = [];
    device.open('ajar:kursus', 'a', () => taken.push('a'));
    device.open('ajar:kursus', 'b', () => taken.push('b'));
    expect(taken).toEqual(['a']);
  });

  it('leave each other alone when the courses or the learners differ, and when progress is kept', () => {
    const device = new Device();
    const taken: string[] = [];
    const first = device.open('ajar:kursus:P1', 'a', () => taken.push('a'));
    device.open('ajar:kursus:P2', 'b', () => taken.push('b'));
    device.open('ajar:lain', 'c', () => taken.push('c'));
    first.setItem('ajar:kursus:P1', `+${stateAt(3)}`);
    expect(taken).toEqual([]);
  });

  it('do nothing where storage is forbidden', () => {
    const listeners: Listener[] = [];
    const events = { addEventListener: (_: 'storage', listener: Listener) => void listeners.push(listener) };
    for (const storage of [forbiddenStorage, null]) takeCourse({ storage, copyKey: 'k' }, 'a', events, () => {});
    expect(listeners).toEqual([]);
  });

  it('go on with what the newer one did when the learner comes back to the older', async () => {
    const { driver, storage } = setUp(dialect12, { state: stateAt(4) });
    const { copyKey } = await driver.connect();
    storage.setItem(copyKey, `+${stateAt(9)}`);
    expect((await setUp(dialect12, { state: stateAt(4) }, storage).driver.connect()).state).toBe(stateAt(4));
    preferCopy({ storage, copyKey });
    const back = setUp(dialect12, { state: stateAt(4) }, storage);
    expect((await back.driver.connect()).state).toBe(stateAt(9));
    back.driver.save(report({ state: stateAt(10), fullState: stateAt(10) }));
    expect(storage.getItem(copyKey)).toBe(`+${stateAt(10)}`);
  });
});
