import type { Tx } from '#platform/db/tables.ts'
import type { linkObjects } from './contract.ts'

/** Names of what a finding is linked to, by the module that keeps it; what the reader may not see is left out. */
export interface LinkNames { object: (typeof linkObjects)[number]; names(tx: Tx, refs: readonly string[]): Promise<ReadonlyMap<string, string>> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    findingLinks: LinkNames[]
  }
}
