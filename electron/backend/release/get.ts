import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { loadRelease } from './load.ts';

export const releaseGet: Handler<'release.get'> = ({ library, ports }, { id }) => {
  const { head, compiled, reasons } = loadRelease(library.reads(), libraryPaths(ports.libraryDir).media, id);
  const outline = compiled.outline.modules.map(({ slug, title, kind, minutes, questions }) => ({
    slug,
    title,
    kind,
    minutes,
    questions: questions.length,
  }));
  return { ...head, reasons: { ...reasons }, outline };
};
