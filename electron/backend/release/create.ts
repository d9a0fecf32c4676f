import { newKey, signText } from '#files/signing.ts';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { patchCourseSettings } from '#shared/course/course-settings.ts';
import type { ReadinessCode, ReadinessItem, ReleaseHead } from '#shared/release/model.ts';
import { compareVersions, isSemver } from '#shared/release/version.ts';
import type { LibraryReads, LibraryWrites } from '#store/library.ts';
import { libraryPaths } from '#store/paths.ts';
import type { SigningKeyRow } from '#store/repositories/signing-keys.ts';
import { attemptLength } from '#shared/results/attempt.ts';
import type { Handler } from '../context.ts';
import { findCourseAt } from '../course/find.ts';
import { storeCourseSettings } from '../course/store-settings.ts';
import { releaseDraft, usedBytes, type ReleaseDraft } from './draft.ts';
import { highestRelease } from './highest.ts';
import {
  changedSince,
  mustIsOpen,
  nothingChanged,
  reasonMissing,
  versionExists,
  versionNotAbove,
  versionUnusable,
} from './refusals.ts';

type Asked = ParsedInputOf<'release.create'>;

/** All of it in one transaction: the version in `course.yaml`, the key at its first use, and the release. */
export const releaseCreate: Handler<'release.create'> = ({ library, ports }, asked) => {
  const open = library.library();
  const { media: mediaDir } = libraryPaths(ports.libraryDir);
  const now = ports.clock.now();
  const id = ports.ids.uuid();
  open.writeDurably((writes) => {
    const { courseId, version } = asked;
    const course = findCourseAt(open, courseId, asked.expectedRevision);
    const previous = highestRelease(open, courseId);
    requireVersion(version, open.releases.ofCourse(courseId), previous);
    storeCourseSettings(writes, course, patchCourseSettings(course.settingsText, { version }), now);
    const draft = releaseDraft(open, mediaDir, courseId);
    if (previous?.contentSha256 === draft.contentSha256) throw nothingChanged(previous.version);
    if (draft.contentSha256 !== asked.contentSha256) throw changedSince();
    const reasons = requiredReasons(draft.items, asked.reasons);
    const key = open.signingKeys.default() ?? firstKey(writes, asked.by, now);
    writes.releases.insert({
      ...signedHead(id, asked, draft, key, now),
      appVersion: ports.appVersion,
      reasons: JSON.stringify(reasons),
      media: JSON.stringify(draft.media),
      source: JSON.stringify(draft.source),
      compiled: JSON.stringify(draft.compiled),
    });
  });
  return { id };
};

function requireVersion(
  version: string,
  known: ReturnType<LibraryReads['releases']['ofCourse']>,
  previous: ReleaseHead | null,
): void {
  if (!isSemver(version)) throw versionUnusable(version);
  if (known.some((release) => release.version === version)) throw versionExists(version);
  if (previous !== null && compareVersions(version, previous.version) <= 0) {
    throw versionNotAbove(version, previous.version);
  }
}

/** The reasons for what is open, and for nothing else. */
function requiredReasons(
  items: readonly ReadinessItem[],
  given: Asked['reasons'],
): Readonly<Partial<Record<ReadinessCode, string>>> {
  const open = items.filter(({ isMet }) => !isMet);
  const must = open.find(({ level }) => level === 'must');
  if (must !== undefined) throw mustIsOpen(must);
  return Object.fromEntries(
    open.map((item) => {
      const reason = given[item.code]?.trim() ?? '';
      if (reason === '') throw reasonMissing(item);
      return [item.code, reason];
    }),
  );
}

function firstKey(writes: LibraryWrites, name: string, now: Date): SigningKeyRow {
  const key = newKey(name, now.toISOString());
  writes.signingKeys.insert(key);
  return key;
}

function signedHead(
  id: string,
  { courseId, version, notes, by }: Asked,
  { settings, compiled, media, contentSha256 }: ReleaseDraft,
  key: SigningKeyRow,
  now: Date,
): ReleaseHead & { readonly signature: string } {
  const at = now.toISOString();
  const { modules } = compiled.outline;
  return {
    id,
    courseId,
    title: settings.title,
    version,
    notes,
    by,
    at,
    contentSha256,
    bytes: usedBytes(compiled, media) + Buffer.byteLength(JSON.stringify(compiled)),
    modules: modules.length,
    // As many as one learner gets: a bank that is drawn from has more.
    questions: modules.reduce((sum, module) => sum + attemptLength(module), 0),
    trainingHours: settings.trainingHours,
    keyId: key.id,
    signature: signText(key, JSON.stringify(['ajar-release', 1, courseId, version, contentSha256, notes, by, at])),
  };
}
