import { useEffect, useMemo, useRef } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import type { SimulatorEntry } from '#shared/contract/simulator.ts';
import type { CourseOutline } from '#shared/course/compiled.ts';

/** Questions whose answers reached the LMS. */
function answered(entries: readonly SimulatorEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ event }) => (event.kind === 'call' && event.error === '' ? event.questions : [])));
}

/**
 * Fingerprints of the questions that were tried, by id. Whatever the learner of the rehearsal answers is remembered, so that
 * the release knows what was never looked at.
 */
export function useTried(
  courseId: string,
  outline: CourseOutline | null,
  entries: readonly SimulatorEntry[],
): ReadonlyMap<string, string> {
  const { data } = useContractQuery('rehearsal.state', { courseId });
  const { mutate: mark } = useContractCommand('rehearsal.mark');
  const sent = useRef(new Set<string>());
  const tried = useMemo(() => new Map((data?.questions ?? []).map(({ id, fingerprint }) => [id, fingerprint])), [data]);
  useEffect(() => {
    if (outline === null || data === undefined) return;
    const ids = answered(entries);
    const questions = outline.modules
      .flatMap((module) => module.questions)
      .filter(({ id, fingerprint }) => ids.has(id) && tried.get(id) !== fingerprint)
      .filter(({ id, fingerprint }) => !sent.current.has(`${id} ${fingerprint}`))
      .map(({ id, fingerprint }) => ({ id, fingerprint }));
    if (questions.length === 0) return;
    for (const { id, fingerprint } of questions) sent.current.add(`${id} ${fingerprint}`);
    mark({ courseId, questions });
  }, [courseId, outline, entries, data, tried, mark]);
  return tried;
}
