import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type PartyKind, partyRefusals } from '../party/contract.ts'
import { organisationRefusals } from './contract.ts'

/** What stands in a tree: branches and departments, under an organisation or a branch that the asker may see, and never under itself. */
export async function checkParent({ tx }: Context, { kind, parentId, id = '0' }: { kind: PartyKind; parentId: string | null | undefined; id?: string }): Promise<void> {
  if (!parentId) return
  const { rows: above } = await sql<{ id: string; kind: PartyKind }>`
    with recursive above (id, kind, parent_id, step) as (
      select p.id, p.kind, p.parent_id, 1 from parties.party p where p.id = ${parentId} and p.deleted_at is null
      union all select p.id, p.kind, p.parent_id, a.step + 1 from above a join parties.party p on p.id = a.parent_id where a.step < 50)
    select id::text, kind from above order by step`.execute(tx)
  const [parent] = above
  const placed = (kind === 'branch' || kind === 'department') && (parent?.kind === 'organisation' || parent?.kind === 'branch')
  if (!placed) throw new Refusal(partyRefusals['parent-kind'], { kind, parent: parent?.kind ?? null }, '/body/parentId')
  if (above.some((a) => a.id === id)) throw new Refusal(organisationRefusals['parent-circle'], {}, '/body/parentId')
}
