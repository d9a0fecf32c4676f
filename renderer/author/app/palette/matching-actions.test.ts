import { describe, expect, it } from 'vitest';
import { matchingActions } from './matching-actions.ts';

const all = () => true;
const names = (text: string, isAvailable: (action: string) => boolean = all) =>
  matchingActions(text, 'id', isAvailable).map(({ action }) => action);

describe('actions in the palette', () => {
  it('are found by a part of their words in either language', () => {
    expect(names('ekspor')).toEqual(['course.export']);
    expect(names('shortcut')).toEqual(['app.shortcuts']);
    expect(names('baru mod')).toEqual(['module.new']);
  });

  it('begin with those whose label begins with the text', () => {
    expect(names('modul')[0]).toBe('module.new');
    expect(names('setelan')).toEqual(['course.settings', 'app.settings']);
  });

  it('are only those that can be done now, and never the palette itself', () => {
    expect(names('ekspor', (action) => action !== 'course.export')).toEqual([]);
    expect(names('')).not.toContain('app.palette');
  });
});
