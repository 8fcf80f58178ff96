import type { Context } from '#platform/db/transaction.ts'
import type { View } from './contract.ts'

/** A list that keeps views: who may read it, and its refusal of a view that it could not show. */
export interface ViewList {
  list: string
  may: readonly [action: string, object: string]
  check: (context: Context, shown: Pick<View, 'filter' | 'sort' | 'columns'>) => Promise<void>
}

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** Lists of other modules that keep views. */
    viewLists: ViewList[]
  }
}
