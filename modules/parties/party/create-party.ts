import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Party, type PartyInput, partyCreated, partyRefusals } from '../contract.ts'
import { getParty } from './get-party.ts'
import { contactKey, sortName } from './normalise.ts'
import { requireWritable } from './require-level.ts'
import { indexParty } from '../search/index-party.ts'
import { checkCustom } from '../field/check-custom.ts'
import { checkParent } from '../organisation/check-parent.ts'

/** Creates a party with everything known of it, in the actor's unit and, unless said otherwise, as the actor's own. */
export async function createParty(context: Context, input: PartyInput): Promise<Party> {
  const { tx, actor, now } = context
  requireWritable(actor, input, 'create')
  const unitId = input.unitId ?? actor.unitId
  if (!unitId) throw new Refusal(partyRefusals['unit-unknown'], {}, '/body/unitId')
  await checkParent(context, { kind: input.kind, parentId: input.parentId })
  const custom = await checkCustom(context, input.custom ?? {}, { kind: input.kind, creating: true })
  // The id is fetched first: INSERT … RETURNING would need the right to read what one may create.
  const { rows: [made] } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence('parties.party', 'id'))::text as id`.execute(tx)
  const id = made!.id
  await tx.insertInto('parties.party').values({
    id, kind: input.kind, name: input.name, sort_name: sortName(input.name), dealing: input.dealing, parent_id: input.parentId ?? null,
    gender: input.gender ?? null, birthday: input.birthday ?? null, birthday_lunar: input.birthdayLunar ?? null, language: input.language ?? null, zone: input.zone ?? null, contact_hours: input.contactHours ?? null,
    credit_limit: input.creditLimit ?? null, credit_currency: input.creditCurrency ?? null, credit_rating: input.creditRating ?? null,
    owner_id: input.ownerId === undefined ? actor.memberId : input.ownerId, unit_id: unitId, custom: JSON.stringify(custom), survivor_id: null,
    created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId, deleted_at: null, erased_at: null,
  }).execute()
  await addParts(context, id, input)
  await indexParty(context, id)
  await audit(context, { action: 'create', object: 'party', id, detail: { after: input } })
  await publish(context, partyCreated, { partyId: id })
  return getParty(context, { id })
}

async function addParts({ tx, actor }: Context, id: string, input: PartyInput): Promise<void> {
  const party_id = id
  if (input.names?.length) await tx.insertInto('parties.name').values(input.names.map((n) => ({ party_id, kind: n.kind, value: n.value, valid_from: null, valid_to: null }))).execute()
  if (input.contacts?.length) await tx.insertInto('parties.contact').values(mainMarked(input.contacts).map((c) => ({
    party_id, channel: c.channel, label: c.label, value: c.value, value_key: contactKey(c.channel, c.value), address: c.address ? JSON.stringify(c.address) : null, is_main: c.isMain, verified_at: null, valid_from: c.validFrom ?? null, valid_to: c.validTo ?? null,
  }))).execute()
  if (input.keys?.length) await tx.insertInto('parties.key').values(input.keys.map((k) => ({ ...k, party_id }))).execute()
  if (input.roles?.length) await tx.insertInto('parties.role').values(input.roles.map((role) => ({ party_id, role, valid_from: null, valid_to: null }))).execute()
  if (input.tags?.length) await sql`
    with named as (insert into parties.tag (name) select unnest(${input.tags}::text[]) on conflict (name) do update set name = excluded.name returning id)
    insert into parties.party_tag (party_id, tag_id, by) select ${party_id}, id, ${actor.memberId} from named`.execute(tx)
}

/** One main contact per channel: the one marked so, else the first. */
function mainMarked<C extends { channel: string; isMain?: boolean | undefined }>(contacts: C[]): (C & { isMain: boolean })[] {
  return contacts.map((c, i) => {
    const peers = contacts.filter((o) => o.channel === c.channel)
    const main = peers.find((o) => o.isMain) ?? peers[0]
    return { ...c, isMain: contacts.indexOf(main as C) === i }
  })
}
