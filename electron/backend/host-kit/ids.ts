import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../ports.ts';
import { systemClock } from './clock.ts';

/** UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, 74 random bits. */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.set(random.subarray(0, 10), 6);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function createIds(clock: Pick<Clock, 'now'>): Ids {
  return { uuid: () => uuidV7(clock.now().getTime(), randomBytes(10)) };
}

export const systemIds: Ids = createIds(systemClock);
