import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readingOf } from '#platform/web/use-call.ts'
import { getParty, type Party } from '../../contract.ts'

/** The party of a page; suspends the first time. */
export const useParty = (id: string): Party => useSuspenseQuery(readingOf(getParty, { params: { id } })).data

/** Makes everything that was read of a party fetch again, whichever module read it. */
export function useRefreshParty(): (id: string) => void {
  const client = useQueryClient()
  return useCallback((id) => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.some((part) => concerns(part, id)) })
  }, [client])
}

function concerns(part: unknown, id: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  const { params, query } = part as { params?: { id?: unknown }; query?: { partyId?: unknown } }
  return params?.id === id || query?.partyId === id
}
