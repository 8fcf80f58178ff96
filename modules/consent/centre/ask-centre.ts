import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { notify } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import { headOf } from '../wish/find-wishes.ts'
import { signLink } from '../link/sign-link.ts'
import type { Centre, requestKinds } from './contract.ts'
import { centreOf } from './read-centre.ts'
import { inCentre } from './save-centre.ts'

/** A request is answered within thirty days (PIPL asks for promptness, GB/T 35273 and the GDPR for a month). */
const DAYS = 30
const LINK_DAYS = 180

type Kind = (typeof requestKinds)[number]

/** Takes a request with its deadline and tells whoever guards privacy; asked again while open it stays the one. */
export const askCentre = (db: Db, { token, kind, note }: { token: string; kind: Kind; note?: string | undefined }): Promise<Centre> => inCentre(db, token, async (context, person) => {
  await takeRequest(context, { partyId: person.id, kind, note: note || null, source: 'preference-centre' })
  return centreOf(context, person)
})

/** The same as staff take it down. */
export const takeFor = async (context: Context, partyId: string, { kind, note }: { kind: Kind; note?: string | undefined }): Promise<void> =>
  takeRequest(context, { partyId: await headOf(context, partyId), kind, note: note || null, source: 'hand' })

async function takeRequest(context: Context, { partyId, kind, note, source }: { partyId: string; kind: Kind; note: string | null; source: string }): Promise<void> {
  const { tx, now } = context
  const due = dayFromNumber(dayNumber(dayIn(await getSetting(tx, 'firm.zone'), now)) + DAYS)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into consent.request (party_id, kind, note, asked_at, due_on, source) values (${partyId}, ${kind}, ${note}, ${now}, ${due}, ${source}) on conflict (party_id, kind) where done_at is null do nothing returning id::text`.execute(tx)
  if (!made) return
  await audit(context, { action: 'ask', object: 'consent', id: partyId, detail: { request: made.id, kind } })
  const { rows } = await sql<{ id: string }>`select consent.officers()::text as id`.execute(tx)
  await notify(context, rows.map(({ id }) => ({ memberId: id, reason: 'privacy-request', partyId, ref: { object: 'consent-request', id: made.id } })))
}

/** A party's link to the preference centre, to be passed on. */
export async function makeCentreLink(context: Context, partyId: string): Promise<{ token: string; path: string; until: string }> {
  const head = await headOf(context, partyId)
  const token = await signLink(context, 'centre', [head], LINK_DAYS)
  await audit(context, { action: 'make-link', object: 'consent', id: head })
  return { token, path: `/preferences/${token}`, until: dayFromNumber(Math.floor(context.now.getTime() / 86_400_000) + LINK_DAYS) }
}
