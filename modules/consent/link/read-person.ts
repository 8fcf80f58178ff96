import { sql } from 'kysely'
import { type Language, languages, pickLanguage } from '#kernel/text.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { linkRefusals } from './contract.ts'

export interface Person { id: string; name: string; language: Language; /** The language that is known to be theirs. */ said: Language | null; email: string | null; phone: string | null; firm: string }

/** Whom a link is about, as they stand now, and the firm's name. Who was erased or deleted has no links. */
export async function readPerson({ tx }: Pick<Context, 'tx'>, partyId: string): Promise<Person> {
  const { rows: [found] } = await sql<Omit<Person, 'language' | 'said'> & { language: string | null }>`
    select p.id::text, p.name, p.language, (select c.value from parties.contact c where c.party_id = p.id and c.channel = 'email' and c.is_main) as email, (select c.value from parties.contact c where c.party_id = p.id and c.channel = 'phone' and c.is_main) as phone,
      coalesce((select u.name from people.unit u where u.parent_id is null), '') as firm
    from parties.party a join parties.party p on p.id = coalesce(a.survivor_id, a.id) where a.id = ${partyId} and p.deleted_at is null and p.erased_at is null`.execute(tx)
  if (!found) throw new Refusal(linkRefusals['link-invalid'])
  const said = found.language === null ? null : languages.includes(found.language as Language) ? found.language as Language : pickLanguage([found.language])
  return { ...found, said, language: said ?? pickLanguage([]) }
}
