import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { living } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readSegment } from '../segment/read-segments.ts'
import type { findMembers as membersContract, findPassages as passagesContract } from './contract.ts'

const afterId = (cursor: string | undefined): string | null => {
  if (!cursor) return null
  const [id] = decodeCursor(cursor) ?? []
  if (!id || !/^\d+$/.test(id)) throw new Refusal(common.invalid, {}, '/query/cursor')
  return id
}

type Members = ReplyOf<typeof membersContract>

/** A page of a segment's visible members, by party. */
export async function findMembers(context: Context, id: string, { limit, cursor }: QueryOf<typeof membersContract>): Promise<Members> {
  await readSegment(context, id)
  const { rows } = await sql<Members['items'][number]>`
    select m.party_id::text as "partyId", party.name, to_json(m.since at time zone 'UTC')#>>'{}' || 'Z' as since from segments.member m join parties.party party on party.id = m.party_id
    where m.segment_id = ${id} and m.party_id > ${afterId(cursor) ?? '0'}::bigint and ${living(context.actor)} order by m.party_id limit ${limit + 1}`.execute(context.tx)
  return cutPage(rows, limit, (r) => [r.partyId])
}

type Passages = ReplyOf<typeof passagesContract>

/** Entries and exits of visible parties, the newest first. */
export async function findPassages(context: Context, id: string, { limit, cursor }: QueryOf<typeof passagesContract>): Promise<Passages> {
  await readSegment(context, id)
  const { rows } = await sql<Passages['items'][number]>`
    select g.id::text, g.party_id::text as "partyId", party.name, to_json(g.at at time zone 'UTC')#>>'{}' || 'Z' as at, g.entered, g.why from segments.passage g join parties.party party on party.id = g.party_id
    where g.segment_id = ${id} and (${afterId(cursor)}::bigint is null or g.id < ${afterId(cursor)}::bigint) and ${living(context.actor)} order by g.id desc limit ${limit + 1}`.execute(context.tx)
  return cutPage(rows, limit, (r) => [r.id])
}
