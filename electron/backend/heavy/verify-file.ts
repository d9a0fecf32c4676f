import { stat } from 'node:fs/promises';
import type { JobProgress, VerifyResult } from '#shared/contract/events.ts';
import { aboutFile } from '#files/failure.ts';
import { verifyPackage } from '#files/verify-package.ts';
import { ByteProgress } from './byte-progress.ts';
import type { VerifyTask } from './tasks.ts';

/** Checks a package that lies somewhere; nothing is written. */
export async function verifyFile(
  { file, assetsDir, keyNames }: VerifyTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<VerifyResult> {
  // What a zip unpacks to is a little more than its size: media hardly shrink.
  const { size } = await aboutFile(file, () => stat(file));
  const progress = new ByteProgress('verifying', { files: 0, bytes: size }, onProgress);
  const onBytes = (added: number): void => progress.addBytes(added);
  const verified = await verifyPackage(file, {
    assetsDir,
    keyNames,
    trustedKeys: [...keyNames.keys()],
    signal,
    onBytes,
  });
  signal.throwIfAborted();
  return { kind: 'verify', verified };
}
