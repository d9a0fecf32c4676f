import type { JobProgress } from '#shared/contract/events.ts';
import { shareOf } from '#shared/contract/job-share.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { ProgressBar } from './progress-bar.tsx';

const phases: Readonly<Record<JobProgress['phase'], LocalText>> = {
  copying: { id: 'Menyalin', en: 'Copying' },
  reading: { id: 'Membaca berkas', en: 'Reading files' },
  checking: { id: 'Memeriksa kursus', en: 'Checking the course' },
  compiling: { id: 'Menyusun halaman', en: 'Building the pages' },
  writing: { id: 'Menulis paket', en: 'Writing the package' },
  verifying: { id: 'Memeriksa hasil', en: 'Verifying the result' },
  storing: { id: 'Menyimpan ke pustaka', en: 'Storing in the library' },
  preparing: { id: 'Menyiapkan isi bersama', en: 'Preparing what is shared' },
  shrinking: { id: 'Memperkecil gambar', en: 'Making pictures smaller' },
  printing: { id: 'Mencetak', en: 'Printing' },
};
const preparing: LocalText = { id: 'Menyiapkan…', en: 'Preparing…' };
const filesText: LocalText = { id: '{done} dari {total} berkas', en: '{done} of {total} files' };

/** The state of long work: the phase, how far, files and bytes. */
export function JobProgressBar({ progress }: { readonly progress: JobProgress | null }) {
  const text = useText();
  const format = useFormat();
  if (progress === null) return <ProgressBar label={text(preparing)} share={null} />;
  const { phase, done, total, bytes, totalBytes } = progress;
  const details = [
    ...(total > 0 ? [text(filesText, { done: format.number(done), total: format.number(total) })] : []),
    ...(totalBytes > 0 ? [`${format.bytes(bytes)} / ${format.bytes(totalBytes)}`] : []),
  ];
  if (totalBytes === 0 && bytes > 0) details.push(format.bytes(bytes));
  return <ProgressBar label={text(phases[phase])} share={shareOf(progress)} detail={details.join(' · ')} />;
}
