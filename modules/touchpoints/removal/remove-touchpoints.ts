import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Takes touchpoints out of the log: only for undoing an import, with the right `touchpoint.remove`. Returns how many there were. */
export async function removeTouchpoints({ tx }: Context, ids: readonly Id[]): Promise<number> {
  const { rows: [done] } = await sql<{ n: string }>`select touchpoints.remove(${`{${ids.join(',')}}`}::bigint[]) as n`.execute(tx)
  return Number(done!.n)
}

/** Erasure: empties the words of every touchpoint of these parties, with the right `party.erase`. Returns how many were emptied. */
export async function redactTouchpoints({ tx, now }: Context, partyIds: readonly Id[]): Promise<number> {
  const { rows: [done] } = await sql<{ n: string }>`select touchpoints.redact(${`{${partyIds.join(',')}}`}::bigint[], ${now}) as n`.execute(tx)
  return Number(done!.n)
}
