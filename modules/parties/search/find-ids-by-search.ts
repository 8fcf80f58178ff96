import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Named } from '#kernel/text.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import './extension.ts'
import { fold } from './fold.ts'
import { type Open, parseSearch } from './parse-search.ts'

const MOST_FROM_SOURCE = 50

/** The parties that what was typed may mean, best first, only those that the actor may see; at most `limit`. */
export async function findIdsBySearch({ tx, actor }: Context, text: string, limit: number): Promise<Id[]> {
  const terms = parseSearch(text, openTo(actor))
  if (!terms) return []
  const extra = await fromSources(text.trim(), actor)
  const { rows: [found] } = await sql<{ ids: Id[] }>`
    select parties.search(${terms.exact}::tsquery, ${terms.prefix}::tsquery, ${terms.any}::tsquery, ${terms.mail}, ${fold(text)}, ${extra}, ${limit}) as ids`.execute(tx)
  return found!.ids
}

/** Which contacts an actor may find by: those it sees unmasked. */
export const openTo = (actor: Actor): Open => ({ phone: clear(actor, 'phone'), email: clear(actor, 'email') })

const clear = (actor: Actor, field: string): boolean => !['hidden', 'masked'].includes(fieldLevel(actor, `party.${field}`))

/** What the other modules find, as an array within the same statement. */
async function fromSources(text: string, actor: Actor): Promise<RawBuilder<unknown>> {
  const found = await askSources(text, actor)
  return found.length ? sql`array(select s.id from (${sql.join(found.map((f) => sql`(${f.select})`), sql` union all `)}) s)` : sql`'{}'::bigint[]`
}

/** The other modules' ways to find by a text, those that apply to it. */
export async function askSources(text: string, actor: Actor): Promise<{ label: Named; select: RawBuilder<{ id: Id }> }[]> {
  return (await gather('searchSources')).flatMap((s) => {
    const select = s.find(text, actor, MOST_FROM_SOURCE)
    return select ? [{ label: s.label, select }] : []
  })
}
