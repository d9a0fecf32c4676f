/** Language of the terminal, and the one error that means "the command line is wrong". */
import type { LocalText, Locale } from '#shared/course/problem.ts';

/** `--lang` wins; else the locale variables in the order of POSIX; Indonesian for `id…`, English for everything else. */
export function localeOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  if (asked === 'id' || asked === 'en') return asked;
  const system = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return /^id(?:[_.@-]|$)/i.test(system ?? '') ? 'id' : 'en';
}

/** The command cannot run as it was asked for: one sentence, exit code 2. */
export class UsageError extends Error {
  readonly text: LocalText;

  constructor(text: LocalText) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
