import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Catalogue } from '../contract.ts'

/** The channels, kinds and stages, in the firm's order. */
export async function findCatalogue({ tx }: Context): Promise<Catalogue> {
  const { rows: [catalogue] } = await sql<Catalogue>`
    select coalesce((select json_agg(json_build_object('key', key, 'label', label, 'cost', cost::text, 'active', active, 'position', position) order by position, key) from touchpoints.channel), '[]') as channels,
      coalesce((select json_agg(json_build_object('key', key, 'label', label, 'theme', theme, 'contact', contact, 'byHand', by_hand, 'stage', stage, 'active', active, 'position', position) order by position, key) from touchpoints.kind), '[]') as kinds,
      coalesce((select json_agg(json_build_object('key', key, 'label', label, 'active', active, 'position', position) order by position, key) from touchpoints.stage), '[]') as stages`.execute(tx)
  return catalogue!
}
