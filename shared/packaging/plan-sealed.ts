/** The plan of a package of a release, in two parts: what all packages of it share, and what is this one's own. */
import type { CompiledCourse } from '../course/compiled.ts';
import { aboutFile, aboutPage, aboutScript, aboutStyles } from './about-page.ts';
import { brandBlock, brandCss, brandLogo, brandStyles, type Brand } from './brand-block.ts';
import { planPackage } from './formats.ts';
import { identifier } from './manifest-text.ts';
import { manifestFiles, type PackageFormat, type PackageRelease, type PlanEntry } from './plan.ts';

/** Whose package it is and who answers for it. */
export interface PackageSeal {
  readonly release: PackageRelease;
  /** Null: a package for no agency in particular. */
  readonly agency: { readonly brand: Brand } | null;
  /** As `packageIdOf` makes it. */
  readonly packageId: string;
  /** Of the block and the page about the package; the course keeps its own. */
  readonly language: 'id' | 'en';
  readonly key: { readonly id: string; readonly name: string };
}

export interface SealedPlan {
  /** Depends on the course and the format alone. Sorted by path. */
  readonly common: readonly PlanEntry[];
  /** Sorted by path. */
  readonly own: readonly PlanEntry[];
}

/** Names a package for an LMS; the learner's progress hangs on the course's own id. `slug`: null for no agency. */
export function packageIdOf(courseId: string, slug: string | null): string {
  return identifier('ajar', slug === null ? courseId : `${courseId}-${slug}`);
}

const aboutAssets: readonly PlanEntry[] = [
  { path: aboutScript, source: { kind: 'asset', name: 'player/parts/about-package.js' } },
  { path: aboutStyles, source: { kind: 'asset', name: 'player/parts/about-package.css' } },
];

function brandEntries(brand: Brand): readonly PlanEntry[] {
  const logo = brand.logo === null ? null : brandLogo(brand.logo);
  return [
    { path: brandStyles, source: { kind: 'text', text: brandCss(brand) } },
    ...(logo === null ? [] : [{ path: logo, source: { kind: 'media', path: logo } } as const]),
  ];
}

/** Same course, format and seal: same plan. */
export function planSealed(compiled: CompiledCourse, format: PackageFormat, seal: PackageSeal): SealedPlan {
  const brand = seal.agency?.brand ?? null;
  const about: PlanEntry = {
    path: aboutFile,
    source: { kind: 'text', text: aboutPage(compiled.outline, format, seal) },
  };
  const ownExtra = [about, ...(brand === null ? [] : brandEntries(brand))];
  const { entries } = planPackage(compiled, format, {
    packageId: seal.packageId,
    extra: [...ownExtra, ...aboutAssets],
    page: {
      styles: brand === null ? [] : [brandStyles],
      bodyStart: brand === null ? '' : brandBlock(brand, seal.language, aboutFile),
    },
  });
  const own = new Set(['index.html', ...Object.values(manifestFiles), ...ownExtra.map(({ path }) => path)]);
  return {
    common: entries.filter(({ path }) => !own.has(path)),
    own: entries.filter(({ path }) => own.has(path)),
  };
}
