/** For tests: a small release with a key, and its packages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import { brandLogo, type Brand } from '#shared/packaging/brand-block.ts';
import type { PackageFormat, PackageRelease } from '#shared/packaging/plan.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import { packageIdOf, planSealed, type PackageSeal } from '#shared/packaging/plan-sealed.ts';
import { writePackageZip } from '../package-writer.ts';
import { planInputs } from '../plan-content.ts';
import { writeSealedPackage } from '../sealed-package.ts';
import type { SigningKey } from '../signing.ts';
import { buildZipBase, type AssembledZip } from '../zip-base.ts';
import { writeTestAssets } from './assets.ts';

export const testRelease: PackageRelease = {
  id: '0198f2a4-0000-7000-8000-0000000000aa',
  at: '2026-01-05T02:00:00.000Z',
  by: 'Widyaiswara A',
  notes: 'Rilis pertama',
  contentSha256: 'c'.repeat(64),
};

export const testBrand: Brand = {
  name: 'Dinas Kesehatan Kota',
  shortName: 'Dinkes',
  address: 'Jl. Merdeka 1',
  contact: 'Bu Sari',
  phone: '0812 3456 7890',
  email: 'diklat@dinkes.example',
  colours: {
    light: { accent: '#005500', ink: '#ffffff', soft: '#e0f0e0' },
    dark: { accent: '#80e080', ink: '#001100', soft: '#103010' },
  },
  logo: 'svg',
};

export const testCourse: CompiledCourse = {
  outline: {
    format: 1,
    id: '0198f2a4-0000-7000-8000-000000000001',
    version: '1.0.0',
    title: 'Dasar Pelayanan & Publik',
    summary: '',
    language: 'id',
    passMark: 75,
    completion: 'all',
    navigation: 'free',
    draft: false,
    slipKey: '0'.repeat(64),
    modules: [
      { slug: '01-pengantar', title: 'Pengantar', kind: 'lesson', minutes: 5, test: null, questions: [], draws: [] },
    ],
  },
  contents: [{ slug: '01-pengantar', blocks: ['<p>Selamat datang</p>'], questions: [] }],
  media: ['media/alur.svg', 'media/foto.jpg'],
};

export interface SealedBench {
  readonly assetsDir: string;
  /** Writes a package of the test release. */
  write(name: string, format: PackageFormat, key: SigningKey): Promise<AssembledZip & { readonly file: string }>;
  /** Writes a package as an export does: of no release, and unsigned. */
  writePlain(name: string, format: PackageFormat): Promise<{ readonly file: string }>;
}

/** Makes everything that the packages need in `folder`; `assetsDir`: the built assets, small ones when left out. */
export async function sealedBench(folder: string, assetsDir = join(folder, 'assets')): Promise<SealedBench> {
  if (assetsDir.startsWith(folder)) await writeTestAssets(assetsDir);
  await mkdir(join(folder, 'media'), { recursive: true });
  const medium = async (name: string, content: string): Promise<string> => {
    const file = join(folder, 'media', name);
    await writeFile(file, content);
    return file;
  };
  const mediaFiles = {
    'media/alur.svg': await medium('alur.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>'),
    'media/foto.jpg': await medium('foto.jpg', 'tidak sungguh sebuah foto'.repeat(20)),
    [brandLogo('svg')]: await medium('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'),
  };
  const { id, version, title } = testCourse.outline;
  return {
    assetsDir,
    writePlain: async (name, format) => {
      const file = join(folder, name);
      const plan = planPackage(testCourse, format);
      await writePackageZip(file, { plan, assetsDir, mediaFiles, course: { id, version, title }, draft: false });
      return { file };
    },
    write: async (name, format, key) => {
      const seal: PackageSeal = {
        release: testRelease,
        agency: { brand: testBrand },
        packageId: packageIdOf(id, 'dinkes-kota'),
        language: 'id',
        key,
      };
      const { common, own } = planSealed(testCourse, format, seal);
      const folders = { assetsDir, mediaFiles };
      const base = await buildZipBase(join(folder, `base-${format}`), planInputs(common, folders));
      const file = join(folder, name);
      const list = {
        generator: 'Ajar',
        generatorVersion: '1.2.3',
        format,
        course: { id, version, title },
        draft: false,
        release: testRelease,
        agency: { id: 'agency-1', name: testBrand.name },
      } as const;
      return { file, ...(await writeSealedPackage(file, base, own, { ...folders, list, key })) };
    },
  };
}
