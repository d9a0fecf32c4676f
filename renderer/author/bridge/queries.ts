import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { contract, isMethodName, type InputOf, type MethodName, type OutputOf } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { JobState } from '#shared/contract/events.ts';
import { bridge, call, CallError } from './client.ts';
import { laterJob } from './later-job.ts';

type QueryOptions<M extends MethodName> = Omit<
  UseQueryOptions<OutputOf<M>, CallError, OutputOf<M>, readonly [M, InputOf<M>]>,
  'queryKey' | 'queryFn'
>;

/** As `placeholderData`: the answer to the input before stays on the screen until the new one is there. */
export const keepPrevious = keepPreviousData;

/** A query of the contract, kept until a command or an event touches one of its topics. */
export function useContractQuery<M extends MethodName>(
  name: M,
  input: InputOf<M>,
  options?: QueryOptions<M>,
): UseQueryResult<OutputOf<M>, CallError> {
  return useQuery({ ...options, queryKey: [name, input] as const, queryFn: () => call(name, input) });
}

/** A command of the contract; when it succeeds, the queries that share a topic are stale. */
export function useContractCommand<M extends MethodName>(
  name: M,
): UseMutationResult<OutputOf<M>, CallError, InputOf<M>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<M>) => call(name, input),
    onSuccess: () => invalidateTopics(client, contract[name].topics, null),
  });
}

/** Course that a query is about; null when it may be about any. */
function courseOf(name: MethodName, input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  if ('courseId' in input && typeof input.courseId === 'string') return input.courseId;
  if (name.startsWith('course.') && 'id' in input && typeof input.id === 'string') return input.id;
  return null;
}

/** Is a query's answer out of date after a change of `topics` in `courseId` (null = any)? */
export function isTouched(queryKey: readonly unknown[], topics: readonly Topic[], courseId: string | null): boolean {
  const [name, input] = queryKey;
  if (typeof name !== 'string' || !isMethodName(name)) return false;
  if (!contract[name].topics.some((topic) => topics.includes(topic))) return false;
  const about = courseOf(name, input);
  return courseId === null || about === null || about === courseId;
}

export function invalidateTopics(client: QueryClient, topics: readonly Topic[], courseId: string | null): void {
  void client.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, topics, courseId) });
}

/** Feeds the host's events into the cache. Returns the function that ends it. */
export function connectEvents(client: QueryClient): () => void {
  return bridge().onEvent((event) => {
    if (event.type === 'changed') invalidateTopics(client, event.topics, event.courseId);
    else client.setQueryData<JobState>(jobKey(event.job.jobId), (known) => laterJob(known ?? null, event.job));
  });
}

function jobKey(jobId: string): readonly ['job.get', { readonly jobId: string }] {
  return ['job.get', { jobId }];
}

/** Live state of a job; null while nothing is known yet or when `jobId` is null. */
export function useJob(jobId: string | null): JobState | null {
  const client = useQueryClient();
  const key = jobKey(jobId ?? '');
  const { data } = useQuery({
    queryKey: key,
    enabled: jobId !== null,
    queryFn: async () => {
      const fetched = await call('job.get', { jobId: jobId ?? '' });
      return laterJob(client.getQueryData<JobState>(key) ?? null, fetched);
    },
  });
  return jobId === null ? null : (data ?? null);
}
