import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { connectEvents } from './queries.ts';

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The backend is on this computer: it says itself what is stale, and a network that is off means nothing.
      queries: { staleTime: 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** The cache of everything that was asked of the backend, kept fresh by the host's events. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(createQueryClient);
  useEffect(() => connectEvents(client), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
