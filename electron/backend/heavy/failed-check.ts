import { ContractFailure } from '#shared/contract/result.ts';
import type { LocalText } from '#shared/course/problem.ts';

/** A package did not pass its check right after it was written: a fault of Ajar or of the disk, so it is not kept. */
export function failedCheck(fault: LocalText): ContractFailure {
  return new ContractFailure(
    'internal',
    {
      id: `Paket yang baru ditulis tidak lolos pemeriksaan, jadi tidak disimpan: ${fault.id}`,
      en: `The package just written did not pass its check, so it was not kept: ${fault.en}`,
    },
    { retry: true },
  );
}
