/** A batch from its first package to its list of checksums; interrupted anywhere, it is run again and does what is left. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryPrefix, writeFileAtomically } from '#files/atomic.ts';
import { aboutFile } from '#files/failure.ts';
import type { BatchResult, JobProgress } from '#shared/contract/events.ts';
import type { ContractError } from '#shared/contract/result.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';
import type { BatchItem } from '#store/repositories/batches.ts';
import type { BackendContext } from '../context.ts';
import { errorOf } from '../error-of.ts';
import { findOpenBatch } from './find.ts';
import { holdBatch } from './hold.ts';
import { requirePrinter } from './letter-printer.ts';
import { batchMaterial, type BatchMaterial } from './material.ts';
import { missingPackages } from './missing.ts';
import { removeBatchStaging } from './staging.ts';
import { writeAgency, type MadePackage } from './write-agency.ts';

type Report = (progress: JobProgress) => void;

/** The list that `sha256sum -c` understands. */
const sumsFile = 'SHA256SUMS';

/**
 * Order of effects: what an earlier run left half is removed; each format's shared part is packed when its first agency
 * comes; each agency's folder is moved to its place when it is whole on the disk, and only then are its row and the
 * ledger's written, both in one transaction. A kill between the two makes that folder once more, with the same bytes; so
 * does a package that was entered and is gone from the disk, without a second entry.
 * An agency that fails is told in the result and left for the next run.
 */
export async function runBatch(
  context: BackendContext,
  batchId: string,
  signal: AbortSignal,
  report: Report,
): Promise<BatchResult> {
  const { library, ports } = context;
  const letGo = await holdBatch(ports, batchId);
  try {
    const reads = library.library();
    const material = batchMaterial(reads, ports, findOpenBatch(reads, batchId));
    const { letters, outDir } = material.batch;
    requirePrinter(ports, letters);
    await removeHalfFolders(outDir);
    const items = reads.batches.items(batchId);
    const missing = await missingPackages(outDir, items);
    const kept = items.filter(({ status, position }) => status === 'done' && !missing.has(position));
    const left = items.filter((item) => !kept.includes(item));
    await new BatchRun(context, material, { kept: kept.length, left }, report).run(signal);
    return await finish(context, material);
  } finally {
    letGo();
    await removeBatchStaging(ports.libraryDir, batchId);
    context.publish({ type: 'changed', topics: ['batches', 'ledger'], courseId: null });
  }
}

interface BatchWork {
  /** How many packages are there from earlier runs. */
  readonly kept: number;
  readonly left: readonly BatchItem[];
}

class BatchRun {
  private readonly context: BackendContext;
  private readonly material: BatchMaterial;
  private readonly left: readonly BatchItem[];
  private readonly total: number;
  private readonly report: Report;
  private readonly prepared = new Set<PackageFormat>();
  private readonly checked = new Set<PackageFormat>();
  private settled: number;

  constructor(context: BackendContext, material: BatchMaterial, work: BatchWork, report: Report) {
    this.context = context;
    this.material = material;
    this.left = work.left;
    this.total = work.kept + work.left.length;
    this.report = report;
    this.settled = work.kept;
  }

  async run(signal: AbortSignal): Promise<void> {
    this.tell();
    for (const item of this.left) {
      signal.throwIfAborted();
      await this.make(item, signal);
      this.settled += 1;
      this.tell();
      this.announce();
    }
  }

  private async make(item: BatchItem, signal: AbortSignal): Promise<void> {
    const { ports } = this.context;
    const { format } = item.agency;
    try {
      await this.prepare(item, signal);
      const check = this.checked.has(format) ? 'end' : 'whole';
      const made = await writeAgency(ports, this.material, item, check, signal);
      this.checked.add(format);
      this.enter(item, made);
    } catch (error) {
      signal.throwIfAborted();
      const told = errorOf(error, (detail) => ports.log.error('batch-item-failed', { ...detail }));
      if (stopsEverything(told)) throw error;
      const { batch } = this.material;
      this.context.library.library().write(({ batches }) => batches.fail(batch.id, item.position, told));
    }
  }

  /** One transaction: the ledger never tells of a package that the batch does not have, nor the other way round. */
  private enter({ agency, position, sha256: before }: BatchItem, { path, name, bytes, sha256 }: MadePackage): void {
    const { ports, library } = this.context;
    const { batch, release } = this.material;
    library.library().write(({ batches, ledger }) => {
      batches.done(batch.id, position, { path, bytes, sha256 });
      // The package that was entered before, made again.
      if (before === sha256) return;
      ledger.insert({
        id: ports.ids.uuid(),
        agencyId: agency.id,
        agencyName: agency.name,
        courseId: release.head.courseId,
        courseTitle: release.head.title,
        releaseId: release.head.id,
        version: release.head.version,
        format: agency.format,
        batchId: batch.id,
        package: { name, bytes, sha256 },
        preparedAt: ports.clock.now().toISOString(),
      });
    });
  }

  private async prepare({ agency }: BatchItem, signal: AbortSignal): Promise<void> {
    if (this.prepared.has(agency.format)) return;
    const { ports } = this.context;
    const { release } = this.material;
    const task = {
      kind: 'prepare-base',
      entries: this.material.plan(agency).common,
      mediaFiles: release.mediaFiles,
      mediaSha256: Object.fromEntries(release.media.map(({ path, sha256 }) => [path, sha256])),
      mediaBytes: release.head.bytes,
      assetsDir: ports.assetsDir,
      dir: this.material.baseDir(agency.format),
    } as const;
    await ports.heavy.run(task, this.report, signal);
    this.prepared.add(agency.format);
    this.tell();
  }

  /** The screen follows agency by agency; in a very large batch hundredth by hundredth. */
  private announce(): void {
    if (this.settled % Math.ceil(this.total / 100) !== 0) return;
    this.context.publish({ type: 'changed', topics: ['batches'], courseId: null });
  }

  private tell(): void {
    this.report({ phase: 'writing', done: this.settled, total: this.total, bytes: 0, totalBytes: 0 });
  }
}

/** A full disk fails every agency that is left: better to stop and say so once. */
function stopsEverything({ code, retry }: ContractError): boolean {
  return code === 'too-large' && retry;
}

/** Half folders of a run that was killed; the batch's folder holds nothing but this batch. */
async function removeHalfFolders(outDir: string): Promise<void> {
  await aboutFile(outDir, async () => {
    await mkdir(outDir, { recursive: true });
    for (const name of await readdir(outDir)) {
      if (name.startsWith(temporaryPrefix))
        await rm(join(outDir, name), { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

/** The list of checksums out of the rows; a batch with nothing left to do is closed. */
async function finish({ library, ports }: BackendContext, { batch }: BatchMaterial): Promise<BatchResult> {
  const reads = library.library();
  const missing = await missingPackages(batch.outDir, reads.batches.items(batch.id));
  reads.write(({ batches }) => {
    for (const position of missing) batches.fail(batch.id, position, packageIsGone);
  });
  const items = reads.batches.items(batch.id);
  const done = items.filter(({ status }) => status === 'done');
  const lines = done.map(({ sha256, path }) => `${sha256}  ${path}\n`).toSorted();
  if (lines.length > 0) {
    await writeFileAtomically(join(batch.outDir, sumsFile), (temporary) => writeFile(temporary, lines.join('')));
  }
  const failed = items.flatMap(({ agency, error }) => (error === null ? [] : [{ agency: agency.name, error }]));
  if (failed.length === 0) {
    reads.writeDurably(({ batches }) => batches.close(batch.id, 'done', ports.clock.now().toISOString()));
  }
  const { bytes } = reads.batches.counts(batch.id);
  return { kind: 'batch', batchId: batch.id, done: done.length, failed, bytes };
}

const packageIsGone: ContractError = {
  code: 'not-found',
  message: {
    id: 'Paketnya hilang dari folder selama pembuatan. Lanjutkan, agar Ajar membuatnya lagi.',
    en: 'The package went missing from its folder meanwhile. Resume, so that Ajar makes it again.',
  },
  retry: true,
};
