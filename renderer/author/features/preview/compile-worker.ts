import type { CompileRequest, CompileResponse } from '#author/bridge/compile-messages.ts';
import type { SourceFile } from '#shared/course/model.ts';
import { createModuleReader, readModule } from '#shared/markdown/read-module.ts';
import type { BankDocument, ModuleContext } from '#shared/packaging/compile-types.ts';
import { compileBank, compileModule } from '#shared/packaging/compile.ts';

/** By file name; read again when the text changed. */
const banks = new Map<string, BankDocument>();

function readBank(bank: SourceFile, { language, mediaPaths }: ModuleContext): BankDocument {
  const known = banks.get(bank.file);
  if (known?.text === bank.text) return known;
  const document = readModule(bank, { language, mediaPaths, folder: 'banks' });
  const read = { file: bank.file, text: bank.text, document };
  banks.set(bank.file, read);
  return read;
}

/** Remembers the blocks that did not change since the last text of the same module. */
const reader = createModuleReader();

function answer({ sequence, folder, file, text, context }: CompileRequest): CompileResponse {
  try {
    if (folder === 'banks') return { sequence, compiled: compileBank({ file, text }, context, reader) };
    const { bankTexts } = context;
    const withBanks =
      bankTexts === undefined ? context : { ...context, banks: bankTexts.map((bank) => readBank(bank, context)) };
    return { sequence, compiled: compileModule({ file, text }, withBanks, reader) };
  } catch (thrown) {
    return { sequence, failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

self.addEventListener('message', (event: MessageEvent<CompileRequest>) => {
  self.postMessage(answer(event.data), { transfer: [] });
});
