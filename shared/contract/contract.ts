import type { z } from 'zod';
import type { Method } from './define.ts';
import { releaseMethods } from './methods-release.ts';
import { keysMethods } from './methods-keys.ts';
import { agenciesMethods } from './methods-agencies.ts';
import { ledgerMethods } from './methods-ledger.ts';
import { batchMethods } from './methods-batch.ts';
import { rehearsalMethods } from './methods-rehearsal.ts';
import { documentsMethods } from './methods-documents.ts';
import { historyMethods } from './methods-history.ts';
import { bankMethods } from './methods-bank.ts';
import { mediaMethods } from './methods-media.ts';
import { templatesMethods } from './methods-templates.ts';
import { questionsMethods } from './methods-questions.ts';
import { searchMethods } from './methods-search.ts';
import { libraryMethods } from './methods-library.ts';
import { workMethods } from './methods-work.ts';

/** The one door between a host's window and the backend: every method with its input, output and topics. */
export const contract = {
  ...libraryMethods,
  ...workMethods,
  ...releaseMethods,
  ...keysMethods,
  ...agenciesMethods,
  ...ledgerMethods,
  ...batchMethods,
  ...rehearsalMethods,
  ...documentsMethods,
  ...historyMethods,
  ...searchMethods,
  ...bankMethods,
  ...questionsMethods,
  ...templatesMethods,
  ...mediaMethods,
} satisfies Readonly<Record<string, Method>>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller passes. */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a handler receives, after parsing. */
export type ParsedInputOf<M extends MethodName> = z.output<Contract[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Contract[M]['output']>;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}
