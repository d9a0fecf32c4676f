import { describe, expect, it } from 'vitest';
import { forbiddenStorage, Storage } from '#tests/harness/lms/scorm-bench.ts';
import { keepLearner, readLearner, shelfOf } from './learner.ts';

const siti = { name: 'Siti Rahmawati', agency: 'Dinas Kependudukan', nip: '' };
const ahmad = { name: 'Ahmad', agency: '', nip: '' };

describe('learners at one device', () => {
  it('have the shelf that the device had before anybody gave a name, when they are the first', () => {
    const storage = new Storage();
    expect(readLearner(storage)).toBeNull();
    expect(shelfOf(storage, null)).toBe('');
    keepLearner(storage, siti, shelfOf(storage, siti, ''));
    expect(readLearner(storage)).toEqual(siti);
    expect(shelfOf(storage, siti)).toBe('');
  });

  it('have a shelf of their own when they are not, and find it again', () => {
    const storage = new Storage();
    keepLearner(storage, siti, '');
    const shelf = shelfOf(storage, ahmad);
    expect(shelf).toMatch(/^:.{4}$/);
    keepLearner(storage, ahmad, shelf);
    keepLearner(storage, siti, shelfOf(storage, siti));
    expect([shelfOf(storage, siti), shelfOf(storage, ahmad)]).toEqual(['', shelf]);
  });

  it('keep their shelf under every name that they had, in capitals or not', () => {
    const storage = new Storage();
    keepLearner(storage, ahmad, shelfOf(storage, ahmad));
    const shelf = shelfOf(storage, ahmad);
    const named = { ...ahmad, name: 'Ahmad Rizal' };
    keepLearner(storage, named, shelfOf(storage, named, shelf));
    for (const learner of [ahmad, named, { ...named, name: 'AHMAD RIZAL' }])
      expect(shelfOf(storage, learner)).toBe(shelf);
  });

  it('who take the name of a colleague get the shelf of that colleague, not their own', () => {
    const storage = new Storage();
    keepLearner(storage, siti, '');
    keepLearner(storage, ahmad, shelfOf(storage, ahmad));
    expect(shelfOf(storage, siti, shelfOf(storage, ahmad))).toBe('');
  });

  it.each([null, forbiddenStorage])('are nobody where the browser keeps nothing', (storage) => {
    keepLearner(storage, siti, '');
    expect(readLearner(storage)).toBeNull();
    expect(shelfOf(storage, siti, '')).toBe('');
  });
});
