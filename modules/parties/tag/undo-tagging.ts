import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tagRefusals } from './contract.ts'
import { touchTagged } from './touch-tagged.ts'

/** Takes a tagging back: what it put on goes, unless someone took it off and put it on again since; what it took off returns with its date and its author. */
export async function undoTagging(context: Context, id: string): Promise<{ id: string; changed: number }> {
  const { tx, actor, now } = context
  const bulk = await tx.selectFrom('parties.bulk').select(['id', 'undone_at']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!bulk) throw new Refusal(tagRefusals['tagging-not-found'], { id })
  if (bulk.undone_at) throw new Refusal(tagRefusals['tagging-undone'], { id })
  await sql`
    delete from parties.party_tag pt using parties.bulk_tag b where b.bulk_id = ${id} and b.added and pt.party_id = b.party_id and pt.tag_id = b.tag_id and pt.at = b.tagged_at and pt.by is not distinct from b.tagged_by`.execute(tx)
  await sql`
    insert into parties.party_tag (party_id, tag_id, at, by) select b.party_id, b.tag_id, b.tagged_at, b.tagged_by from parties.bulk_tag b
    where b.bulk_id = ${id} and not b.added and parties.may_change(b.party_id) on conflict do nothing`.execute(tx)
  await tx.updateTable('parties.bulk').set({ undone_at: now, undone_by: actor.memberId }).where('id', '=', id).execute()
  const changed = await touchTagged(context, id)
  await audit(context, { action: 'undo', object: 'tagging', id, detail: { changed } })
  return { id, changed }
}
