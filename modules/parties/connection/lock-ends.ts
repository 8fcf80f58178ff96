import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { recordChange } from '../party/record-change.ts'
import type { Connection } from './contract.ts'

/** Locks both ends, lower id first, as far as the asker may change them; refuses where that is neither. */
export async function lockEnds({ tx }: Context, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from parties.party where id = any (${`{${ids.join(',')}}`}::bigint[]) and parties.may_change(id) order by id for update`.execute(tx)
  if (!rows.length) throw new Refusal(common.forbidden, { action: 'update', object: 'party' })
}

interface Told { before?: Connection; after?: Connection }

/** Tells both ends that their connections changed; the version of one that the asker may not change stays. The audit names the other end by its id only, so that no name outlives its party there. */
export async function tellEnds(context: Context, ids: readonly string[], { before, after }: Told): Promise<void> {
  for (const id of ids) await recordChange(context, id, { fields: ['connections'], before: before && nameless(before), after: after && nameless(after) })
}

const nameless = ({ id, type, backward, other, from, to, note }: Connection) => ({ connection: { id, type, backward, otherId: other.id, from, to, note } })
