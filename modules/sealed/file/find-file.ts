import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { sealedRefusals as r } from '../contract.ts'

export interface FoundFile { id: Id; seal: string; adviserId: Id; partyId: Id; locked: boolean; hasMember: boolean; circleId: string | null }

/** The file of a party that is open, else the last that was locked; also one that a record merged into it has. */
export async function findFile({ tx }: Pick<Context, 'tx'>, partyId: Id): Promise<FoundFile | null> {
  const { rows: [file] } = await sql<FoundFile>`${chosen(sql`f.party_id = any (parties.ids_of(${partyId}))`)}`.execute(tx)
  return file ?? null
}

const chosen = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select f.id::text, f.seal::text, f.adviser_id::text as "adviserId", f.party_id::text as "partyId", f.locked_at is not null as locked, f.member_salt is not null as "hasMember", f.circle_id::text as "circleId"
  from sealed.file f where ${where} order by f.locked_at is null desc, f.id desc limit 1`

/** The same of the adviser who asks. */
export async function requireOwn(context: Pick<Context, 'tx' | 'actor'>, partyId: Id): Promise<FoundFile> {
  const file = await findFile(context, partyId)
  if (!file) throw new Refusal(r['no-file'])
  if (file.adviserId !== context.actor.memberId) throw new Refusal(r['not-yours'])
  return file
}

export const requireParty = async ({ tx }: Pick<Context, 'tx'>, partyId: Id): Promise<Id> => {
  const { rows: [found] } = await sql<{ id: Id }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId} and deleted_at is null`.execute(tx)
  if (!found) throw new Refusal(r['party-not-found'])
  return found.id
}
