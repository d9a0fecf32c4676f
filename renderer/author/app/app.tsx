import { useEffect, type ReactNode } from 'react';
import { bridge } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { QueryProvider } from '#author/bridge/query-provider.tsx';
import { fallbackSettings } from '#author/bridge/settings.ts';
import { LocaleProvider, useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { UiRoot } from '#author/ui/ui-root.tsx';
import { PlugZap } from 'lucide-react';
import type { CallError } from '#author/bridge/client.ts';
import { rehearsalOfSearch } from '#shared/contract/rehearsal-window.ts';
import { ActionsProvider } from './actions.tsx';
import { startLocale, useAppearance } from './appearance.ts';
import { ErrorBoundary, useCrashReports } from './error-boundary.tsx';
import { DamagedLibrary, NewerLibrary } from './library-state.tsx';
import { NavigationProvider } from './navigation.tsx';
import { RehearsalWindow } from './rehearsal-window.tsx';
import { Shell } from './shell.tsx';
import { appTexts } from './texts.ts';
import './app.css';

/** The trainer's app. */
export function App() {
  return (
    <QueryProvider>
      <Boot />
    </QueryProvider>
  );
}

/** Reads what the first screen depends on. */
function Boot() {
  useCrashReports();
  const info = useContractQuery('app.info', {});
  const library = info.data?.library ?? null;
  const settings = useContractQuery(
    'settings.get',
    {},
    { enabled: library?.state === 'ok', staleTime: Number.POSITIVE_INFINITY },
  );
  // Many laptops run an English system with an Indonesian browser: either is enough.
  const ownLocale = navigator.language.startsWith('id') ? 'id' : info.data?.systemLocale;
  const locale = settings.data?.locale ?? ownLocale ?? startLocale();
  useAppearance(locale, settings.data?.theme ?? fallbackSettings.theme);
  const error = info.error ?? settings.error;
  const retry = () => void Promise.all([info.refetch(), ...(library?.state === 'ok' ? [settings.refetch()] : [])]);
  return (
    <LocaleProvider locale={locale}>
      <UiRoot>
        <ErrorBoundary where="app">
          {error ? <StartFailed error={error} onRetry={retry} /> : null}
          {!error && !library ? <Starting /> : null}
          {!error && library?.state === 'damaged' ? (
            <Ready>
              <DamagedLibrary library={library} />
            </Ready>
          ) : null}
          {!error && library?.state === 'newer' ? (
            <Ready>
              <NewerLibrary library={library} />
            </Ready>
          ) : null}
          {!error && library?.state === 'ok' ? settings.data ? <Workplace /> : <Starting /> : null}
        </ErrorBoundary>
      </UiRoot>
    </LocaleProvider>
  );
}

function Workplace() {
  const rehearsal = rehearsalOfSearch(location.search);
  if (rehearsal !== null) {
    return (
      <Ready>
        <RehearsalWindow {...rehearsal} />
      </Ready>
    );
  }
  return (
    <NavigationProvider>
      <ActionsProvider>
        <Ready>
          <Shell />
        </Ready>
      </ActionsProvider>
    </NavigationProvider>
  );
}

/** Says on `<html>` that the person, or a test, can begin. */
function Ready({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset['appState'] = 'ready';
    document.documentElement.dataset['edition'] = bridge().edition;
  }, []);
  return children;
}

function Starting() {
  const text = useText();
  return (
    <main className="app-centre">
      <Spinner label={text(appTexts.starting)} />
    </main>
  );
}

function StartFailed({ error, onRetry }: { readonly error: CallError; readonly onRetry: () => void }) {
  const text = useText();
  return (
    <main className="app-centre" role="alert">
      <EmptyState
        level={1}
        icon={<PlugZap />}
        title={text(appTexts.startFailed)}
        actions={
          <Button kind="primary" onPress={onRetry}>
            {text(appTexts.tryAgain)}
          </Button>
        }
      >
        {text(error.error.message)}
      </EmptyState>
    </main>
  );
}
