/** Lets bodies through at the pace of a slow line, which all answers of a moment share. */
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { speedOf, type LineName, type LineSpeed } from '#shared/lms/line.ts';

/** Milliseconds of a clock that never goes back, and its alarm. */
export interface LineTime {
  readonly now: () => number;
  /** Returns the function that calls it off. */
  readonly after: (milliseconds: number, ring: () => void) => () => void;
}

export const systemLineTime: LineTime = {
  now: () => performance.now(),
  after: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Milliseconds that one piece takes: short enough that a picture and a script arrive side by side. */
const pieceTime = 100;

class SlowLine {
  readonly speed: LineSpeed;
  readonly time: LineTime;
  readonly pieceBytes: number;
  #freeAt = 0;

  constructor(speed: LineSpeed, time: LineTime) {
    this.speed = speed;
    this.time = time;
    this.pieceBytes = Math.max(1, Math.floor((speed.bytesPerSecond * pieceTime) / 1_000));
  }

  /** `passed` when the piece has come through, behind all that were before it. Returns the function that calls it off. */
  send(bytes: number, passed: () => void): () => void {
    const now = this.time.now();
    this.#freeAt = Math.max(now, this.#freeAt) + (bytes / this.speed.bytesPerSecond) * 1_000;
    return this.time.after(this.#freeAt - now, passed);
  }
}

class SlowBody extends Transform {
  readonly #line: SlowLine;
  #hasBegun = false;
  #callOff: () => void = () => {};

  constructor(line: SlowLine) {
    super();
    this.#line = line;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#hasBegun) {
      this.#send(chunk, done);
      return;
    }
    this.#hasBegun = true;
    this.#callOff = this.#line.time.after(this.#line.speed.latency, () => this.#send(chunk, done));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#callOff();
    done(error);
  }

  #send(bytes: Buffer, done: TransformCallback): void {
    const piece = bytes.subarray(0, this.#line.pieceBytes);
    const rest = bytes.subarray(piece.length);
    this.#callOff = this.#line.send(piece.length, () => {
      this.push(piece);
      if (rest.length === 0) done();
      else this.#send(rest, done);
    });
  }
}

export interface SlowLines {
  /** The same bytes at the line's pace. Destroying what is returned destroys `body`; errors of `body` come through. */
  pass(body: Readable, line: LineName): Readable;
}

export function createSlowLines(time: LineTime): SlowLines {
  const lines = new Map<LineName, SlowLine>();
  const lineOf = (name: LineName): SlowLine | null => {
    const speed = speedOf(name);
    if (speed === null) return null;
    const line = lines.get(name) ?? new SlowLine(speed, time);
    lines.set(name, line);
    return line;
  };
  return {
    pass(body, name) {
      const line = lineOf(name);
      // An error is told to whoever reads the stream that is returned.
      return line === null ? body : pipeline(body, new SlowBody(line), () => {});
    },
  };
}
