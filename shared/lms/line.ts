/** The lines on which a rehearsal can send a package's files and its calls to the LMS. */

export const lineNames = ['usual', 'cellular', 'very-slow'] as const;
/** `usual`: as fast as it goes. */
export type LineName = (typeof lineNames)[number];

export interface LineSpeed {
  readonly bytesPerSecond: number;
  /** Milliseconds until the first byte of an answer is there. */
  readonly latency: number;
}

/** `cellular`: a third-generation network at the edge of its cell; `very-slow`: what is left of it when everybody is online. */
const speeds: Readonly<Record<Exclude<LineName, 'usual'>, LineSpeed>> = {
  cellular: { bytesPerSecond: 50_000, latency: 400 },
  'very-slow': { bytesPerSecond: 8_000, latency: 800 },
};

/** Bytes of the head of a request and of its answer. */
const headBytes = 800;

/** Null for the line that delays nothing. */
export function speedOf(line: LineName): LineSpeed | null {
  return line === 'usual' ? null : speeds[line];
}

/** Milliseconds that a call with so many bytes of content is on its way, there and back. */
export function callDelay(line: LineName, bytes: number): number {
  const speed = speedOf(line);
  if (speed === null) return 0;
  return speed.latency + ((headBytes + bytes) / speed.bytesPerSecond) * 1_000;
}

/** The folder of the simulator below which the package's files come on this line. */
export function packageFolder(line: LineName): string {
  return line === 'usual' ? 'package' : `package-${line}`;
}

/** Null for a folder that is no package's. */
export function lineOfFolder(folder: string): LineName | null {
  return lineNames.find((line) => packageFolder(line) === folder) ?? null;
}
