/**
 * Indonesian for the editor component's own words. It looks them up by number in a global table while its modules load, so
 * this module must be imported before it; a test compares every number with the English text in the installed version.
 */
export const editorMessages: readonly (readonly [number, string, string])[] = [
  [154, 'Revert Selected Changes', 'Kembalikan yang dipilih'],
  [155, 'Revert Change', 'Kembalikan bagian ini'],
  [864, 'Cu&&t', 'Po&&tong'],
  [865, 'Cut', 'Potong'],
  [866, 'Cut', 'Potong'],
  [867, 'Cut', 'Potong'],
  [868, '&&Copy', '&&Salin'],
  [869, 'Copy', 'Salin'],
  [870, 'Copy', 'Salin'],
  [871, 'Copy', 'Salin'],
  [872, '&&Paste', '&&Tempel'],
  [873, 'Paste', 'Tempel'],
  [874, 'Paste', 'Tempel'],
  [875, 'Paste', 'Tempel'],
  [888, 'No code actions available', 'Tidak ada perbaikan'],
  [892, 'No code actions available', 'Tidak ada perbaikan'],
  [904, 'Quick Fix...', 'Perbaiki…'],
  [918, 'Quick Fix', 'Perbaikan'],
  [931, 'Show Code Actions. Preferred Quick Fix Available ({0})', 'Perbaiki ({0})'],
  [932, 'Show Code Actions ({0})', 'Perbaiki ({0})'],
  [933, 'Show Code Actions', 'Perbaiki'],
  [964, 'Show Editor Context Menu', 'Tampilkan menu konteks'],
  [996, "{0} found for '{1}'", "{0} ditemukan untuk '{1}'"],
  [1002, 'Find', 'Cari'],
  [1005, 'Find Next', 'Cari berikutnya'],
  [1006, 'Find Previous', 'Cari sebelumnya'],
  [1010, 'Replace', 'Ganti'],
  [1018, 'Find / Replace', 'Cari / Ganti'],
  [1019, 'Find', 'Cari'],
  [1020, 'Find', 'Cari'],
  [1021, 'Previous Match', 'Hasil sebelumnya'],
  [1022, 'Next Match', 'Hasil berikutnya'],
  [1023, 'Find in Selection', 'Cari dalam pilihan'],
  [1024, 'Close', 'Tutup'],
  [1025, 'Replace', 'Ganti'],
  [1026, 'Replace', 'Ganti'],
  [1027, 'Replace', 'Ganti'],
  [1028, 'Replace All', 'Ganti semua'],
  [1029, 'Toggle Replace', 'Tampilkan atau sembunyikan Ganti'],
  [1031, '{0} of {1}', '{0} dari {1}'],
  [1032, 'No results', 'Tidak ditemukan'],
  [1033, '{0} found', '{0} ditemukan'],
  [1034, "{0} found for '{1}'", "{0} ditemukan untuk '{1}'"],
  [1035, "{0} found for '{1}', at {2}", "{0} ditemukan untuk '{1}', pada {2}"],
  [1036, "{0} found for '{1}'", "{0} ditemukan untuk '{1}'"],
  [1078, 'Go to Next Problem (Error, Warning, Info)', 'Masalah berikutnya'],
  [1079, 'Go to Previous Problem (Error, Warning, Info)', 'Masalah sebelumnya'],
  [1082, 'Error', 'Kesalahan'],
  [1083, 'Warning', 'Peringatan'],
  [1084, 'Info', 'Keterangan'],
  [1086, '{0}: {1} at {2}. ', '{0}: {1} pada {2}. '],
  [1087, '{0} of {1} problems', '{0} dari {1} masalah'],
  [1088, '{0} of {1} problem', '{0} dari {1} masalah'],
  [1190, 'Loading...', 'Memuat…'],
  [1195, 'View Problem', 'Lihat masalah'],
  [1196, 'No quick fixes available', 'Tidak ada perbaikan otomatis'],
  [1197, 'Checking for quick fixes...', 'Mencari perbaikan…'],
  [1198, 'No quick fixes available', 'Tidak ada perbaikan otomatis'],
  [1199, 'Quick Fix...', 'Perbaiki…'],
  [1374, 'Change All Occurrences', 'Ubah semua yang sama'],
  [1602, 'Pressing Tab will now move focus to the next focusable element', 'Tombol Tab sekarang memindahkan fokus'],
  [1603, 'Pressing Tab will now insert the tab character', 'Tombol Tab sekarang menulis tabulasi'],
];

declare global {
  var _VSCODE_NLS_MESSAGES: Record<number, string> | undefined;
}

const inBrowser = typeof document !== 'undefined';
if (inBrowser && document.documentElement.lang === 'id') {
  globalThis._VSCODE_NLS_MESSAGES = Object.fromEntries(editorMessages.map(([index, , text]) => [index, text]));
}
