import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { findingRefusals, type FindingInput } from '../contract.ts'

/** What a finding is about, whole. A party has to be one that the asker may see. */
export async function keepLinks({ tx }: Context, id: string, links: FindingInput['links']): Promise<void> {
  const parties = links.filter((l) => l.object === 'party').map((l) => l.ref)
  const { rows } = await sql<{ id: string }>`select id::text from parties.party where id = any(${`{${parties.filter((ref) => /^\d{1,18}$/.test(ref)).join(',')}}`}::bigint[])`.execute(tx)
  const unknown = parties.find((ref) => !rows.some((row) => row.id === ref))
  if (unknown !== undefined) throw new Refusal(findingRefusals['party-not-found'], { id: unknown }, '/body/links')
  await tx.deleteFrom('findings.link').where('finding_id', '=', id).execute()
  if (links.length) await tx.insertInto('findings.link').values(links.map(({ object, ref }) => ({ finding_id: id, object, ref }))).onConflict((c) => c.doNothing()).execute()
}
