import { describe, expect, it } from 'vitest';
import { dialect12 } from './dialect12.ts';
import { dialect2004 } from './dialect2004.ts';
import { findApi, type SearchedWindow } from './find-api.ts';

const api = { LMSInitialize: () => 'true', LMSSetValue: () => 'true' };

/** A window of another origin: every look at it throws. */
const foreign: SearchedWindow = new Proxy<SearchedWindow>(
  {},
  {
    get: () => {
      throw new Error('Blocked a frame');
    },
  },
);

describe('the search for the LMS', () => {
  it('finds it in the own window', () => {
    expect(findApi({ API: api }, dialect12)).toBe(api);
  });

  it('finds it three frames up', () => {
    expect(findApi({ parent: { parent: { parent: { API: api } } } }, dialect12)).toBe(api);
  });

  it('finds it in the parents of the window that opened the course', () => {
    expect(findApi({ parent: null, opener: { parent: { API: api } } }, dialect12)).toBe(api);
  });

  it('finds it at the opener of a parent', () => {
    expect(findApi({ parent: { opener: { API: api } } }, dialect12)).toBe(api);
  });

  it('goes on when a window on the way belongs to another origin', () => {
    expect(findApi({ parent: foreign, opener: { API: api } }, dialect12)).toBe(api);
  });

  it('ends at a window that is its own parent', () => {
    const top: { parent?: SearchedWindow } = {};
    top.parent = top;
    expect(findApi({ parent: top }, dialect12)).toBeNull();
  });

  it('ends when windows nest in a circle', () => {
    const one: { parent?: SearchedWindow } = {};
    one.parent = { parent: one };
    expect(findApi(one, dialect12)).toBeNull();
  });

  it('takes no other thing of that name for the LMS', () => {
    expect(findApi({ API: { version: 1 } }, dialect12)).toBeNull();
  });

  it('tells the adapters of the two standards apart', () => {
    const api2004 = { Initialize: () => 'true', SetValue: () => 'true' };
    const window = { API: api, API_1484_11: api2004 };
    expect(findApi(window, dialect2004)).toBe(api2004);
    expect(findApi(window, dialect12)).toBe(api);
    expect(findApi({ API: api2004 }, dialect12)).toBeNull();
  });
});
