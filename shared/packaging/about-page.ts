/** `about-package.html`: who released the package, for whom, and a check that nothing in it was changed. */
import type { CourseOutline } from '../course/compiled.ts';
import { fingerprintText } from '../course/package-list.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { brandBlock, brandStyles } from './brand-block.ts';
import { packageFormats } from './formats.ts';
import { checksumFile, type PackageFormat } from './plan.ts';
import type { PackageSeal } from './plan-sealed.ts';

export const aboutFile = 'about-package.html';
export const aboutScript = 'player/about-package.js';
export const aboutStyles = 'player/about-package.css';

/** Nothing from elsewhere; the chosen folder is read without a request. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const words = {
  id: {
    title: 'Tentang paket ini',
    lead: 'Halaman ini menyebut siapa yang merilis kursus ini, untuk siapa paketnya dibuat, dan memeriksa apakah isinya masih utuh.',
    course: 'Kursus',
    version: 'Versi',
    format: 'Format',
    agency: 'Dibuat untuk',
    packageId: 'Nomor paket',
    by: 'Dirilis oleh',
    at: 'Waktu rilis',
    notes: 'Catatan rilis',
    content: 'SHA-256 isi',
    key: 'Kunci penanda tangan',
    fingerprint: 'Sidik jari kunci',
    check: 'Periksa keutuhan paket',
    how: `Ekstrak paketnya, lalu pilih folder yang berisi ${checksumFile}. Semua berkas dibaca di komputer ini saja; tidak ada yang dikirim ke mana pun.`,
    choose: 'Pilih folder paket',
    trust:
      'Cocokkan sidik jari di atas dengan yang tertulis di surat serah terima. Halaman ini ikut di dalam paket, jadi yang mengubah paket dapat mengubah halaman ini juga. Pemeriksaan yang tidak bergantung pada paket:',
    noScript: 'Pemeriksaan di halaman ini membutuhkan JavaScript. Tanpanya, pakai perintah di bawah.',
    zip: 'paket.zip',
    open: 'Buka kursus',
  },
  en: {
    title: 'About this package',
    lead: 'This page says who released the course, for whom the package was made, and checks whether its content is whole.',
    course: 'Course',
    version: 'Version',
    format: 'Format',
    agency: 'Made for',
    packageId: 'Package id',
    by: 'Released by',
    at: 'Time of release',
    notes: 'Release notes',
    content: 'SHA-256 of the content',
    key: 'Signing key',
    fingerprint: 'Fingerprint of the key',
    check: 'Check that the package is whole',
    how: `Unpack the package, then choose the folder that holds ${checksumFile}. All files are read on this computer; nothing is sent anywhere.`,
    choose: 'Choose the folder of the package',
    trust:
      'Compare the fingerprint above with the one in the hand-over letter. This page is part of the package, so whoever changes the package can change this page, too. A check that does not depend on the package:',
    noScript: 'The check on this page needs JavaScript. Without it, use the command below.',
    zip: 'package.zip',
    open: 'Open the course',
  },
} as const;

function facts(outline: CourseOutline, format: PackageFormat, seal: PackageSeal): string {
  const text = words[seal.language];
  const { release, agency, key } = seal;
  const rows: readonly (readonly [string, string])[] = [
    [text.course, escapeHtml(outline.title)],
    [text.version, escapeHtml(outline.version)],
    [text.format, packageFormats.find((info) => info.format === format)?.label[seal.language] ?? format],
    ...(agency === null ? [] : [[text.agency, escapeHtml(agency.brand.name)] as const]),
    [text.packageId, `<code>${escapeHtml(seal.packageId)}</code>`],
    [text.by, escapeHtml(release.by)],
    [
      text.at,
      `<time datetime="${escapeHtml(release.at)}">${escapeHtml(release.at.slice(0, 16).replace('T', ' '))} UTC</time>`,
    ],
    ...(release.notes === '' ? [] : [[text.notes, `<span class="notes">${escapeHtml(release.notes)}</span>`] as const]),
    [text.key, escapeHtml(key.name)],
    [text.fingerprint, `<code id="fingerprint">${fingerprintText(key.id)}</code>`],
    [text.content, `<code>${release.contentSha256}</code>`],
  ];
  return rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n');
}

/** Works from `file://` and on a web server; the course's own page never asks for it. */
export function aboutPage(outline: CourseOutline, format: PackageFormat, seal: PackageSeal): string {
  const text = words[seal.language];
  const brand = seal.agency?.brand ?? null;
  return `<!doctype html>
<html lang="${seal.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Ajar">
<title>${text.title} – ${escapeHtml(outline.title)}</title>
<link rel="stylesheet" href="player/player.css">
<link rel="stylesheet" href="${aboutStyles}">
${brand === null ? '' : `<link rel="stylesheet" href="${brandStyles}">\n`}<script defer src="${aboutScript}"></script>
</head>
<body>
${brand === null ? '' : brandBlock(brand, seal.language, null)}<main class="page about-package">
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<dl>
${facts(outline, format, seal)}
</dl>
<h2>${text.check}</h2>
<p>${text.how}</p>
<noscript><p>${text.noScript}</p></noscript>
<p><label class="button primary choose" hidden>${text.choose}<input type="file" webkitdirectory multiple class="visually-hidden" id="folder"></label></p>
<div id="result" role="status"></div>
<p>${text.trust} <code>ajar verify ${text.zip} --key ${escapeHtml(seal.key.id)}</code></p>
<p><a href="index.html">${text.open}</a></p>
</main>
</body>
</html>
`;
}
