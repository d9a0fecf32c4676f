/**
 * Everything that `ajar verify` can say of a finished package. Codes are stable: scripts and docs/check-rules.md refer to
 * them. The schemas find the rest (`manifest-xsd`).
 */
import type { LocalText, Problem } from '../course/problem.ts';
import { problemAt, type Rule } from '../quiz/problem-at.ts';

/** Of every package, whatever its standard. */
const packageLevel = {
  'package-no-manifest': {
    severity: 'error',
    about: {
      id: 'Paket tidak punya manifes (imsmanifest.xml atau cmi5.xml) di akarnya.',
      en: 'The package has no manifest (imsmanifest.xml or cmi5.xml) at its root.',
    },
  },
  'package-no-index': {
    severity: 'error',
    about: { id: 'Tidak ada index.html di akar paket.', en: 'There is no index.html at the root of the package.' },
  },
  'package-wrapper-folder': {
    severity: 'error',
    about: { id: 'Isi paket terbungkus satu folder.', en: 'The content of the package is wrapped in a folder.' },
  },
  'package-control-document-missing': {
    severity: 'error',
    about: { id: 'Berkas XSD SCORM tidak ada di akar paket.', en: 'An XSD of SCORM is missing at the root.' },
  },
  'package-schema-changed': {
    severity: 'error',
    about: { id: 'Berkas XSD bukan berkas resminya lagi.', en: 'An XSD is not the official file any more.' },
  },
  'package-file-missing': {
    severity: 'error',
    about: { id: 'Manifes menyebut berkas yang tidak ada.', en: 'The manifest lists a file that is not there.' },
  },
  'package-file-unlisted': {
    severity: 'error',
    about: {
      id: 'Berkas dalam paket tidak disebut di manifes.',
      en: 'A file in the package is not listed in the manifest.',
    },
  },
  'package-file-listed-twice': {
    severity: 'error',
    about: { id: 'Manifes menyebut berkas yang sama dua kali.', en: 'The manifest lists a file twice.' },
  },
  'package-file-forbidden': {
    severity: 'error',
    about: { id: 'Jenis berkas ditolak oleh LMS.', en: 'LMSs refuse this type of file.' },
  },
  'package-file-name': {
    severity: 'error',
    about: { id: 'Nama berkas dalam paket dapat dirusak LMS.', en: 'LMSs may mangle a file name in the package.' },
  },
  'package-stored-descriptor': {
    severity: 'error',
    about: {
      id: 'Berkas yang tidak dimampatkan menulis ukurannya di belakang isinya; beberapa LMS gagal membukanya.',
      en: 'A file that is not compressed has its size written after its content; some LMSs fail to open it.',
    },
  },
  'package-no-checksums': {
    severity: 'warning',
    about: { id: 'Tidak ada daftar checksum Ajar.', en: 'There is no checksum list of Ajar.' },
  },
  'package-file-altered': {
    severity: 'error',
    about: { id: 'Berkas berubah sejak paket dibuat.', en: 'A file was changed after the package was made.' },
  },
  'package-file-added': {
    severity: 'error',
    about: { id: 'Berkas ditambahkan setelah paket dibuat.', en: 'A file was added after the package was made.' },
  },
  'package-file-lost': {
    severity: 'error',
    about: { id: 'Berkas hilang dari paket.', en: 'A file is gone from the package.' },
  },
  'package-list-altered': {
    severity: 'error',
    about: {
      id: 'Daftar checksum berubah sejak paket dibuat.',
      en: 'The checksum list was changed after the package was made.',
    },
  },
  'package-container-altered': {
    severity: 'error',
    about: {
      id: 'Zip berubah sejak paket dibuat, di luar isi berkasnya.',
      en: 'The zip was changed after the package was made, outside the content of its files.',
    },
  },
  'package-rezipped': {
    severity: 'warning',
    about: {
      id: 'Paket di-zip ulang dengan program lain; kemasan zip-nya tidak dapat dicocokkan dengan aslinya.',
      en: 'Another program zipped the package again; its packing cannot be compared with the original.',
    },
  },
  'package-signature-broken': {
    severity: 'error',
    about: {
      id: 'Tanda tangan tidak cocok: daftar checksum diubah setelah ditandatangani.',
      en: 'The signature does not fit: the checksum list was changed after it was signed.',
    },
  },
  'package-signature-key': {
    severity: 'error',
    about: {
      id: 'Paket ditandatangani dengan kunci lain.',
      en: 'The package was signed with another key.',
    },
  },
  'package-unsigned': {
    severity: 'error',
    about: { id: 'Paket tidak ditandatangani.', en: 'The package is not signed.' },
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Of imsmanifest.xml; the first two also of cmi5.xml. */
const manifestLevel = {
  'manifest-xml': {
    severity: 'error',
    about: { id: 'Manifes bukan XML yang utuh.', en: 'The manifest is no well-formed XML.' },
  },
  'manifest-root': {
    severity: 'error',
    about: { id: 'Unsur akar manifes salah.', en: 'The root element of the manifest is wrong.' },
  },
  'manifest-xsd': {
    severity: 'error',
    about: { id: 'Manifes tidak sesuai skema resmi.', en: 'The manifest is against the official schema.' },
  },
  'manifest-schema': {
    severity: 'error',
    about: { id: 'schema atau schemaversion salah.', en: 'schema or schemaversion is wrong.' },
  },
  'manifest-order': {
    severity: 'error',
    about: {
      id: 'Urutan unsur di manifes tidak seperti di standarnya.',
      en: 'Elements of the manifest stand in another order than in the standard.',
    },
  },
  'manifest-organization': {
    severity: 'error',
    about: { id: 'Organisasi bawaan tidak ada.', en: 'The default organization does not exist.' },
  },
  'manifest-item-count': {
    severity: 'error',
    about: { id: 'Paket harus punya tepat satu item.', en: 'The package must have exactly one item.' },
  },
  'manifest-identifierref': {
    severity: 'error',
    about: { id: 'identifierref tidak menunjuk resource mana pun.', en: 'An identifierref points to no resource.' },
  },
  'manifest-scormtype': {
    severity: 'error',
    about: {
      id: 'Tipe SCO tidak ada, atau ditulis seperti di versi SCORM lain (scormtype, scormType).',
      en: 'The type of the SCO is missing, or written as in another version of SCORM (scormtype, scormType).',
    },
  },
  'manifest-masteryscore': {
    severity: 'error',
    about: { id: 'masteryscore bukan angka 0–100.', en: 'masteryscore is no number from 0 to 100.' },
  },
  'manifest-pass-mark': {
    severity: 'error',
    about: {
      id: 'minNormalizedMeasure tidak ada atau bukan angka dari −1 sampai 1.',
      en: 'minNormalizedMeasure is missing or no number from −1 to 1.',
    },
  },
  'manifest-set-by-content': {
    severity: 'error',
    about: {
      id: 'completionSetByContent atau objectiveSetByContent bukan true; LMS bisa menandai selesai dengan sendirinya.',
      en: 'completionSetByContent or objectiveSetByContent is not true; an LMS may set “completed” by itself.',
    },
  },
  'manifest-control-mode': {
    severity: 'error',
    about: {
      id: 'controlMode tidak mengizinkan choice dan flow; LMS tidak bisa membuka kursus.',
      en: 'controlMode does not allow choice and flow; an LMS cannot open the course.',
    },
  },
  'manifest-completion-threshold': {
    severity: 'error',
    about: {
      id: 'completionThreshold ditulis seperti di edisi SCORM 2004 lain.',
      en: 'completionThreshold is written as in another edition of SCORM 2004.',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

const cmi5Level = {
  'cmi5-course': {
    severity: 'error',
    about: { id: 'cmi5.xml tidak punya tepat satu course.', en: 'cmi5.xml has not exactly one course.' },
  },
  'cmi5-no-au': {
    severity: 'error',
    about: { id: 'cmi5.xml tidak punya au.', en: 'cmi5.xml has no au.' },
  },
  'cmi5-block-empty': {
    severity: 'error',
    about: { id: 'Sebuah block tidak berisi au.', en: 'A block holds no au.' },
  },
  'cmi5-order': {
    severity: 'error',
    about: {
      id: 'Urutan unsur di cmi5.xml tidak seperti di standarnya.',
      en: 'Elements of cmi5.xml stand in another order than in the standard.',
    },
  },
  'cmi5-langstring': {
    severity: 'error',
    about: {
      id: 'title atau description tidak ada, atau tidak punya langstring yang berisi.',
      en: 'A title or description is missing, or has no langstring with a text.',
    },
  },
  'cmi5-id': {
    severity: 'error',
    about: {
      id: 'id bukan IRI lengkap, atau dipakai dua kali.',
      en: 'An id is no complete IRI, or is used twice.',
    },
  },
  'cmi5-move-on': {
    severity: 'error',
    about: { id: 'moveOn bukan salah satu nilai cmi5.', en: 'moveOn is none of the values of cmi5.' },
  },
  'cmi5-mastery-score': {
    severity: 'error',
    about: {
      id: 'masteryScore bukan angka dari 0 sampai 1 dengan paling banyak 4 desimal.',
      en: 'masteryScore is no number from 0 to 1 with at most 4 decimals.',
    },
  },
  'cmi5-url': {
    severity: 'error',
    about: {
      id: 'url sebuah au tidak ada, atau menunjuk berkas yang tidak ada dalam paket.',
      en: 'The url of an au is missing, or points to a file that the package does not have.',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export const packageRules = { ...packageLevel, ...manifestLevel, ...cmi5Level };

export type PackageRule = keyof typeof packageRules;

/** A broken rule at a file of the package; `line` is 1-based. The rule's own sentence when there is no nearer one. */
export function broken(
  code: PackageRule,
  file: string,
  message: LocalText = packageRules[code].about,
  line = 1,
): Problem {
  return problemAt(packageRules, code, { file, line, column: 1 }, message);
}
