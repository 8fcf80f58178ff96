import { z } from 'zod'

/** What a party list shows, in its address: a saved view, and what was changed of it since. */
export const ListState = z.object({
  view: z.string().max(20).optional(), search: z.string().max(100).default(''), filter: z.string().max(20_000).optional(), sort: z.string().max(60).optional(), columns: z.string().max(1000).optional(), peek: z.string().max(20).optional(),
})
export type ListState = z.output<typeof ListState>

/** What a list shows when nothing else is said. */
export const standard = { filter: '', sort: '-updatedAt', columns: 'stage,tier,rfm,revenue,lastContact,phone,owner' } as const

/** Columns that every row brings by itself, so that they are not asked for. */
export const ownColumns = ['phone', 'email', 'tag', 'owner', 'unit', 'updatedAt', 'kind'] as const
