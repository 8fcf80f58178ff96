import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyRefusals } from '../party/contract.ts'
import { type Merge, mergeRefusals } from './contract.ts'
import { isEmpty, type Profile } from './fold-profile.ts'

/** All merges of a party and of what stands for it, newest first, those taken back too. */
export async function findMerges(context: Context, partyId: Id): Promise<{ merges: Merge[] }> {
  const { rows: [of] } = await sql<{ ids: Id[] | null }>`select parties.ids_of(parties.survivor_of(${partyId}))::text[] as ids`.execute(context.tx)
  if (!of?.ids) throw new Refusal(partyRefusals['not-found'], { id: partyId })
  const ids = `{${of.ids.join(',')}}`
  return { merges: await readMerges(context, sql`(g.survivor_id = any (${ids}::bigint[]) or g.merged_id = any (${ids}::bigint[]))`) }
}

/** One merge. */
export async function readMerge(context: Context, id: Id): Promise<Merge> {
  const [merge] = await readMerges(context, sql`g.id = ${id}`)
  if (!merge) throw new Refusal(mergeRefusals['merge-not-found'], { id })
  return merge
}

async function readMerges({ tx, actor }: Context, which: RawBuilder<unknown>): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select g.id::text, g.survivor_id::text as "survivorId", g.merged_id::text as "mergedId", m.name as "mergedName", g.choices,
      to_json(g.at at time zone 'UTC')#>>'{}' || 'Z' as at, b.name as "byName", to_json(g.undone_at at time zone 'UTC')#>>'{}' || 'Z' as "undoneAt", u.name as "undoneByName",
      case when m.id is null then '{}' else parties.profile(m) end - array(select 'custom.' || h from unnest(parties.hidden_custom()) h) as values
    from parties.merge g left join parties.party m on m.id = g.merged_id
    left join people.member_name b on b.id = g.by left join people.member_name u on u.id = g.undone_by
    where ${which} order by g.id desc`.execute(tx)
  return rows.map((r) => ({ ...r, values: shown(actor, r.values) }))
}

const guarded: Readonly<Record<string, string>> = { birthday: 'birthday', birthdayLunar: 'birthday', credit: 'credit', creditRating: 'credit' }

/** Whether an actor may read a field of a profile at all. */
export const mayShow = (actor: Actor, field: string): boolean => !['hidden', 'masked'].includes(guarded[field] ? fieldLevel(actor, `party.${guarded[field]}`) : 'read')

const shown = (actor: Actor, values: Profile): Profile => Object.fromEntries(Object.entries(values).filter(([field, value]) => !isEmpty(value) && mayShow(actor, field)))
