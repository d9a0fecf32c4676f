import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '#backend/ports.ts';
import { openHostState, parseHostState } from './host-state.ts';

const nowhere = { bounds: null, maximized: false };
const first = { ...nowhere, rehearsal: nowhere, locale: null, theme: 'system' };

describe('the remembered window', () => {
  it.each(['', 'x', 'null', '[]', '{"bounds":{"x":1e99,"y":0,"width":-1,"height":0}}', '{"theme":"ungu","locale":7}'])(
    'is as on the first start when the file says %j',
    (text) => {
      expect(parseHostState(text)).toEqual(first);
    },
  );

  it('keeps what makes sense beside what does not', () => {
    const text = '{"bounds":{"x":-8,"y":0,"width":1200,"height":700},"maximized":"ja","theme":"dark"}';
    expect(parseHostState(text)).toEqual({
      ...first,
      bounds: { x: -8, y: 0, width: 1200, height: 700 },
      theme: 'dark',
    });
  });

  it('is another one for the rehearsal', () => {
    const bounds = { x: 40, y: 40, width: 1000, height: 700 };
    const text = JSON.stringify({ rehearsal: { bounds, maximized: true } });
    expect(parseHostState(text)).toEqual({ ...first, rehearsal: { bounds, maximized: true } });
  });

  describe('on disk', () => {
    let folder = '';
    const errors: string[] = [];
    const log: Log = { info: () => undefined, error: (event) => errors.push(event) };
    beforeEach(() => {
      errors.length = 0;
      folder = mkdtempSync(join(tmpdir(), 'host-state-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('is there on the next start, and nothing half-written is left', () => {
      const file = join(folder, 'window.json');
      openHostState(file, log).update({ locale: 'en', maximized: true });
      expect(openHostState(file, log).get()).toEqual({ ...first, locale: 'en', maximized: true });
      expect(readdirSync(folder)).toEqual(['window.json']);
    });

    it('does not stop the app when the disk refuses', () => {
      writeFileSync(join(folder, 'file'), '');
      const state = openHostState(join(folder, 'file', 'window.json'), log);
      state.update({ theme: 'dark' });
      expect(state.get().theme).toBe('dark');
      expect(errors).toEqual(['host-state.write-failed']);
    });
  });
});
