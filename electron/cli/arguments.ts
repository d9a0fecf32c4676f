/** The command line of one command, read with `parseArgs`; what is wrong with it becomes one sentence. */
import { parseArgs } from 'node:util';
import type { LocalText } from '#shared/course/problem.ts';
import { UsageError } from './say.ts';

export type OptionKinds = Readonly<Record<string, 'text' | 'list' | 'switch'>>;

export interface ReadArguments {
  readonly positionals: readonly string[];
  /** The value of a text option; undefined when it was not given. */
  text(name: string): string | undefined;
  /** The values of a list option, in the order given; empty when it was not. */
  texts(name: string): readonly string[];
  /** Was this switch given? */
  on(name: string): boolean;
}

/** Understood by every command. */
export const commonOptions: OptionKinds = { lang: 'text', help: 'switch', assets: 'text' };

export function readArguments(args: readonly string[], kinds: OptionKinds): ReadArguments {
  const options = Object.fromEntries(
    Object.entries({ ...commonOptions, ...kinds }).map(([name, kind]) => [
      name,
      {
        type: kind === 'switch' ? ('boolean' as const) : ('string' as const),
        multiple: kind === 'list',
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return {
      positionals,
      text: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
      texts: (name) => {
        const value = values[name];
        return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      },
      on: (name) => values[name] === true,
    };
  } catch (error) {
    throw usageOf(error);
  }
}

/** The one positional argument of a command. */
export function onlyPositional({ positionals }: ReadArguments, what: LocalText): string {
  const [first, second] = positionals;
  if (first === undefined || first === '') {
    throw new UsageError({ id: `Sebutkan ${what.id}.`, en: `Name ${what.en}.` });
  }
  if (second !== undefined) throw tooMany(second);
  return first;
}

/** For a command that works on nothing but its options. */
export function noPositional({ positionals }: ReadArguments): void {
  const [first] = positionals;
  if (first !== undefined) throw tooMany(first);
}

function tooMany(argument: string): UsageError {
  return new UsageError({ id: `Terlalu banyak argumen: ${argument}`, en: `Too many arguments: ${argument}` });
}

export function requiredOption(args: ReadArguments, name: string): string {
  const value = args.text(name);
  if (value !== undefined && value !== '') return value;
  throw new UsageError({ id: `Opsi --${name} wajib diisi.`, en: `The option --${name} is required.` });
}

function usageOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const option = /'(-[^']*)'/.exec(error.message)?.[1]?.split(/[ ,]/)[0] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new UsageError({ id: `Opsi tidak dikenal: ${option}`, en: `Unknown option: ${option}` });
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return new UsageError({
        id: `Nilai opsi ${option} kurang atau tidak boleh ada.`,
        en: `The option ${option} lacks a value or must not have one.`,
      });
    default:
      return error;
  }
}
