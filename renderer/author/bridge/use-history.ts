import { useInfiniteQuery } from '@tanstack/react-query';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call, type CallError } from './client.ts';

export type HistoryPage = OutputOf<'history.list'>;
export type Revision = HistoryPage['items'][number];

export interface History {
  /** The first page's facts; null before it is there. */
  readonly subject: Omit<HistoryPage, 'items' | 'hasMore'> | null;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly error: CallError | null;
  readonly loadMore: () => void;
}

const pageSize = 50;

/** The revisions of a module, a bank or the course's settings, read page by page. */
export function useHistory(courseId: string, subject: string): History {
  const pages = useInfiniteQuery<HistoryPage, CallError, readonly HistoryPage[], readonly unknown[], number | null>({
    queryKey: ['history.list', { courseId, subject }],
    queryFn: ({ pageParam }) => call('history.list', { courseId, subject, before: pageParam, limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: ({ hasMore, items }) => (hasMore ? (items.at(-1)?.revision ?? null) : null),
    select: (data) => data.pages,
  });
  return {
    subject: pages.data?.[0] ?? null,
    revisions: pages.data?.flatMap((page) => page.items) ?? [],
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    error: pages.error,
    loadMore: () => void pages.fetchNextPage(),
  };
}
