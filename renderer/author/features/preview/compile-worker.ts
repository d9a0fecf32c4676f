import type { CompileRequest, CompileResponse } from '#author/bridge/compile-messages.ts';
import { createModuleReader } from '#shared/markdown/read-module.ts';
import { compileModule } from '#shared/packaging/compile.ts';

/** Remembers the blocks that did not change since the last text of the same module. */
const reader = createModuleReader();

function answer({ sequence, file, text, context }: CompileRequest): CompileResponse {
  try {
    return { sequence, compiled: compileModule({ file, text }, context, reader) };
  } catch (thrown) {
    return { sequence, failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

self.addEventListener('message', (event: MessageEvent<CompileRequest>) => {
  self.postMessage(answer(event.data), { transfer: [] });
});
