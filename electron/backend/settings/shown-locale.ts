import type { Locale } from '#shared/course/problem.ts';
import type { BackendContext } from '../context.ts';

/** The language that the person has chosen, else the system's. */
export function shownLocale({ settings, ports }: Pick<BackendContext, 'settings' | 'ports'>): Locale {
  return settings.get().locale ?? ports.systemLocale;
}
