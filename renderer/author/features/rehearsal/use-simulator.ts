import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import type {
  FromSimulator,
  SimulatedFormat,
  SimulatorEntry,
  SimulatorState,
  ToSimulator,
} from '#shared/contract/simulator.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { withEntry } from './journal.ts';

export type PlayerLanguage = 'own' | 'id' | 'en';

export interface SimulatorSetting {
  readonly courseId: string;
  readonly format: SimulatedFormat;
  readonly language: PlayerLanguage;
}

export interface Simulator {
  /** Takes the frame when it is there. */
  readonly setFrame: (frame: HTMLIFrameElement | null) => void;
  /** Null until the host has opened the simulator. */
  readonly src: string | null;
  readonly error: LocalText | null;
  /** Why the last launch failed; null: it did not. */
  readonly failure: LocalText | null;
  readonly entries: readonly SimulatorEntry[];
  /** Null until the simulator's page has said something. */
  readonly state: SimulatorState | null;
  readonly send: (message: ToSimulator) => void;
  readonly clear: () => void;
  readonly retry: () => void;
}

function isFromSimulator(data: unknown): data is FromSimulator {
  return typeof data === 'object' && data !== null && 'type' in data && String(data.type).startsWith('sim:');
}

/** Connects the frame of the simulator with the page. `firstMessage`: what a simulator that has just come up is told. */
export function useSimulator(setting: SimulatorSetting, firstMessage: () => ToSimulator): Simulator {
  const { courseId, format, language } = setting;
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [entries, setEntries] = useState<readonly SimulatorEntry[]>([]);
  const [state, setState] = useState<SimulatorState | null>(null);
  const [failure, setFailure] = useState<LocalText | null>(null);
  const { data: address, error, mutate: openSimulator } = useContractCommand('simulator.open');
  const open = useCallback(
    () => openSimulator({ courseId, format, language }),
    [openSimulator, courseId, format, language],
  );
  useEffect(() => open(), [open]);
  const origin = address?.origin ?? null;

  const send = useCallback(
    (message: ToSimulator) => {
      if (origin !== null) frame?.contentWindow?.postMessage(message, origin);
    },
    [frame, origin],
  );
  const receive = useEffectEvent((message: FromSimulator) => {
    switch (message.type) {
      case 'sim:ready':
        // Another LMS: what the one before knew is gone.
        setEntries([]);
        setState(null);
        setFailure(null);
        send(firstMessage());
        break;
      case 'sim:failed':
        setFailure(message.reason);
        break;
      case 'sim:entry':
        if (message.entry.event.kind === 'launch') setFailure(null);
        setEntries((known) => withEntry(known, message.entry));
        break;
      case 'sim:state':
        setState(message.state);
        break;
    }
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame?.contentWindow) return;
      if (isFromSimulator(event.data)) receive(event.data);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [frame, origin]);

  return {
    setFrame,
    src: address === undefined ? null : `${address.url}#parent=${encodeURIComponent(window.location.origin)}`,
    error: error?.error.message ?? null,
    failure,
    entries,
    state,
    send,
    clear: () => setEntries([]),
    retry: open,
  };
}
