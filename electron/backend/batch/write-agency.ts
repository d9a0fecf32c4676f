/** The folder of one agency: its package, the letter, and for an update the note of what changed. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderState, syncFile, writeFolderAtomically } from '#files/atomic.ts';
import { invalidFile } from '#files/failure.ts';
import { sha256OfFile } from '#files/hash.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { updateNote } from '#shared/documents/changes.ts';
import { letterHtml } from '#shared/documents/letter.ts';
import type { Agency } from '#shared/release/agency.ts';
import type { BatchAgency } from '#store/repositories/batches.ts';
import { expectResult } from '../heavy-result.ts';
import type { WritePackageTask } from '../heavy/tasks.ts';
import type { BackendPorts } from '../ports.ts';
import { printedName, printLetter } from './letter-printer.ts';
import { batchPackageName, type BatchMaterial } from './material.ts';

export interface MadePackage {
  /** Below the batch's folder, `/` separated. */
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const letterNames = { id: 'surat-serah-terima.html', en: 'hand-over-letter.html' } as const;
const noteNames = { id: 'yang-berubah.html', en: 'what-changed.html' } as const;

/**
 * Writes the folder beside its place and moves it there when all of it is on the disk: either the whole folder is there or
 * none. A folder that an interrupted run left is replaced by the same bytes. Needs the base of the agency's format.
 */
export async function writeAgency(
  ports: BackendPorts,
  material: BatchMaterial,
  item: BatchAgency,
  check: WritePackageTask['check'],
  signal: AbortSignal,
): Promise<MadePackage> {
  const { agency } = item;
  const name = batchPackageName(material.release.head, agency);
  const folder = join(material.batch.outDir, agency.slug);
  await requireReplaceable(folder, ownNames(agency, name));
  await requireLogo(agency, material.ownMedia(agency));
  return writeFolderAtomically(folder, async (temporary) => {
    const written = await writeZip(ports, material, agency, join(temporary, name), check, signal);
    const { bytes, sha256 } = written;
    for (const [file, text] of papers(ports, material, item, { name, bytes, sha256 })) {
      const page = join(temporary, file);
      await writeFile(page, text);
      const isPrinted = material.batch.letters === 'pdf' && file === letterNames[agency.language];
      await syncFile(isPrinted ? await printLetter(ports, page, signal) : page);
    }
    signal.throwIfAborted();
    return { path: `${agency.slug}/${name}`, name, bytes, sha256 };
  });
}

/** All names that files of the agency may have, whichever of them this run writes. */
function ownNames({ language }: Agency, zip: string): ReadonlySet<string> {
  const letter = letterNames[language];
  return new Set([zip, letter, printedName(letter), noteNames[language]]);
}

/** What a person has put into the folder is not ours to remove. Throws `invalid`. */
async function requireReplaceable(folder: string, own: ReadonlySet<string>): Promise<void> {
  const state = await folderState(folder);
  if (state === 'file') {
    throw invalidFile(
      folder,
      'di tempat folder instansi ini sudah ada berkas. Pindahkan berkas itu, lalu lanjutkan.',
      'there is a file where the folder of this agency goes. Move it away, then resume.',
    );
  }
  const strange = state === 'used' ? (await readdir(folder)).find((name) => !own.has(name)) : undefined;
  if (strange === undefined) return;
  throw invalidFile(
    folder,
    `di folder instansi ini ada berkas yang bukan dari Ajar: ${strange}. Pindahkan berkas itu, lalu lanjutkan.`,
    `the folder of this agency holds a file that is not Ajar's: ${strange}. Move it away, then resume.`,
  );
}

async function requireLogo({ name, logo }: Agency, media: Readonly<Record<string, string>>): Promise<void> {
  if (logo === null) return;
  const files = Object.values(media);
  const states = await Promise.all(files.map(folderState));
  if (states.includes('missing')) throw logoFailure('not-found', name);
  const sums = await Promise.all(files.map((file) => sha256OfFile(file)));
  if (sums.some((sha256) => sha256 !== logo.sha256)) throw logoFailure('invalid', name);
}

function logoFailure(code: 'not-found' | 'invalid', name: string): ContractFailure {
  if (code === 'invalid') {
    return new ContractFailure(code, {
      id: `Berkas logo ${name} berubah di diska. Pilih lagi logo aslinya pada instansinya, lalu lanjutkan.`,
      en: `The file of the logo of ${name} changed on the disk. Choose the original logo again for the agency, then resume.`,
    });
  }
  return new ContractFailure(code, {
    id: `Logo ${name} hilang dari pustaka. Pilih lagi logo yang sama pada instansinya, lalu lanjutkan.`,
    en: `The logo of ${name} is gone from the library. Choose the same logo again for the agency, then resume.`,
  });
}

async function writeZip(
  ports: BackendPorts,
  material: BatchMaterial,
  agency: Agency,
  target: string,
  check: WritePackageTask['check'],
  signal: AbortSignal,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const task: WritePackageTask = {
    kind: 'write-package',
    baseDir: material.baseDir(agency.format),
    own: material.plan(agency).own,
    mediaFiles: material.ownMedia(agency),
    assetsDir: ports.assetsDir,
    list: material.list(agency),
    key: material.key,
    target,
    check,
  };
  return expectResult('write-package', await ports.heavy.run(task, () => undefined, signal));
}

function papers(
  { clock }: BackendPorts,
  material: BatchMaterial,
  { agency, previousReleaseId, contact }: BatchAgency,
  made: Omit<MadePackage, 'path'>,
): readonly (readonly [file: string, text: string])[] {
  const { batch, release, moduleTitles } = material;
  const { head } = release;
  const changes = material.changeSince(previousReleaseId);
  const letter = letterHtml({
    release: head,
    modules: moduleTitles,
    agency,
    package: { ...made, format: agency.format },
    changes,
    sender: { name: head.by, contact },
    days: { written: clock.day(batch.createdAt), released: clock.day(head.at) },
  });
  const note =
    changes === null
      ? null
      : updateNote(
          {
            title: head.title,
            before: changes.since,
            after: head.version,
            notes: head.notes,
            agency: agency.name,
            comparison: changes.comparison,
          },
          agency.language,
        );
  return [
    [letterNames[agency.language], letter],
    ...(note === null ? [] : [[noteNames[agency.language], note] as const]),
  ];
}
