import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';

/** What the application menu asks of the outline. */
export type OutlineCommand = 'new' | 'duplicate' | 'trash' | 'new-bank';
type Listener = (command: OutlineCommand) => void;

interface OutlineChannel {
  listen(listener: Listener): () => void;
}

const OutlineContext = createContext<OutlineChannel | null>(null);

/** A channel from the menu to the outline, and the function that sends through it. */
export function useOutlineChannel(): { readonly channel: OutlineChannel; readonly send: Listener } {
  const [listeners] = useState(() => new Set<Listener>());
  return useMemo(
    () => ({
      channel: {
        listen: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      send: (command) => listeners.forEach((listener) => listener(command)),
    }),
    [listeners],
  );
}

export function OutlineChannelProvider(props: { readonly channel: OutlineChannel; readonly children: ReactNode }) {
  return <OutlineContext value={props.channel}>{props.children}</OutlineContext>;
}

/** Carries out the menu's commands while the outline is on the screen. */
export function useOutlineCommands(onCommand: Listener): void {
  const channel = useContext(OutlineContext);
  const latest = useEffectEvent(onCommand);
  useEffect(() => channel?.listen((command) => latest(command)), [channel]);
}
