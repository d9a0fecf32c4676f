import type { LocalText } from '#shared/course/problem.ts';
import type { OverviewRow } from '#shared/release/ledger-entry.ts';
import type { Medium } from '#shared/release/medium.ts';

export const ledgerTexts = {
  title: { id: 'Buku catatan distribusi', en: 'Distribution ledger' },
  tabs: { id: 'Tampilan buku catatan', en: 'View of the ledger' },
  entries: { id: 'Catatan', en: 'Entries' },
  overview: { id: 'Ikhtisar', en: 'Overview' },
  count: { id: '{count} paket', en: '{count} packages' },
  search: { id: 'Cari instansi, berkas, atau catatan', en: 'Search agencies, files or notes' },
  course: { id: 'Kursus', en: 'Course' },
  everyCourse: { id: 'Semua kursus', en: 'All courses' },
  state: { id: 'Keadaan', en: 'State' },
  everyState: { id: 'Semua keadaan', en: 'All states' },
  group: { id: 'Kelompok', en: 'Group' },
  everyGroup: { id: 'Semua instansi', en: 'All agencies' },
  export: { id: 'Ekspor XLSX…', en: 'Export XLSX…' },
  exported: { id: '{count} baris ditulis ke {name}.', en: 'Written to {name}; rows: {count}.' },
  exportName: { id: 'buku-catatan-distribusi.xlsx', en: 'distribution-ledger.xlsx' },
  show: { id: 'Tampilkan di folder', en: 'Show in folder' },
  download: { id: 'Unduh', en: 'Download' },
  more: {
    id: 'Ditampilkan {shown} dari {count} paket terbaru. Persempit dengan saringan, atau ekspor semuanya.',
    en: 'Showing the newest {shown} of {count} packages. Narrow it down with the filters, or export all of them.',
  },

  columnAgency: { id: 'Instansi', en: 'Agency' },
  columnRelease: { id: 'Rilis', en: 'Release' },
  columnState: { id: 'Keadaan', en: 'State' },
  columnPrepared: { id: 'Paket', en: 'Package' },
  columnHanded: { id: 'Diserahkan', en: 'Handed over' },
  columnConfirmed: { id: 'Diterima', en: 'Confirmed' },
  columnNotes: { id: 'Catatan', en: 'Notes' },
  columnActions: { id: 'Tindakan', en: 'Actions' },
  selectAll: { id: 'Pilih semua yang ditampilkan', en: 'Select all that are shown' },
  select: { id: 'Pilih {name}', en: 'Select {name}' },
  actionsOf: { id: 'Tindakan untuk {name}', en: 'Actions for {name}' },
  preparedOn: { id: 'dibuat {date}', en: 'made {date}' },
  by: { id: 'oleh {name}', en: 'by {name}' },

  selected: { id: '{count} dipilih', en: '{count} selected' },
  handOver: { id: 'Catat penyerahan…', en: 'Note the hand-over…' },
  confirm: { id: 'Catat penerimaan…', en: 'Note the receipt…' },
  undoHandOver: { id: 'Batalkan penyerahan', en: 'Take back the hand-over' },
  undoConfirm: { id: 'Batalkan penerimaan', en: 'Take back the receipt' },
  undone: { id: 'Catatan untuk {name} dikembalikan.', en: 'The note for {name} was taken back.' },
  clearSelection: { id: 'Kosongkan pilihan', en: 'Clear the selection' },

  handOverTitle: { id: 'Catat penyerahan', en: 'Note the hand-over' },
  handOverText: {
    id: '{count} paket diserahkan dengan cara yang sama.',
    en: '{count} packages handed over in the same way.',
  },
  medium: { id: 'Lewat', en: 'By' },
  date: { id: 'Tanggal', en: 'Date' },
  dateMissing: { id: 'Isi tanggalnya.', en: 'Fill in the date.' },
  note: { id: 'Catatan', en: 'Note' },
  noteHint: { id: 'Misalnya: dititipkan kepada Bu Sari di loket.', en: 'For example: left with Ms Sari at the desk.' },
  confirmTitle: { id: 'Catat penerimaan', en: 'Note the receipt' },
  confirmText: {
    id: '{count} paket sudah dinyatakan diterima oleh instansinya.',
    en: '{count} packages whose agencies say that they received them.',
  },
  confirmedBy: { id: 'Dinyatakan oleh', en: 'Confirmed by' },
  confirmedByHint: { id: 'Nama orang di instansi; boleh kosong.', en: 'A person at the agency; may be empty.' },
  save: { id: 'Simpan', en: 'Save' },
  cancel: { id: 'Batal', en: 'Cancel' },
  handedOver: { id: '{count} penyerahan dicatat.', en: 'Hand-overs noted: {count}.' },
  confirmed: { id: '{count} penerimaan dicatat.', en: 'Receipts noted: {count}.' },

  emptyTitle: { id: 'Belum ada paket yang dibagikan', en: 'No package distributed yet' },
  emptyText: {
    id: 'Buku catatan terisi sendiri: rilis kursus Anda, lalu buat paket untuk instansi dari halaman rilis. Setiap paket menjadi satu baris di sini; Anda tinggal mencatat kapan diserahkan dan diterima.',
    en: 'The ledger fills itself: release a course, then make packages for agencies from its release page. Each package becomes a row here; you only note when it was handed over and received.',
  },
  nothingFound: { id: 'Tidak ada yang cocok', en: 'Nothing found' },
  nothingFoundText: { id: 'Tidak ada paket yang cocok dengan saringan ini.', en: 'No package fits these filters.' },
  clearFilters: { id: 'Tampilkan semua', en: 'Show all' },

  noReleaseTitle: { id: 'Belum ada rilis', en: 'No release yet' },
  noReleaseText: {
    id: 'Ikhtisar menunjukkan siapa memegang rilis mana. Rilis dahulu kursusnya.',
    en: 'The overview shows who has which release. Release the course first.',
  },
  noAgenciesTitle: { id: 'Belum ada instansi', en: 'No agencies yet' },
  noAgenciesText: {
    id: 'Tambahkan instansi penerima di halaman Instansi.',
    en: 'Add the receiving agencies on the page Agencies.',
  },
  newest: { id: 'Rilis terbaru {version}, {date}', en: 'Newest release {version}, {date}' },
  behind: { id: 'Tertinggal', en: 'Behind' },
  onlyBehind: { id: 'Hanya yang perlu ditindaklanjuti', en: 'Only those to follow up' },
  print: { id: 'Ikhtisar satu halaman…', en: 'One-page overview…' },
  printed: { id: '{name} disimpan. Buka berkasnya, lalu cetak.', en: '{name} was saved. Open the file and print it.' },
  printName: { id: 'ikhtisar-distribusi.html', en: 'distribution-overview.html' },
  printNamePdf: { id: 'ikhtisar-distribusi.pdf', en: 'distribution-overview.pdf' },
  columnHas: { id: 'Memegang', en: 'Has' },
  columnFollowUp: { id: 'Tindak lanjut', en: 'Follow-up' },
  behindBy: { id: 'tertinggal {count} rilis', en: '{count} releases behind' },
  behindByOne: { id: 'tertinggal 1 rilis', en: '1 release behind' },
  waiting: { id: 'paket {version} siap diserahkan', en: 'package {version} ready to hand over' },
  makeFirst: { id: 'buat paketnya', en: 'make its package' },
  handItOver: { id: 'serahkan paketnya', en: 'hand the package over' },
  upToDate: { id: 'mutakhir', en: 'up to date' },
  everyoneCurrent: { id: 'Semua instansi sudah memegang rilis terbaru.', en: 'Every agency has the newest release.' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const stateNames: Readonly<Record<OverviewRow['state'], LocalText>> = {
  none: { id: 'Belum ada paket', en: 'No package yet' },
  prepared: { id: 'Paket siap', en: 'Package ready' },
  handed: { id: 'Diserahkan', en: 'Handed over' },
  confirmed: { id: 'Diterima', en: 'Confirmed' },
};

export const stateTones: Readonly<Record<OverviewRow['state'], string>> = {
  none: '',
  prepared: 'warning',
  handed: 'info',
  confirmed: 'good',
};

export const mediumNames: Readonly<Record<Medium, LocalText>> = {
  usb: { id: 'USB', en: 'USB stick' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  email: { id: 'Email', en: 'E-mail' },
  lms: { id: 'LMS', en: 'LMS' },
};
