import type { AjarBridge } from '#shared/contract/bridge.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import type { ContractError } from '#shared/contract/result.ts';
import { createHttpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; missing in the browser edition. */
    readonly ajar?: AjarBridge;
  }
}

/** A method of the contract failed; `error.message` is for the person. */
export class CallError extends Error {
  readonly error: ContractError;
  constructor(error: ContractError, cause?: unknown) {
    super(error.message.en, cause === undefined ? {} : { cause });
    this.name = 'CallError';
    this.error = error;
  }
}

const hostGone: ContractError = {
  code: 'internal',
  message: {
    id: 'Ajar tidak menjawab. Periksa apakah programnya masih berjalan, lalu coba lagi.',
    en: 'Ajar does not answer. Check that the program is still running, then try again.',
  },
  retry: true,
};

let current: AjarBridge | null = null;

/** The host's bridge: `window.ajar` on the desktop, HTTP in the browser edition. */
export function bridge(): AjarBridge {
  current ??= window.ajar ?? createHttpBridge();
  return current;
}

/** Calls a method of the contract. Throws `CallError`. */
export async function call<M extends MethodName>(name: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const result = await bridge()
    .call(name, input)
    .catch((cause: unknown) => {
      throw new CallError(hostGone, cause);
    });
  if (!result.ok) throw new CallError(result.error);
  // The backend parsed this value with the same contract; parsing it again here would only cost time.
  return result.value as OutputOf<M>;
}

/** The message of anything thrown by `call`, or of a defect. */
export function errorOf(thrown: unknown): ContractError {
  if (thrown instanceof CallError) return thrown.error;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: {
      id: `Terjadi kesalahan yang tidak terduga: ${detail}`,
      en: `Something unexpected went wrong: ${detail}`,
    },
    retry: false,
  };
}
