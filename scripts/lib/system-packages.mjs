// What tests need from the operating system.
import { existsSync, readFileSync } from 'node:fs';
import { run, must, say, which } from './shell.mjs';

/** Debian package → a file or program that shows that it is there. */
const needed = [
  { name: 'chromium', present: () => which('chromium') !== null },
  { name: 'xvfb', present: () => which('Xvfb') !== null && which('xvfb-run') !== null },
  { name: 'xauth', present: () => which('xauth') !== null },
  { name: 'fonts-dejavu-core', present: () => installedByDpkg('fonts-dejavu-core') },
  { name: 'poppler-utils', present: () => which('pdftotext') !== null },
  { name: 'zip', present: () => which('zip') !== null },
  { name: 'g++', present: () => which('c++') !== null && which('cc') !== null },
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libnotify4'].map((name) => ({
    name,
    present: () => installedByDpkg(name),
  })),
];

function installedByDpkg(name) {
  return existsSync(`/var/lib/dpkg/info/${name}.list`) || existsSync(`/var/lib/dpkg/info/${name}:amd64.list`);
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Installs what is missing when this is root on Debian or Ubuntu; else says the one command to run and fails. */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux') return;
  const missing = needed.filter((item) => !item.present()).map((item) => item.name);
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(`The tests need these system packages: ${missing.join(', ')}. Run: sudo sh -c '${command}'`);
  }
  say(`Installing system packages: ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  await must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { quiet: true, env });
}
