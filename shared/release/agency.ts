import type { Locale } from '../course/problem.ts';
import type { PackageFormat } from '../packaging/plan.ts';
import type { Medium } from './medium.ts';

/** What a person writes down about an agency that gets packages. */
export interface AgencyFields {
  readonly name: string;
  readonly shortName: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly lms: 'none' | 'moodle' | 'other';
  /** Format of its packages. */
  readonly format: PackageFormat;
  /** How a package usually gets there. */
  readonly medium: Medium;
  /** Language of its letters. */
  readonly language: Locale;
  /** `#rrggbb`; null for Ajar's own. */
  readonly colour: string | null;
  readonly notes: string;
}

export interface Agency extends AgencyFields {
  readonly id: string;
  /** Folder name and part of its package's id; given once, never changed. */
  readonly slug: string;
  /** Kept in the media library under its SHA-256. */
  readonly logo: { readonly sha256: string; readonly type: 'png' | 'jpg' | 'svg' | 'webp' } | null;
}
