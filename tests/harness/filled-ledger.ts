/** A library whose ledger is filled as batches would fill it. */
import { openLibrary } from '#store/open.ts';
import type { AgencyFields } from '#shared/release/agency.ts';

export const courseId = '0198f2a4-0000-7000-8000-000000000001';
const at = '2026-11-24T03:00:00.000Z';
const clock = { now: () => new Date(at) };
/** Releases, agencies and entries have ids that say what they are. */
const idOf = (kind: string, name: string): string =>
  `0198f2a4-0000-7000-8000-${Buffer.from(`${kind}${name}`).toString('hex').slice(0, 12).padStart(12, '0')}`;

const fields: Omit<AgencyFields, 'name'> = {
  shortName: '',
  address: '',
  contact: '',
  phone: '',
  email: '',
  lms: 'none',
  format: 'html',
  medium: 'usb',
  language: 'id',
  colour: null,
  notes: '',
};

/** Three agencies, two releases: A has the old one, B lies ready with the new one, C has nothing. */
export function fillLedger(dir: string): void {
  const opened = openLibrary({ dir, clock });
  if (opened.state !== 'ok') throw new Error(opened.state);
  const about = { courseId, title: 'Pelayanan Publik', notes: '', by: 'Balai Diklat', at, bytes: 1, modules: 1 };
  const content = { media: '[]', source: '{}', compiled: '{}', reasons: '{}', signature: '', appVersion: '1' };
  opened.library.write((writes) => {
    for (const name of ['A', 'B', 'C'])
      writes.agencies.insert(idOf('a', name), name.toLowerCase(), { ...fields, name: `Dinas ${name}` }, at);
    for (const [version, released] of [
      ['1.0.0', at],
      ['1.1.0', '2026-11-25T03:00:00.000Z'],
    ] as const) {
      const figures = { questions: 1, trainingHours: 1, contentSha256: version, keyId: 'k' };
      writes.releases.insert({ id: idOf('r', version), ...about, ...content, ...figures, version, at: released });
    }
    const prepare = (agency: string, version: string): void =>
      writes.ledger.insert({
        id: idOf(agency, version),
        agencyId: idOf('a', agency),
        agencyName: `Dinas ${agency}`,
        courseId,
        courseTitle: 'Pelayanan Publik',
        releaseId: idOf('r', version),
        version,
        format: 'html',
        batchId: null,
        package: { name: 'paket.zip', bytes: 9, sha256: '00' },
        preparedAt: at,
      });
    prepare('A', '1.0.0');
    prepare('B', '1.1.0');
    writes.ledger.handOver(idOf('A', '1.0.0'), 'usb', at, '');
  });
  opened.close();
}
