import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuthorApp } from './app.ts';
import { runAjar } from './cli.ts';
import { RehearsalPage } from './pages/rehearsal-page.ts';

const courseFolder = fileURLToPath(new URL('../fixtures/courses/journeys', import.meta.url));

/** Imports the course of the journeys and opens its rehearsal. */
export async function rehearse(app: AuthorApp): Promise<RehearsalPage> {
  const file = join(app.folder, 'perjalanan.ajar');
  await runAjar('pack', courseFolder, '--out', file);
  await app.importFile(file);
  await app.library.dismissToast();
  await app.library.open('Perjalanan Peserta');
  const rehearsal = new RehearsalPage(app.page);
  await rehearsal.open();
  return rehearsal;
}
