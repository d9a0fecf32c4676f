import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { bridge } from '#author/bridge/client.ts';
import type { MenuAction } from '#shared/contract/bridge.ts';
import { actionOfStroke, type KeySystem } from './shortcuts.ts';

export type ActionHandlers = Readonly<Partial<Record<MenuAction, () => void>>>;

/** Which keys count here. */
export function keySystem(): KeySystem {
  return { edition: bridge().edition, isMac: navigator.platform.startsWith('Mac') };
}

interface Registration {
  readonly handlers: { readonly current: ActionHandlers };
}

export interface Actions {
  /** False when nothing on the screen carries it out. */
  readonly run: (action: MenuAction) => boolean;
  readonly isAvailable: (action: MenuAction) => boolean;
}

interface Registry extends Actions {
  readonly register: (registration: Registration) => () => void;
}

const ActionsContext = createContext<Registry | null>(null);

function useRegistry(): Registry {
  const registry = useContext(ActionsContext);
  if (!registry) throw new Error('actions need an ActionsProvider above them');
  return registry;
}

export function useActions(): Actions {
  return useRegistry();
}

/** Carries out these actions while the calling component is on the screen; the innermost one wins. */
export function useActionHandlers(handlers: ActionHandlers): void {
  const { register } = useRegistry();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => register({ handlers: latest }), [register]);
}

/** Where menus, shortcuts and buttons meet what the screens can do. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const registrations = useRef<readonly Registration[]>([]);
  const [, setCount] = useState(0);
  const find = useCallback((action: MenuAction) => {
    const found = registrations.current.findLast(({ handlers }) => handlers.current[action]);
    return found?.handlers.current[action];
  }, []);
  const run = useCallback(
    (action: MenuAction) => {
      const handler = find(action);
      handler?.();
      return handler !== undefined;
    },
    [find],
  );
  const register = useCallback((registration: Registration) => {
    registrations.current = [...registrations.current, registration];
    setCount((count) => count + 1);
    return () => {
      registrations.current = registrations.current.filter((known) => known !== registration);
    };
  }, []);
  const registry = useMemo<Registry>(
    () => ({ run, register, isAvailable: (action) => find(action) !== undefined }),
    [run, register, find],
  );
  useEffect(() => bridge().onMenu((action) => void run(action)), [run]);
  useShortcuts(run);
  return <ActionsContext value={registry}>{children}</ActionsContext>;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function useShortcuts(run: (action: MenuAction) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[aria-modal="true"]')) return;
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      const stroke = { key, code, ctrlKey, metaKey, altKey, shiftKey, isTyping: isTyping(event.target) };
      const action = actionOfStroke(stroke, keySystem());
      if (action && run(action)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
}
