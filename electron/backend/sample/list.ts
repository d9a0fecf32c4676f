import type { Handler } from '../context.ts';
import { readSamples } from './read-samples.ts';

export const sampleList: Handler<'sample.list'> = async ({ ports, library }) => {
  const samples = await readSamples(ports.assetsDir);
  const { courses } = library.reads();
  return samples.map(({ name, settings }) => ({
    name,
    title: settings.title,
    summary: settings.summary,
    installed: courses.find(settings.id) !== null,
  }));
};
