/** What the packages of a batch are made of. */
import { join } from 'node:path';
import { mediaPath } from '#files/media-library.ts';
import type { ListFacts } from '#files/package-checksums.ts';
import type { SigningKey } from '#files/signing.ts';
import { safeFileName } from '#shared/course/names.ts';
import { brandLogo } from '#shared/packaging/brand-block.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';
import { packageIdOf, planSealed, type SealedPlan } from '#shared/packaging/plan-sealed.ts';
import type { Agency } from '#shared/release/agency.ts';
import { brandOf } from '#shared/release/brand.ts';
import { compareReleases } from '#shared/release/compare.ts';
import type { ReleaseComparison, ReleaseHead } from '#shared/release/model.ts';
import type { LibraryReads } from '#store/library.ts';
import { libraryPaths } from '#store/paths.ts';
import type { BatchRow } from '#store/repositories/batches.ts';
import type { BackendPorts } from '../ports.ts';
import { loadRelease, type LoadedRelease } from '../release/load.ts';
import { releaseKey } from './release-key.ts';
import { batchStaging } from './staging.ts';

export interface ReleaseChange {
  /** Version that the agency had. */
  readonly since: string;
  readonly comparison: ReleaseComparison;
}

export interface BatchMaterial {
  readonly batch: BatchRow;
  readonly release: LoadedRelease;
  readonly key: SigningKey;
  readonly moduleTitles: readonly string[];
  /** Where the shared part of the packages of one format lies while the batch runs. */
  baseDir(format: PackageFormat): string;
  plan(agency: Agency): SealedPlan;
  list(agency: Agency): ListFacts;
  /** The agency's logo by its path in the plan. */
  ownMedia(agency: Agency): Readonly<Record<string, string>>;
  changeSince(previousReleaseId: string | null): ReleaseChange | null;
}

/** Throws `not-found` when the release's key is not in this library. */
export function batchMaterial(reads: LibraryReads, ports: BackendPorts, batch: BatchRow): BatchMaterial {
  const mediaDir = libraryPaths(ports.libraryDir).media;
  const release = loadRelease(reads, mediaDir, batch.releaseId);
  const { head, compiled } = release;
  const key = releaseKey(reads, head);
  const told = { id: head.id, at: head.at, by: head.by, notes: head.notes, contentSha256: head.contentSha256 };
  const changes = new Map<string, ReleaseChange>();
  return {
    batch,
    release,
    key,
    moduleTitles: compiled.outline.modules.map(({ title }) => title),
    baseDir: (format) => join(batchStaging(ports.libraryDir, batch.id), format),
    plan: (agency) =>
      planSealed(compiled, agency.format, {
        release: told,
        agency: { brand: brandOf(agency) },
        packageId: packageIdOf(head.courseId, agency.slug),
        language: agency.language,
        key: { id: key.id, name: key.name },
      }),
    list: (agency) => ({
      generator: 'Ajar',
      generatorVersion: ports.appVersion,
      format: agency.format,
      course: { id: head.courseId, version: head.version, title: head.title },
      draft: false,
      release: told,
      agency: { id: agency.id, name: agency.name },
    }),
    ownMedia: ({ logo }) => (logo === null ? {} : { [brandLogo(logo.type)]: mediaPath(mediaDir, logo.sha256) }),
    changeSince(previousReleaseId) {
      if (previousReleaseId === null) return null;
      const known = changes.get(previousReleaseId);
      if (known !== undefined) return known;
      const before = loadRelease(reads, mediaDir, previousReleaseId);
      const change = { since: before.head.version, comparison: compareReleases(before, release) };
      changes.set(previousReleaseId, change);
      return change;
    },
  };
}

/** `dasar-pelayanan-publik-1.2.0-scorm12-disdik-bogor.zip`: tells the packages of a batch apart in any folder. */
export function batchPackageName(release: ReleaseHead, agency: Agency): string {
  const title = safeFileName(release.title.replaceAll('.', ' '));
  const version = release.version.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  return `${title}-${version}-${agency.format}-${agency.slug}.zip`;
}
