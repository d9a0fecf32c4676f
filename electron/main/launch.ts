import { isAbsolute, join, resolve } from 'node:path';

/** How this start of the app was asked for. */
export interface Launch {
  /** Absolute folder of the library. */
  readonly libraryDir: string;
  /** Test runtime only: absolute path of another better-sqlite3 binary. */
  readonly sqliteBinding: string | null;
  /** Development only: origin and path of Vite's server. */
  readonly devRendererUrl: string | null;
}

export interface LaunchSources {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly userDataDir: string;
  readonly isPackaged: boolean;
}

/** Reads command line and environment: `--data DIR` wins over `AJAR_DATA_DIR`, which wins over the user-data folder. */
export function readLaunch(sources: LaunchSources): Launch {
  const { env, cwd, isPackaged } = sources;
  const asked = optionValue(sources.argv, '--data') ?? emptyToNull(env['AJAR_DATA_DIR']);
  const binding = emptyToNull(env['AJAR_SQLITE_BINDING']);
  return {
    libraryDir: asked === null ? join(sources.userDataDir, 'library') : resolve(cwd, asked),
    sqliteBinding: !isPackaged && binding !== null && isAbsolute(binding) ? binding : null,
    devRendererUrl: isPackaged ? null : localUrl(env['ELECTRON_RENDERER_URL']),
  };
}

function optionValue(argv: readonly string[], name: string): string | null {
  const index = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const found = argv[index];
  if (found === undefined) return null;
  const value = found === name ? argv[index + 1] : found.slice(name.length + 1);
  return value === undefined || value.startsWith('--') ? null : emptyToNull(value);
}

function emptyToNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** A development server is on this machine; anything else is ignored. */
function localUrl(text: string | undefined): string | null {
  if (text === undefined || !URL.canParse(text)) return null;
  const url = new URL(text);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  return url.protocol === 'http:' && local ? url.href : null;
}
