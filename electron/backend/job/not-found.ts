import { ContractFailure } from '#shared/contract/result.ts';

export function jobNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Pekerjaan itu tidak dikenal lagi.',
    en: 'That job is not known any more.',
  });
}
