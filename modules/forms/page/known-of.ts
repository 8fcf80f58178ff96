import { sql } from 'kysely'
import { hideEnd, hideMail } from '#modules/consent/api.ts'
import type { Context } from '#platform/db/transaction.ts'

export interface Reader { partyId: string; name: string; language: string | null; known: Map<string, string> }

/** What is known of a party by what a form would fill in; null where it is gone. For whoever holds their own signed link, as the system. */
export async function knownOf({ tx }: Pick<Context, 'tx'>, partyId: string): Promise<Reader | null> {
  const { rows: [found] } = await sql<{ id: string; name: string; language: string | null; facts: Record<string, string | null>; contacts: Record<string, string> | null; custom: Record<string, unknown> }>`
    select p.id::text, p.name, p.language, json_build_object('name', p.name, 'gender', p.gender, 'birthday', p.birthday::text, 'language', p.language) as facts, p.custom,
      (select json_object_agg(c.channel, c.value order by c.is_main, c.id) from parties.contact c where c.party_id = p.id) as contacts
    from parties.party a join parties.party p on p.id = coalesce(a.survivor_id, a.id) where a.id = ${partyId} and p.deleted_at is null and p.erased_at is null`.execute(tx)
  if (!found) return null
  const own = Object.entries(found.custom).map(([key, value]) => [`custom.${key}`, Array.isArray(value) ? value.join(',') : String(value)] as const)
  const known = [...Object.entries(found.facts), ...Object.entries(found.contacts ?? {}), ...own].filter((entry): entry is [string, string] => Boolean(entry[1]))
  return { partyId: found.id, name: found.name, language: found.language, known: new Map(known) }
}

/** A known value as it may stand on a page that a passed-on link could open. */
export function halfHidden(bind: string, value: string): string {
  if (bind === 'email') return hideMail(value)
  return ['phone', 'wechat', 'line'].includes(bind) ? hideEnd(value) : bind === 'name' ? value : '✓'
}
