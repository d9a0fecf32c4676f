import type { z } from 'zod';
import { contract, isMethodName, type MethodName } from '#shared/contract/contract.ts';
import type { Method } from '#shared/contract/define.ts';
import { ContractFailure, type Result } from '#shared/contract/result.ts';
import type { BackendContext, Handler } from './context.ts';
import { errorOf } from './error-of.ts';
import { libraryIsNewer } from './failures.ts';

export type Handlers = { readonly [M in MethodName]: Handler<M> };

export interface DispatchOptions {
  /** `checked` parses outputs as well: for tests and development. */
  readonly outputs: 'checked' | 'trusted';
}

/** Commands that change nothing in the library, so that a library of a newer Ajar can still be used and exported. */
const harmlessCommands: ReadonlySet<MethodName> = new Set<MethodName>([
  'app.report-crash',
  'library.restore-backup',
  'library.restore-copy',
  'settings.set',
  'preview.open',
  'simulator.open',
  'document.start',
  'export.start',
  'pack.start',
  'package.verify',
  'ledger.export',
  'key.export',
  'ledger.print',
  'job.cancel',
]);

/** Checks name and input, runs the handler, announces what a command touched. Never throws. */
export function createDispatch(context: BackendContext, handlers: Handlers, options: DispatchOptions) {
  return async function dispatch(name: string, raw: unknown): Promise<Result<unknown>> {
    try {
      if (!isMethodName(name)) throw unknownMethod();
      const method: Method = contract[name];
      const input = parseInput(method.input, raw);
      if (method.kind === 'command') assertWritable(context, name);
      const courseId = courseOf(context, name, input);
      // Each handler takes the parsed input of its own method: the pairing that the type `Handlers` guarantees is
      // lost when `name` is only known at run time.
      const handler = handlers[name] as (context: BackendContext, input: unknown) => unknown;
      const value = await handler(context, input);
      if (options.outputs === 'checked') assertOutput(name, method.output, value);
      if (method.kind === 'command' && method.topics.length > 0) {
        context.publish({ type: 'changed', topics: method.topics, courseId });
      }
      return { ok: true, value };
    } catch (error) {
      const logged = (detail: Readonly<Record<string, string>>) =>
        context.ports.log.error('method-failed', { method: isMethodName(name) ? name : 'unknown', ...detail });
      return { ok: false, error: errorOf(error, logged) };
    }
  };
}

function assertWritable(context: BackendContext, name: MethodName): void {
  if (harmlessCommands.has(name)) return;
  if (context.library.current().state === 'newer') throw libraryIsNewer();
}

function parseInput(schema: z.ZodType, raw: unknown): unknown {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = fieldOf(issue);
  const code = issue?.code === 'too_big' ? 'too-large' : 'invalid';
  throw new ContractFailure(code, {
    id:
      code === 'too-large'
        ? `Terlalu besar atau terlalu panjang: ${field}.`
        : `Isian tidak sesuai: ${field}. Periksa lagi, lalu coba sekali lagi.`,
    en:
      code === 'too-large'
        ? `Too large or too long: ${field}.`
        : `Not a valid value: ${field}. Check it, then try again.`,
  });
}

/** The path of the field, `patch.objectives.0.id`; names that the caller invented are quoted up to 40 characters. */
function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '(input)';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path.map(String), ...unknown].map((part) => part.slice(0, 40));
  return path.length === 0 ? '(input)' : path.join('.');
}

function assertOutput(name: MethodName, schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new Error(`${name} answered with another shape than its contract: ${parsed.error.message}`);
}

/** The course that a call is about; null when it is about none or about several. */
function courseOf(context: BackendContext, name: MethodName, input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  if ('courseId' in input && typeof input.courseId === 'string') return input.courseId;
  if (!('id' in input) || typeof input.id !== 'string') return null;
  if (name.startsWith('course.')) return input.id;
  if (contract[name].kind === 'query' || !name.startsWith('module.')) return null;
  return context.library.reads().modules.find(input.id)?.courseId ?? null;
}

function unknownMethod(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Perintah ini tidak dikenal oleh Ajar.',
    en: 'Ajar does not know this command.',
  });
}
