import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSlowLines, type LineTime, type SlowLines } from './slow-lines.ts';

/** A clock that a test moves. */
class HandClock implements LineTime {
  #now = 0;
  #alarms: { readonly at: number; readonly ring: () => void }[] = [];
  readonly now = (): number => this.#now;
  readonly after = (milliseconds: number, ring: () => void): (() => void) => {
    const alarm = { at: this.#now + milliseconds, ring };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((known) => known !== alarm);
    };
  };

  get waiting(): number {
    return this.#alarms.length;
  }

  async advance(milliseconds: number): Promise<void> {
    await setImmediate();
    const until = this.#now + milliseconds;
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      const { at, ring } = next;
      this.#alarms = this.#alarms.filter((known) => known !== next);
      this.#now = at;
      ring();
      await setImmediate();
    }
    this.#now = until;
  }

  #next(until: number): { readonly at: number; readonly ring: () => void } | undefined {
    // Sums of tenths of a second are not exact.
    return this.#alarms.filter(({ at }) => at <= until + 0.001).toSorted((a, b) => a.at - b.at)[0];
  }
}

let clock: HandClock;
let lines: SlowLines;
beforeEach(() => {
  clock = new HandClock();
  lines = createSlowLines(clock);
});

interface Arriving {
  bytes: number;
  text: string;
  readonly stream: Readable;
}

function read(stream: Readable): Arriving {
  const arriving: Arriving = { bytes: 0, text: '', stream };
  stream.on('data', (chunk: Buffer) => {
    arriving.bytes += chunk.length;
    arriving.text += chunk.toString('latin1');
  });
  return arriving;
}

function body(bytes: number): Readable {
  return Readable.from([Buffer.alloc(bytes, 'a')]);
}

describe('a slow line', () => {
  it('gives nothing until its latency is over, and then so many bytes in each tenth of a second', async () => {
    const file = read(lines.pass(body(4_000), 'very-slow'));
    await clock.advance(800);
    expect(file.bytes).toBe(0);
    await clock.advance(100);
    expect(file.bytes).toBe(800);
    await clock.advance(200);
    expect(file.bytes).toBe(2_400);
    await clock.advance(200);
    expect(file.bytes).toBe(4_000);
  });

  it('is six times as fast on a cellular network', async () => {
    const file = read(lines.pass(body(50_000), 'cellular'));
    await clock.advance(400 + 500);
    expect(file.bytes).toBe(25_000);
  });

  it('is shared by all that is loaded at the same time', async () => {
    const files = [read(lines.pass(body(8_000), 'very-slow')), read(lines.pass(body(8_000), 'very-slow'))];
    await clock.advance(800 + 1_000);
    expect(files.map(({ bytes }) => bytes)).toEqual([4_000, 4_000]);
  });

  it('changes nothing in what it carries', async () => {
    const text = Array.from({ length: 3_000 }, (_, at) => String.fromCodePoint(32 + (at % 90))).join('');
    const file = read(
      lines.pass(Readable.from([Buffer.from(text.slice(0, 1_111)), Buffer.from(text.slice(1_111))]), 'very-slow'),
    );
    const ended = once(file.stream, 'end');
    await clock.advance(2_000);
    await ended;
    expect(file.text).toBe(text);
  });

  it('ends with the reader: nothing more is read, and nothing waits', async () => {
    const source = new Readable({
      read() {
        this.push(Buffer.alloc(1_600));
      },
    });
    const file = read(lines.pass(source, 'very-slow'));
    await clock.advance(1_000);
    file.stream.destroy();
    await new Promise((closed) => source.once('close', closed));
    expect(clock.waiting).toBe(0);
    await clock.advance(10_000);
    expect(file.bytes).toBe(1_600);
  });

  it('tells the reader when the file cannot be read', async () => {
    const source = new Readable({ read: () => {} });
    const { stream } = read(lines.pass(source, 'cellular'));
    source.destroy(new Error('The disk is gone.'));
    await expect(once(stream, 'end')).rejects.toThrow('The disk is gone.');
  });
});

it('the usual line is not touched', () => {
  const source = body(10);
  expect(lines.pass(source, 'usual')).toBe(source);
});
