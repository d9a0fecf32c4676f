import { TriangleAlert } from 'lucide-react';
import { Component, useEffect, type ErrorInfo, type ReactNode } from 'react';
import { call } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { appTexts } from './texts.ts';

/** Tells the log. A report that cannot be sent is let go: there is nobody left to tell. */
function report(where: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  call('app.report-crash', {
    where: where.slice(0, 300),
    message: message.slice(0, 2_000),
    stack: stack.slice(0, 20_000),
  }).catch(() => undefined);
}

/** Reports errors that no component caught. */
export function useCrashReports(): void {
  useEffect(() => {
    const onError = (event: ErrorEvent) => report('window', event.error ?? event.message);
    const onRejection = (event: PromiseRejectionEvent) => report('promise', event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
}

interface Props {
  /** Part of the app, for the log. */
  readonly where: string;
  readonly children: ReactNode;
}

/** What is shown in place of a part of the app that broke. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    report(`${this.props.where}${info.componentStack ?? ''}`, error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <CrashScreen error={error} />;
  }
}

function CrashScreen({ error }: { readonly error: Error }) {
  const text = useText();
  useEffect(() => {
    document.documentElement.dataset['appState'] = 'crashed';
  }, []);
  return (
    <main className="app-centre" role="alert">
      <EmptyState
        level={1}
        icon={<TriangleAlert />}
        title={text(appTexts.crashTitle)}
        actions={
          <Button kind="primary" onPress={() => location.reload()}>
            {text(appTexts.reload)}
          </Button>
        }
      >
        <p>{text(appTexts.crashText)}</p>
        <details className="app-crash-detail">
          <summary>{text(appTexts.crashDetail)}</summary>
          <code>{error.message}</code>
        </details>
      </EmptyState>
    </main>
  );
}
