import type { z } from 'zod';
import { defaultSettings } from '#shared/contract/default-settings.ts';
import { appSettings } from '#shared/contract/schemas.ts';
import type { LibraryHolder } from '../library-holder.ts';

export type AppSettings = z.output<typeof appSettings>;
export type AppSettingsPatch = z.output<ReturnType<typeof appSettings.partial>>;

/** Defaults under every stored value that still has its shape. */
export function readSettings(stored: Readonly<Record<string, unknown>>): AppSettings {
  const valid = Object.entries(appSettings.shape).flatMap(([key, schema]) => {
    const parsed = Object.hasOwn(stored, key) ? schema.safeParse(stored[key]) : null;
    return parsed?.success ? [[key, parsed.data] as const] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(valid) };
}

/** The app's settings. While the library cannot be written they live in memory: language and theme work all the same. */
export interface SettingsKeeper {
  get(): AppSettings;
  set(patch: AppSettingsPatch): AppSettings;
}

export function keepSettings(holder: LibraryHolder): SettingsKeeper {
  let unsaved: AppSettingsPatch = {};
  const stored = (): AppSettings => {
    const opened = holder.current();
    if (opened.state === 'ok') return readSettings(opened.library.settings.all());
    return opened.state === 'newer' && opened.reads ? readSettings(opened.reads.settings.all()) : defaultSettings;
  };
  const get = (): AppSettings => readSettings({ ...stored(), ...unsaved });
  return {
    get,
    set(patch) {
      const opened = holder.current();
      const given = Object.entries({ ...unsaved, ...patch }).filter(([, value]) => value !== undefined);
      if (opened.state !== 'ok') {
        unsaved = Object.fromEntries(given);
      } else {
        opened.library.write(({ settings }) => given.forEach(([key, value]) => settings.put(key, value)));
        unsaved = {};
      }
      return get();
    },
  };
}
