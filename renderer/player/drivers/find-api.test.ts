import { describe, expect, it } from 'vitest';
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
    expect(findApi({ API: api })).toBe(api);
  });

  it('finds it three frames up', () => {
    expect(findApi({ parent: { parent: { parent: { API: api } } } })).toBe(api);
  });

  it('finds it in the parents of the window that opened the course', () => {
    expect(findApi({ parent: null, opener: { parent: { API: api } } })).toBe(api);
  });

  it('finds it at the opener of a parent', () => {
    expect(findApi({ parent: { opener: { API: api } } })).toBe(api);
  });

  it('goes on when a window on the way belongs to another origin', () => {
    expect(findApi({ parent: foreign, opener: { API: api } })).toBe(api);
  });

  it('ends at a window that is its own parent', () => {
    const top: { parent?: SearchedWindow } = {};
    top.parent = top;
    expect(findApi({ parent: top })).toBeNull();
  });

  it('ends when windows nest in a circle', () => {
    const one: { parent?: SearchedWindow } = {};
    one.parent = { parent: one };
    expect(findApi(one)).toBeNull();
  });

  it('takes no other thing of that name for the LMS', () => {
    expect(findApi({ API: { version: 1 } })).toBeNull();
  });
});
