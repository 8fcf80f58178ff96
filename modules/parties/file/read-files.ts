import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { allowedType } from '#platform/files/allowed-types.ts'
import { requireParty } from '../party/require-party.ts'
import { fileRefusals, type PartyFile } from './contract.ts'

/** The files of a party and of the records merged into it, newest first. */
export async function findFiles(context: Context, partyId: string): Promise<{ files: PartyFile[] }> {
  const party = await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: party.id })
  return { files: await read(context, party.id, sql`true`) }
}

export async function readFile(context: Context, partyId: string, id: string): Promise<PartyFile> {
  const [found] = await read(context, partyId, sql`f.id = ${id}`)
  if (!found) throw new Refusal(fileRefusals['file-not-found'], { id })
  return found
}

async function read({ tx }: Context, partyId: string, which: RawBuilder<unknown>): Promise<PartyFile[]> {
  const { rows } = await sql<Omit<PartyFile, 'previews'>>`
    select f.id::text, f.name, f.size::float8 as size, f.type, f.sha256, to_json(f.at at time zone 'UTC')#>>'{}' || 'Z' as at, m.name as "uploadedBy", f.scan
    from parties.file f left join people.member_name m on m.id = f.uploaded_by where f.party_id = any (parties.ids_of(${partyId})) and ${which} order by f.id desc`.execute(tx)
  return rows.map((r) => ({ ...r, previews: allowedType(r.type)?.preview === true }))
}
