/** Which release an agency had before another one comes. */
import { compareVersions } from './version.ts';

interface KnownPackage {
  readonly releaseId: string;
  readonly version: string;
  /** Null as long as it is not handed over. */
  readonly handedAt: string | null;
}

/**
 * The newest release below `version` among an agency's packages of one course; null when this is its first. What was
 * handed over counts; only where nobody keeps that book does a package that was made count.
 */
export function previousRelease(packages: readonly KnownPackage[], version: string): string | null {
  const older = packages.filter((made) => compareVersions(made.version, version) < 0);
  const handed = older.filter(({ handedAt }) => handedAt !== null);
  const [newest] = (handed.length > 0 ? handed : older).toSorted((a, b) => compareVersions(b.version, a.version));
  return newest?.releaseId ?? null;
}
