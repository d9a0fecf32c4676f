import { describe, expect, it } from 'vitest';
import { forbiddenStorage, report, stateAt, Storage } from '#tests/harness/lms/scorm-bench.ts';
import type { SaveState } from './driver.ts';
import { StandaloneDriver } from './standalone.ts';

function setUp(storage: ConstructorParameters<typeof StandaloneDriver>[1]) {
  const driver = new StandaloneDriver('kursus', storage);
  const saves: SaveState[] = [];
  driver.onSaveState((state) => saves.push(state));
  return { driver, saves };
}

describe('a course without an LMS', () => {
  it('keeps the whole state on this device and finds it again', async () => {
    const storage = new Storage();
    const { driver, saves } = setUp(storage);
    expect(await driver.connect()).toMatchObject({
      keeping: 'device',
      state: null,
      masteryScore: null,
      learner: null,
    });
    driver.save(report({ state: 'cut', fullState: stateAt(7) }));
    expect(saves).toEqual(['saved']);
    expect((await setUp(storage).driver.connect()).state).toBe(stateAt(7));
  });

  it.each([null, forbiddenStorage])(
    'says at the start that nothing is kept where storage is forbidden',
    async (storage) => {
      const { driver, saves } = setUp(storage);
      expect(await driver.connect()).toMatchObject({ keeping: 'lost', state: null });
      driver.save(report());
      expect(saves).toEqual(['unsaved']);
    },
  );

  it('says that it could not save when the device is full, and that it could when there is room again', async () => {
    const storage = new Storage();
    const { driver, saves } = setUp(storage);
    await driver.connect();
    const keep = storage.setItem.bind(storage);
    storage.setItem = forbiddenStorage.setItem.bind(forbiddenStorage);
    driver.save(report());
    storage.setItem = keep;
    driver.save(report({ state: stateAt(6), fullState: stateAt(6) }));
    expect(saves).toEqual(['unsaved', 'saved']);
  });

  it('passes over a state that it cannot read', async () => {
    const storage = new Storage();
    storage.setItem('ajar:kursus', '+rusak');
    expect(await setUp(storage).driver.connect()).toMatchObject({ keeping: 'device', state: null });
  });

  it('keeps nothing more when another window goes on', async () => {
    const storage = new Storage();
    const { driver, saves } = setUp(storage);
    await driver.connect();
    driver.stop();
    driver.save(report());
    expect(saves).toEqual([]);
    expect((await setUp(storage).driver.connect()).state).toBeNull();
  });
});
