/** Chooses the command, and turns whatever goes wrong into one sentence and an exit code. */
import { debuglog } from 'node:util';
import { resolve } from 'node:path';
import { ContractFailure } from '#shared/contract/result.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { readArguments, type ReadArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { batchCommand } from './commands/batch.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { packCommand } from './commands/pack.ts';
import { releaseCommand } from './commands/release.ts';
import { serveCommand } from './commands/serve.ts';
import { slipCommand } from './commands/slip.ts';
import { verifyCommand } from './commands/verify.ts';
import { localeOf, UsageError } from './say.ts';
import type { Terminal } from './terminal.ts';

const commands: readonly Command[] = [
  checkCommand,
  exportCommand,
  importCommand,
  packCommand,
  verifyCommand,
  slipCommand,
  batchCommand,
  ledgerCommand,
  releaseCommand,
  serveCommand,
];

/** Exit code of a program that Ctrl-C ended (128 + SIGINT). */
const interrupted = 130;
const unusable = 2;
/** Shown with NODE_DEBUG=ajar only. */
const debug = debuglog('ajar');

/** Runs `ajar <args>`; gives the exit code. */
export async function runAjar(args: readonly string[], base: Terminal): Promise<number> {
  const terminal = { ...base, locale: localeOf(optionOf(args, 'lang'), base.env) };
  try {
    return await dispatch(commandFirst(args), terminal);
  } catch (error) {
    if (base.signal.aborted) return interrupted;
    const text = sentenceOf(error);
    if (args.includes('--json')) {
      const code = error instanceof ContractFailure ? error.code : error instanceof UsageError ? 'usage' : 'internal';
      terminal.out(JSON.stringify({ error: { code, message: text[terminal.locale] } }));
    }
    terminal.note(`ajar: ${text[terminal.locale]}`);
    debug('%s', error instanceof Error ? error.stack : error);
    return unusable;
  }
}

/** A language that stands before the command is read as if it stood after it. */
function commandFirst(args: readonly string[]): readonly string[] {
  const taken = args[0] === '--lang' ? 2 : args[0]?.startsWith('--lang=') === true ? 1 : 0;
  return [...args.slice(taken), ...args.slice(0, taken)];
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return runCommand(command, rest, terminal);
  if (name === undefined) {
    terminal.note(overview(terminal));
    return unusable;
  }
  if (!name.startsWith('-')) {
    throw new UsageError({
      id: `Perintah tidak dikenal: ${name}. Lihat ajar --help.`,
      en: `Unknown command: ${name}. See ajar --help.`,
    });
  }
  const options = readArguments(args, { version: 'switch' });
  checkLanguage(options);
  const [unexpected] = options.positionals;
  if (unexpected !== undefined) {
    throw new UsageError({
      id: `Tulis perintah lebih dulu: ajar ${unexpected} … . Lihat ajar --help.`,
      en: `Write the command first: ajar ${unexpected} … . See ajar --help.`,
    });
  }
  terminal.out(options.on('version') ? terminal.appVersion : overview(terminal));
  return 0;
}

async function runCommand(command: Command, rest: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(rest, command.options);
  checkLanguage(options);
  if (options.on('help')) {
    terminal.out(`ajar ${command.usage}\n\n${command.help[terminal.locale]}`);
    return 0;
  }
  const assets = options.text('assets');
  if (assets === undefined) return command.run(options, terminal);
  return command.run(options, { ...terminal, assetsDir: resolve(terminal.cwd, assets) });
}

function checkLanguage(options: ReadArguments): void {
  const asked = options.text('lang');
  if (asked === undefined || asked === 'id' || asked === 'en') return;
  throw new UsageError({
    id: `Bahasa tidak dikenal: ${asked}. Pilihan: id, en.`,
    en: `Unknown language: ${asked}. Choose id or en.`,
  });
}

/** The value of an option before the arguments are read properly, so that even their faults speak the right language. */
function optionOf(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  const found = args[index];
  if (found === undefined) return undefined;
  return found === `--${name}` ? args[index + 1] : found.slice(name.length + 3);
}

function overview({ locale, appVersion }: Terminal): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary[locale]}`);
  const usages = commands.map(({ usage }) => `  ajar ${usage}`);
  const foot: LocalText = {
    id: '<course> adalah folder, berkas .ajar, atau <perpustakaan>#<id>.\n--lang id|en memilih bahasa. Bantuan satu perintah: ajar <perintah> --help',
    en: '<course> is a folder, an .ajar file or <library>#<id>.\n--lang id|en chooses the language. Help for one command: ajar <command> --help',
  };
  return [`Ajar ${appVersion}`, '', ...lines, '', ...usages, '', foot[locale]].join('\n');
}

function sentenceOf(error: unknown): LocalText {
  if (error instanceof ContractFailure || error instanceof UsageError) return error.text;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    id: `Terjadi kesalahan di dalam Ajar (${detail}). Jalankan dengan NODE_DEBUG=ajar untuk rinciannya.`,
    en: `Something went wrong inside Ajar (${detail}). Run it with NODE_DEBUG=ajar for the details.`,
  };
}
