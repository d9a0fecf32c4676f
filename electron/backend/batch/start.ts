import { mkdir } from 'node:fs/promises';
import { folderState } from '#files/atomic.ts';
import { aboutFile, invalidFile } from '#files/failure.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { previousRelease } from '#shared/release/previous.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import type { LibraryReads } from '#store/library.ts';
import type { BatchAgency } from '#store/repositories/batches.ts';
import type { Handler } from '../context.ts';
import { findRelease } from './find.ts';
import { requireOwnFolder } from './own-folder.ts';
import { releaseKey } from './release-key.ts';
import { requirePrinter } from './letter-printer.ts';
import { startRun } from './running.ts';

export const batchStart: Handler<'batch.start'> = async (context, asked) => {
  const { library, ports } = context;
  const { releaseId, agencyIds, target, contact, letters } = asked;
  requirePrinter(ports, letters);
  const outDir = ports.files.pathOf(target);
  const open = library.library();
  const release = findRelease(open, releaseId);
  releaseKey(open, release);
  const frozen = [...new Set(agencyIds)].map((id) => frozenAgency(open, release, id, contact));
  await takeFolder(outDir);
  const id = ports.ids.uuid();
  const createdAt = ports.clock.now().toISOString();
  open.write(({ batches }) => {
    requireOwnFolder(open, id, outDir);
    batches.insert({ id, releaseId, outDir, letters, createdAt });
    frozen.forEach((item, position) => batches.insertItem(id, position, item));
  });
  try {
    return { batchId: id, jobId: startRun(context, id) };
  } catch (error) {
    // Too many jobs: nothing of it has begun, so nothing is to be resumed.
    open.write(({ batches }) => batches.close(id, 'discarded', createdAt));
    throw error;
  }
};

function frozenAgency(reads: LibraryReads, release: ReleaseHead, id: string, contact: string): BatchAgency {
  const found = reads.agencies.find(id);
  if (found === null || found.deletedAt !== null) throw agencyIsGone(found?.agency.name ?? id);
  const packages = reads.ledger.ofAgency(id).filter(({ courseId }) => courseId === release.courseId);
  return { agency: found.agency, previousReleaseId: previousRelease(packages, release.version), contact };
}

/** A batch has its folder for itself. */
async function takeFolder(outDir: string): Promise<void> {
  const state = await folderState(outDir);
  if (state === 'file') throw invalidFile(outDir, 'ini berkas, bukan folder.', 'this is a file, not a folder.');
  if (state === 'used') {
    throw invalidFile(
      outDir,
      'folder ini sudah berisi. Pilih folder kosong atau folder baru.',
      'this folder is not empty. Choose an empty or a new one.',
    );
  }
  await aboutFile(outDir, () => mkdir(outDir, { recursive: true }));
}

function agencyIsGone(name: string): ContractFailure {
  return new ContractFailure('not-found', {
    id: `Instansi ini tidak ada lagi atau ada di tempat sampah: ${name}. Pilih lagi instansinya.`,
    en: `This agency is gone or in the trash: ${name}. Choose the agencies again.`,
  });
}
