// npm start: installs and builds what is missing, then opens Ajar: the desktop app where that is possible, else the
// browser edition. Options: --browser, --port N, --data DIR, --no-open.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies, node24 } from './lib/dependencies.mjs';
import { desktopOrReason } from './lib/electron-runtime.mjs';
import { root, runMain, say, toolEnv } from './lib/shell.mjs';

const usage = 'Usage: npm start -- [--browser] [--port N] [--data DIR] [--no-open]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) throw new Error('--port needs a number.');
    return values;
  } catch (error) {
    throw Object.assign(new Error(`${error.message}\n${usage}`), { exitCode: 2 });
  }
}

/** Hands over to the app; its exit code is ours, and Ctrl-C reaches it to end cleanly. */
function handOver(program, args, env) {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
      done();
    });
  });
}

function browserArgs(options) {
  const args = ['out/main/ajar.js', 'serve'];
  if (options.port !== undefined) args.push('--port', options.port);
  if (options.data !== undefined) args.push('--library', resolve(options.data));
  if (options['no-open']) args.push('--no-open');
  return args;
}

runMain(async () => {
  const options = readOptions();
  if (options.help) {
    say(usage);
    return;
  }
  await ensureDependencies();
  await ensureBuilt();
  const forced = options.browser ? 'it was asked for with --browser' : null;
  const desktop = forced === null ? await desktopOrReason() : { reason: forced };
  if ('path' in desktop) {
    const data = options.data === undefined ? [] : [`--data=${resolve(options.data)}`];
    await handOver(desktop.path, [root, ...data], toolEnv());
    return;
  }
  await handOver(node24, browserArgs(options), toolEnv({ AJAR_BROWSER_REASON: desktop.reason }));
});
