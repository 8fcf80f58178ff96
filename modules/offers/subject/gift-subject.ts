import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

const ids = (list: readonly string[]): string => `{${list.join(',')}}`

/** What someone was given and when they used it; whom they brought, or that they were brought. */
export const giftData: SubjectData = {
  name: 'offers',
  async gather({ tx }, of) {
    const { rows } = await sql`select o.name, g.code, g.state, g.given_at, g.valid_until, g.redeemed_at from offers.gift g join offers.offer o on o.id = g.offer_id where g.party_id = any (${ids(of)}::bigint[]) and g.state <> 'refused' order by g.id`.execute(tx)
    const { rows: referrals } = await sql`select r.via, r.at, r.state, r.reason, r.thanked_at, r.inviter_id = any (${ids(of)}::bigint[]) as invited from offers.referral r where r.inviter_id = any (${ids(of)}::bigint[]) or r.friend_id = any (${ids(of)}::bigint[]) order by r.id`.execute(tx)
    return [...rows, ...referrals]
  },
}

/** Codes go; what was not redeemed is taken back. */
export const giftEraser: Eraser = {
  name: 'offers',
  async erase({ tx }, { ids: of }) {
    await sql`select offers.redact(${ids(of)}::bigint[])`.execute(tx)
  },
}
