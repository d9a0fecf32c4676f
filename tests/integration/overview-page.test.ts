/** The page for a head of agency stays one page of paper, however much there is to say; printed by a real browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBrowserPrinter } from '#backend/host-kit/browser-printer.ts';
import { overviewPage } from '#shared/documents/overview-page.ts';
import type { Agency } from '#shared/release/agency.ts';
import type { Overview, OverviewRow } from '#shared/release/ledger-entry.ts';
import { chromiumLaunch } from '#tests/harness/chromium.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-overview-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ['Dinas Pendidikan, Pemuda, dan Olahraga', 'Badan Kepegawaian dan Pelatihan Daerah', 'Kecamatan Ngaglik'];
const states = ['confirmed', 'handed', 'prepared', 'none'] as const;

function agency(n: number): Agency {
  const about = { address: '', contact: '', phone: '', email: '', notes: '', shortName: `Instansi ${n}`, colour: null };
  const packing = { lms: 'none', format: 'html', medium: 'usb', language: 'id' } as const;
  return { id: `${n}`, slug: `instansi-${n}`, logo: null, name: `${names[n % 3]} ${n}`, ...about, ...packing };
}

function rowsOf(count: number): readonly OverviewRow[] {
  return Array.from({ length: count }, (_, n) => {
    const state = states[n % states.length] ?? 'none';
    const behind = n % 3 === 0 && state !== 'none' ? 1 : 0;
    const version = state === 'none' ? null : behind === 1 ? '1.0.0' : '1.1.0';
    return {
      agency: agency(n),
      version,
      state,
      behind,
      at: null,
      waiting: behind === 1 && n % 2 === 0 ? '1.1.0' : null,
    };
  });
}

test.each([3, 60, 800])('%i agencies fit on one page', async (count) => {
  const rows = rowsOf(count);
  const counts: Overview['counts'] = { none: count, prepared: count, handed: count, confirmed: count, behind: count };
  const page = join(folder, `${count}.html`);
  const target = join(folder, `${count}.pdf`);
  const html = overviewPage({
    courseTitle: 'Dasar Pelayanan Publik bagi Aparatur Sipil Negara di Lingkungan Pemerintah Kabupaten dan Kota',
    group: 'Semua dinas, badan, dan kecamatan di Kabupaten Sleman',
    overview: { newest: null, rows, counts },
    at: '2026-11-24T01:00:00.000Z',
    locale: 'id',
    minutesFromUtc: 420,
  });
  writeFileSync(page, html);
  await createBrowserPrinter(chromiumLaunch.executablePath, folder).print(
    { page, target },
    new AbortController().signal,
  );
  expect(readFileSync(target, 'latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
