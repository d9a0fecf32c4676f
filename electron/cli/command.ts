import type { LocalText } from '#shared/course/problem.ts';
import type { OptionKinds, ReadArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine, 1 the course or package has errors, 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: LocalText;
  /** Without `ajar`. */
  readonly usage: string;
  /** What stands below the usage in `ajar <command> --help`. */
  readonly help: LocalText;
  readonly options: OptionKinds;
  run(args: ReadArguments, terminal: Terminal): Promise<ExitCode>;
}

export const courseArgument: LocalText = {
  id: 'kursusnya: folder, berkas .ajar, atau <perpustakaan>#<id>',
  en: 'the course: a folder, an .ajar file or <library>#<id>',
};
