import { mediaAddress } from '../markdown/addresses.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { AnalysedModule } from './analyse.ts';

/** A caption track stands beside its video under the same name. */
function withCaptions(path: string): readonly string[] {
  return [path, path.replace(/\.[^./]+$/, '.vtt')];
}

/** A bank may hold more images than the questions that are drawn from it. */
function drawnMedia(module: AnalysedModule): readonly string[] {
  return module.draws.flatMap(({ bank, questions }) => {
    const html = JSON.stringify(questions);
    return (bank?.media ?? []).filter((path) =>
      html.includes(JSON.stringify(escapeHtml(mediaAddress(path))).slice(1, -1)),
    );
  });
}

/** Media of the course that this module shows, with caption tracks; sorted, each once. Missing files are not in it. */
export function usedMedia(module: AnalysedModule, mediaPaths: readonly string[]): readonly string[] {
  const known = new Set(mediaPaths);
  const own = module.document.media.map((reference) => reference.target);
  const wanted = new Set([...own, ...drawnMedia(module)].flatMap(withCaptions));
  return [...wanted].filter((path) => known.has(path)).sort();
}
