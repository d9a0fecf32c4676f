import { X } from 'lucide-react';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { uiTexts } from './texts.ts';
import './button.css';
import './toast.css';

export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'plain' | 'error';
  /** A message about the same thing, such as the order of one list, takes the place of the one before. */
  readonly about?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toasts {
  /** Shown and announced; goes away by itself, but not while the pointer or the focus is on it. Errors stay. */
  readonly show: (message: ToastMessage) => void;
}

const ToastContext = createContext<Toasts | null>(null);

/** Milliseconds a message stays. */
const plainTime = 6_000;
const actionTime = 12_000;

function timeOf({ tone, action }: ToastMessage): { readonly timeout?: number } {
  if (tone === 'error') return {};
  return { timeout: action ? actionTime : plainTime };
}

export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToast needs a ToastProvider above it');
  return toasts;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const toasts = useMemo<Toasts>(() => {
    const shown = new Map<string, string>();
    return {
      show: (message) => {
        const before = shown.get(message.about ?? '');
        if (before !== undefined) queue.close(before);
        const key = queue.add(message, timeOf(message));
        if (message.about !== undefined) shown.set(message.about, key);
      },
    };
  }, [queue]);
  return (
    <ToastContext value={toasts}>
      {children}
      <ToastRegion queue={queue} className="ui-toasts" aria-label={text(uiTexts.notifications)}>
        {({ toast }) => (
          <AriaToast toast={toast} className={`ui-toast ${toast.content.tone ?? 'plain'}`}>
            <ToastContent className="ui-toast-content">
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action ? (
              <AriaButton
                className="ui-toast-action"
                onPress={() => {
                  toast.content.action?.run();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </AriaButton>
            ) : null}
            <AriaButton slot="close" className="ui-toast-close" aria-label={text(uiTexts.dismiss)}>
              <X aria-hidden />
            </AriaButton>
          </AriaToast>
        )}
      </ToastRegion>
    </ToastContext>
  );
}
