import { useMemo } from 'react'
import { type Filter, nodesOf } from '#kernel/filter.ts'
import { useNamed } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findConnectionTypes } from '../../connection/contract.ts'
import { getPartyActivities } from '../../party/contract.ts'
import { type Activities, activitiesOf } from './fields.ts'

const stays = { staleTime: 5 * 60_000 }

/** Whether a filter speaks of more than fields. */
export const actsIn = (filter: Filter | null): boolean => filter !== null && nodesOf(filter).some((n) => 'did' in n || 'sequence' in n || 'connected' in n)

/** What parties do and how they are connected, with their words; fetched where it is needed. */
export function useActivities(enabled: boolean): Activities {
  const named = useNamed()
  const { data } = useCall(getPartyActivities, {}, { ...stays, enabled })
  const { data: types } = useCall(findConnectionTypes, {}, { ...stays, enabled })
  return useMemo(() => activitiesOf(data?.activities ?? [], types?.types ?? [], named), [data, types, named])
}
