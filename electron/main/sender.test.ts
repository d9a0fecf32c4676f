import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './sender.ts';

const page = { knownWindow: true, topFrame: true, origin: 'app://ajar' };

describe('a message to the host', () => {
  it('is heard from the app’s own page', () => {
    expect(isTrustedSender(page, 'app://ajar')).toBe(true);
  });

  it('is refused from a frame that is gone', () => {
    expect(isTrustedSender(null, 'app://ajar')).toBe(false);
  });

  it('is refused from a frame inside the page', () => {
    expect(isTrustedSender({ ...page, topFrame: false }, 'app://ajar')).toBe(false);
  });

  it('is refused from another window', () => {
    expect(isTrustedSender({ ...page, knownWindow: false }, 'app://ajar')).toBe(false);
  });

  it.each(['app-preview://0af3', 'https://evil.example', 'app://ajar.evil', 'app://ajar/', 'null', ''])(
    'is refused from the origin %j',
    (origin) => {
      expect(isTrustedSender({ ...page, origin }, 'app://ajar')).toBe(false);
    },
  );
});
