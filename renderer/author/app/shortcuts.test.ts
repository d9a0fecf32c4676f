import { describe, expect, test } from 'vitest';
import { actionGroups, actionOfStroke, infoOf, keysOf, keysText, type KeyStroke, type KeySystem } from './shortcuts.ts';

const desktop: KeySystem = { edition: 'desktop', isMac: false };
const browser: KeySystem = { edition: 'browser', isMac: false };
const mac: KeySystem = { edition: 'desktop', isMac: true };
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isTyping: false };

function stroke(key: string, code: string, held: Partial<KeyStroke> = {}): KeyStroke {
  return { ...none, key, code, ...held };
}

describe('the trainer’s keys', () => {
  test('Ctrl+N makes a new course on the desktop, Alt+N in the browser, which keeps Ctrl+N for itself', () => {
    expect(actionOfStroke(stroke('n', 'KeyN', { ctrlKey: true }), desktop)).toBe('course.new');
    expect(actionOfStroke(stroke('n', 'KeyN', { ctrlKey: true }), browser)).toBeNull();
    expect(actionOfStroke(stroke('n', 'KeyN', { altKey: true }), browser)).toBe('course.new');
  });

  test('a comma is found by its place, because Shift makes another character of it', () => {
    expect(actionOfStroke(stroke('<', 'Comma', { ctrlKey: true, shiftKey: true }), desktop)).toBe('course.settings');
    expect(actionOfStroke(stroke(',', 'Comma', { ctrlKey: true }), desktop)).toBe('app.settings');
  });

  test('a question mark shows the keys, but in a text it is a question mark', () => {
    expect(actionOfStroke(stroke('?', 'Slash', { shiftKey: true }), desktop)).toBe('app.shortcuts');
    expect(actionOfStroke(stroke('?', 'Slash', { shiftKey: true, isTyping: true }), desktop)).toBeNull();
  });

  test('everything is found with Ctrl+P, and outside the editor with Ctrl+K', () => {
    expect(actionOfStroke(stroke('p', 'KeyP', { ctrlKey: true }), browser)).toBe('app.palette');
    expect(actionOfStroke(stroke('k', 'KeyK', { ctrlKey: true }), desktop)).toBe('app.palette');
  });

  test('on macOS the Command key counts, not Ctrl', () => {
    expect(actionOfStroke(stroke('e', 'KeyE', { metaKey: true }), mac)).toBe('course.export');
    expect(actionOfStroke(stroke('e', 'KeyE', { ctrlKey: true }), mac)).toBeNull();
  });

  test('plain typing and the editor’s own keys are left alone', () => {
    expect(actionOfStroke(stroke('n', 'KeyN'), desktop)).toBeNull();
    expect(actionOfStroke(stroke('b', 'KeyB', { ctrlKey: true }), desktop)).toBeNull();
  });

  test('no two actions share their keys in either edition', () => {
    for (const system of [desktop, browser]) {
      const infos = actionGroups.flatMap(({ actions }) => actions);
      // The editor listens to its keys only while it has the focus, so the window may give them a second meaning.
      const keys = [
        ...infos.map((info) => keysOf(info, system)),
        ...infos.filter(({ scope }) => scope === 'window').map(({ alsoKeys }) => alsoKeys),
      ].filter((known) => known && known !== 'Mod+K');
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  test('keys are shown the way the system writes them', () => {
    expect(keysText('Mod+Shift+P', false)).toBe('Ctrl+Shift+P');
    expect(keysText('Mod+Shift+P', true)).toBe('⇧⌘P');
    expect(infoOf('app.about').keys).toBeNull();
  });
});
