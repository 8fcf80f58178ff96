import { type InfiniteData, QueryClient, useInfiniteQuery, type UseInfiniteQueryOptions, useMutation, type UseMutationResult, useQuery, useQueryClient, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { type AnyEndpoint, call, type Input, newKey } from './call.ts'
import { ProblemError } from './problem.ts'
import { sayProblem } from './refusal-text.ts'
import { toast } from './toast.ts'

/** Worth another try: no answer, or a server that is only just starting. */
const passing = (error: Error): boolean => error instanceof ProblemError && (error.status === 0 || error.status === 503)

export const createQueryClient = (): QueryClient => new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry: (tries, error) => tries < 3 && passing(error), retryDelay: (tries) => 500 * 2 ** tries, networkMode: 'always' },
    mutations: { retry: (tries, error) => tries < 2 && passing(error), retryDelay: 800, networkMode: 'always' },
  },
})

type Reading<T> = Omit<UseQueryOptions<T, ProblemError>, 'queryKey' | 'queryFn'>

/** Reads an endpoint. `useCall(getParty, { params: { id } })`; refetches when an act refreshes it. */
export function useCall<E extends AnyEndpoint>(endpoint: E, input: Input<E>, options: Reading<ReplyOf<E>> = {}): UseQueryResult<ReplyOf<E>, ProblemError> {
  return useQuery<ReplyOf<E>, ProblemError>({ ...readingOf(endpoint, input), ...options })
}

/** A reading as react-query's own hooks take it (`useSuspenseQuery`, `useQueries`, `prefetchQuery`). */
export const readingOf = <E extends AnyEndpoint>(endpoint: E, input: Input<E>) => ({
  queryKey: [endpoint.name, input] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<ReplyOf<E>> => call(endpoint, { ...input, signal }),
})

export type ItemOf<E> = ReplyOf<E> extends { items: (infer T)[] } ? T : never
interface Paged<T, R> { items: readonly T[]; first: R | undefined; error: ProblemError | null; isPending: boolean; isFetching: boolean; hasMore: boolean; more: () => void; again: () => void }
type PagingOptions<R> = Partial<Pick<UseInfiniteQueryOptions<R, ProblemError, InfiniteData<R, string | undefined>, readonly unknown[], string | undefined>, 'enabled' | 'staleTime' | 'refetchInterval'>>

/** Reads a keyset list page by page: `items` grows with `more()`. The list stays on the screen while a changed query loads. */
export function usePages<E extends AnyEndpoint>(endpoint: E, input: Input<E>, options: PagingOptions<ReplyOf<E>> = {}): Paged<ItemOf<E>, ReplyOf<E>> {
  type R = ReplyOf<E>
  const { query } = input as { query?: object }
  const pages = useInfiniteQuery<R, ProblemError, InfiniteData<R, string | undefined>, readonly unknown[], string | undefined>({
    queryKey: [endpoint.name, 'pages', input],
    queryFn: ({ pageParam, signal }) => call(endpoint, { ...input, query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => (page as { next?: string }).next,
    placeholderData: (before) => before,
    ...options,
  })
  const all = pages.data?.pages ?? []
  return {
    items: all.flatMap((page) => (page as { items: ItemOf<E>[] }).items), first: all[0], error: pages.error,
    isPending: pages.isPending, isFetching: pages.isFetching, hasMore: pages.hasNextPage,
    more: () => { if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage() },
    again: () => void pages.refetch(),
  }
}

export interface Acting<E> {
  /** The reads that this act makes stale. */
  refreshes?: readonly AnyEndpoint[]
  /** Told quietly when it succeeded. */
  done?: string | ((reply: ReplyOf<E>) => string)
  /** Offers to undo, in the same toast. */
  undo?: (reply: ReplyOf<E>, input: Input<E>) => unknown
  onDone?: (reply: ReplyOf<E>, input: Input<E>) => void
  /** Handles a refusal itself (a form marks its fields) by returning true; otherwise a toast says it. */
  onProblem?: (problem: ProblemError, input: Input<E>) => boolean | void
}

const keys = new WeakMap<object, string>()

/** One key for all tries of one act. */
function keyOf(input: object): string {
  const key = keys.get(input) ?? newKey()
  keys.set(input, key)
  return key
}

/** Does something: `const save = useAct(updateParty, { refreshes: [getParty] })`, then `save.mutate({ params, body, ifMatch })`. Every try of one act carries the same idempotency key. */
export function useAct<E extends AnyEndpoint>(endpoint: E, options: Acting<E> = {}): UseMutationResult<ReplyOf<E>, ProblemError, Input<E>> {
  const refresh = useRefresh()
  return useMutation<ReplyOf<E>, ProblemError, Input<E>>({
    mutationFn: (input) => call(endpoint, { idempotencyKey: keyOf(input), ...input }),
    onSuccess: (reply, input) => {
      refresh(...(options.refreshes ?? []))
      const { done, undo } = options
      if (done) toast({ kind: 'done', text: typeof done === 'function' ? done(reply) : done, undo: undo && (() => undo(reply, input)) })
      options.onDone?.(reply, input)
    },
    onError: (problem, input) => { if (options.onProblem?.(problem, input) !== true) void tellProblem(problem) },
  })
}

/** Makes readings of these endpoints fetch again. */
export function useRefresh(): (...endpoints: readonly AnyEndpoint[]) => void {
  const client = useQueryClient()
  return (...endpoints) => { for (const e of endpoints) void client.invalidateQueries({ queryKey: [e.name] }) }
}

/** Says a problem in a toast. A lost session says nothing: the sign-in page speaks. */
export async function tellProblem(problem: unknown): Promise<void> {
  if (problem instanceof DOMException && problem.name === 'AbortError') return
  const known = problem instanceof ProblemError ? problem : new ProblemError('server/unexpected', 0)
  if (known.status !== 401) toast({ kind: 'problem', text: await sayProblem(known), trace: known.status >= 500 ? known.trace : undefined })
}
