import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { defaultSettings } from '#shared/contract/default-settings.ts';
import { call } from './client.ts';
import { useContractQuery } from './queries.ts';

export type AppSettings = OutputOf<'settings.get'>;

/** Until the settings are read, and for a library that cannot be read: no pane opens only to close again. */
export const fallbackSettings: AppSettings = { ...defaultSettings, showProblems: false };

const settingsKey = ['settings.get', {}] as const;

/** The person's settings; the defaults until they are read. */
export function useSettings(): AppSettings {
  const { data } = useContractQuery('settings.get', {}, { staleTime: Number.POSITIVE_INFINITY });
  return data ?? fallbackSettings;
}

/** Changes settings: shown at once, kept by the backend. Rejects with `CallError`, after which the kept ones are shown again. */
export function useUpdateSettings(): (patch: InputOf<'settings.set'>) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (patch) => {
      await client.cancelQueries({ queryKey: settingsKey });
      client.setQueryData<AppSettings>(settingsKey, (known) => withPatch(known ?? fallbackSettings, patch));
      try {
        client.setQueryData<AppSettings>(settingsKey, await call('settings.set', patch));
      } catch (error) {
        void client.invalidateQueries({ queryKey: settingsKey });
        throw error;
      }
    },
    [client],
  );
}

function withPatch(settings: AppSettings, patch: InputOf<'settings.set'>): AppSettings {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(given) };
}
