import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import type { Input } from '#platform/web/call.ts'
import { type findWork, workKinds } from '../../contract.ts'

export const views = ['mine', 'late', 'given', 'all', 'ended'] as const

export const dues = ['overdue', 'today', 'week', 'later'] as const

/** What the list shows, in its address. */
export const ListState = z.object({ view: z.enum(views).default('mine'), due: z.enum(dues).optional(), kind: z.enum(workKinds).optional(), party: Id.optional() })
export type ListState = z.output<typeof ListState>

/** A tab and its filters as the API asks them. */
export function queryOf({ view, due, kind, party }: ListState): NonNullable<Input<typeof findWork>['query']> {
  const tabs = { mine: { view: 'mine' }, late: { view: 'mine', due: 'overdue' }, given: { view: 'given' }, all: { view: 'all' }, ended: { view: 'all', state: 'ended' } } as const
  return { ...tabs[view], ...(kind && { kind }), ...(party && { partyId: party }), ...(due && view !== 'ended' && view !== 'late' && { due }) }
}
