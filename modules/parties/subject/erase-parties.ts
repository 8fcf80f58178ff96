import { sql } from 'kysely'
import { forgetMentions } from '#platform/audit/forget-details.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { gather } from '#platform/extend/gather.ts'
import { partyErased } from './contract.ts'
import type { Subject } from './extension.ts'

/** Makes nobody of the records that stand for one person, in one transaction: what other modules hold first, then what passes through, then the party. Irreversible; only the system may. */
export async function eraseParties(context: Context, ids: readonly string[]): Promise<void> {
  const { tx, now } = context
  const subject: Subject = { ids, texts: await textsOf(context, ids) }
  for (const eraser of await gather('erasers')) await eraser.erase(context, subject)
  await sql`select parties.strike_out_traces(${subject.texts}::text[])`.execute(tx)
  await forgetMentions(context, { objects: ['view', 'tagging', 'import'], lists: ['party', 'order'], texts: subject.texts })
  await sql`select parties.erase(${`{${ids.join(',')}}`}::bigint[], ${now})`.execute(tx)
  for (const id of ids) {
    await audit(context, { action: 'erase', object: 'party', id })
    await publish(context, partyErased, { partyId: id })
  }
}

/** What names someone. A single sign or three figures name nobody and would strike out much else. */
async function textsOf({ tx }: Context, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    with subject as (select unnest(${`{${ids.join(',')}}`}::bigint[]) as id)
    select distinct btrim(t.text) as text from (
      select p.name from parties.party p join subject s on s.id = p.id union all select n.value from parties.name n join subject s on s.id = n.party_id
      union all select c.value from parties.contact c join subject s on s.id = c.party_id union all select c.value_key from parties.contact c join subject s on s.id = c.party_id
      union all select f.name from parties.file f join subject s on s.id = f.party_id union all select r.text from parties.preference r join subject s on s.id = r.party_id) t (text)
    where length(btrim(t.text)) > case when t.text ~ '^[ -~]*$' then 3 else 1 end`.execute(tx)
  return rows.map((r) => r.text).toSorted((a, b) => b.length - a.length)
}
