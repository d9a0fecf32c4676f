/** The check on the page about the package: a folder is chosen, sentences appear. */
import { fingerprintText } from '#shared/course/package-list.ts';
import { checkPackage, listFile, type PackageCheck, type PackageFile } from './check-package.ts';

interface Words {
  readonly progress: (done: number, total: number) => string;
  readonly noList: string;
  readonly failed: string;
  readonly whole: (files: number) => string;
  readonly altered: (path: string) => string;
  readonly lost: (path: string) => string;
  readonly added: (path: string) => string;
  readonly signature: Readonly<Record<PackageCheck['signature'], (key: string) => string>>;
  readonly cannot: string;
}

const indonesian: Words = {
  progress: (done, total) => `Memeriksa berkas ${done + 1} dari ${total}…`,
  noList: `Folder ini bukan isi paket: ${listFile} tidak ada atau rusak. Pilih folder hasil ekstrak paketnya.`,
  failed: 'Ada berkas yang tidak dapat dibaca. Salin folder paket ke komputer ini, lalu coba lagi.',
  whole: (files) => `Semua ${files} berkas masih sama seperti saat paket dibuat.`,
  altered: (path) => `Berubah: ${path}`,
  lost: (path) => `Hilang: ${path}`,
  added: (path) => `Ditambahkan: ${path}`,
  signature: {
    unsigned: () => 'Paket ini tidak ditandatangani lagi: tanda tangannya dihapus. Minta lagi paket aslinya.',
    valid: (key) => `Tanda tangan sah, dengan kunci ${key}.`,
    broken: () => 'Tanda tangan tidak cocok: daftar berkas diubah setelah ditandatangani.',
    'other-key': (key) => `Ditandatangani dengan kunci lain (${key}), bukan kunci yang tertulis di halaman ini.`,
    unchecked: () => 'Peramban ini belum dapat memeriksa tanda tangan; pakai ajar verify untuk itu.',
  },
  cannot:
    'Peramban ini tidak dapat memeriksa paket dari sini. Buka halaman ini dari folder hasil ekstrak, atau pakai perintah di bawah.',
};

const english: Words = {
  progress: (done, total) => `Checking file ${done + 1} of ${total}…`,
  noList: `This folder is not the content of a package: ${listFile} is missing or damaged. Choose the unpacked folder.`,
  failed: 'A file could not be read. Copy the folder of the package to this computer, then try again.',
  whole: (files) => `All ${files} files are as they were when the package was made.`,
  altered: (path) => `Changed: ${path}`,
  lost: (path) => `Missing: ${path}`,
  added: (path) => `Added: ${path}`,
  signature: {
    unsigned: () => 'This package is not signed any more: its signature was taken out. Ask for the original package.',
    valid: (key) => `The signature is right, with the key ${key}.`,
    broken: () => 'The signature does not fit: the list of files was changed after it was signed.',
    'other-key': (key) => `Signed with another key (${key}), not with the one that this page names.`,
    unchecked: () => 'This browser cannot check signatures yet; use ajar verify for that.',
  },
  cannot:
    'This browser cannot check the package from here. Open this page from the unpacked folder, or use the command below.',
};

type Tone = 'good' | 'bad' | 'open' | 'plain';

const tones: Readonly<Record<PackageCheck['signature'], Tone>> = {
  unsigned: 'bad',
  valid: 'good',
  broken: 'bad',
  'other-key': 'bad',
  unchecked: 'open',
};

function sentence(tone: Tone, text: string): HTMLElement {
  const line = document.createElement('p');
  if (tone !== 'plain') line.className = `is-${tone}`;
  line.textContent = text;
  return line;
}

function sentences(check: PackageCheck, words: Words): readonly HTMLElement[] {
  const { altered, lost, added, files, signature, key } = check;
  const faults = [...altered.map(words.altered), ...lost.map(words.lost), ...added.map(words.added)];
  return [
    ...(faults.length === 0 ? [sentence('good', words.whole(files))] : faults.map((text) => sentence('bad', text))),
    sentence(tones[signature], words.signature[signature](fingerprintText(key))),
  ];
}

/** The folder that holds the list may be the chosen one or lie in it. */
function packageFiles(chosen: readonly File[]): readonly PackageFile[] {
  const lists = chosen
    .map((file) => file.webkitRelativePath)
    .filter((path) => path.endsWith(`/${listFile}`))
    .sort((a, b) => a.length - b.length);
  const root = (lists[0] ?? '').slice(0, -listFile.length);
  return chosen
    .filter((file) => root !== '' && file.webkitRelativePath.startsWith(root))
    .map((file) => ({ path: file.webkitRelativePath.slice(root.length), file }));
}

/** Makes the page's button work. */
export function openAboutPage(): void {
  const words = document.documentElement.lang === 'id' ? indonesian : english;
  const input = document.querySelector<HTMLInputElement>('#folder');
  const result = document.querySelector('#result');
  const fingerprint = document.querySelector('#fingerprint')?.textContent ?? '';
  if (input === null || result === null) return;
  // Outside https: and file: there is no `subtle`, and a telephone cannot choose folders.
  if (!('subtle' in crypto) || !('webkitdirectory' in input)) {
    result.replaceChildren(sentence('open', words.cannot));
    return;
  }
  input.parentElement?.removeAttribute('hidden');
  const show = (done: number, total: number): void => {
    result.replaceChildren(sentence('plain', words.progress(done, total)));
  };
  const check = async (): Promise<void> => {
    try {
      const files = packageFiles([...(input.files ?? [])]);
      const checked = await checkPackage(files, fingerprint.replace(/\s/g, ''), show);
      result.replaceChildren(...(checked === null ? [sentence('bad', words.noList)] : sentences(checked, words)));
    } catch {
      result.replaceChildren(sentence('bad', words.failed));
    }
    // So that the same folder can be chosen again.
    input.value = '';
  };
  input.addEventListener('change', () => void check());
}
