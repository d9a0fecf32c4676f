import { ContractFailure } from '#shared/contract/result.ts';
import type { BackendContext, Handler } from '../context.ts';
import { importCourse } from '../import/import-course.ts';
import { readSamples, type Sample } from './read-samples.ts';

export const sampleInstall: Handler<'sample.install'> = async (context, { names }) => {
  context.library.library();
  const samples = new Map((await readSamples(context.ports.assetsDir)).map((sample) => [sample.name, sample]));
  const chosen = [...new Set(names)].map((name) => {
    const sample = samples.get(name);
    if (!sample) throw noSuchSample(name);
    return sample;
  });
  const ids: string[] = [];
  for (const sample of chosen) ids.push(await install(context, sample));
  return { ids };
};

/** Returns the course's id, also of one that is there already. */
async function install(context: BackendContext, { folder }: Sample): Promise<string> {
  const ended = new AbortController();
  const result = await importCourse(context, { from: folder, onConflict: 'refuse' }, ended.signal, () => undefined);
  return result.courseId;
}

function noSuchSample(name: string): ContractFailure {
  return new ContractFailure('not-found', {
    id: `Contoh kursus “${name}” tidak ada.`,
    en: `There is no sample course “${name}”.`,
  });
}
