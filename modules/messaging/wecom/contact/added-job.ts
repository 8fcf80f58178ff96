import { sql } from 'kysely'
import { liftSuppressions } from '#modules/consent/api.ts'
import { contactKey } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { isOf, type KnownChannel, openedChannel } from '../../channel/settings/read-channel.ts'
import { deliverer } from '../../delivery/runner.ts'
import { learnSender } from '../../inbound/sender/learn-sender.ts'
import { partyOfKey } from '../../inbound/sender/party-of-key.ts'
import { accessToken, type Said } from '../../wechat/access-token.ts'
import { askProvider, jsonOf } from '../../channel/ask-provider.ts'
import { askWecom, wecomToken } from '../wecom-token.ts'

export interface Added { externalId: string; userId: string; at: string; welcomeCode: string | null }
interface Customer extends Said { external_contact?: { name?: string }; follow_user?: { userid: string; remark_mobiles?: string[] }[] }

/** Welcomes a new contact (within twenty seconds, or never), and finds out who it is: by the telephone that the employee noted, where one party has it. */
export async function run({ db, now, log }: Pick<JobContext, 'db' | 'now' | 'log'>, added: Added): Promise<void> {
  const known = await openedChannel(db, 'wecom')
  if (!isOf(known, 'wecom')) return
  const { welcome } = known.settings
  if (added.welcomeCode && welcome) await askWecom(known, wecomToken(known), 'externalcontact/send_welcome_msg', { welcome_code: added.welcomeCode, text: { content: welcome } }, now).catch((error: Error) => log.warn({ error: error.message }, 'wecom: no welcome'))
  await identify(db, added, await read(known, added.externalId, now), now)
}

async function read(known: KnownChannel<'wecom'>, externalId: string, now: Date): Promise<Customer> {
  const token = await accessToken(wecomToken(known), now.getTime())
  const answer = await askProvider(`${known.settings.endpoint}/cgi-bin/externalcontact/get?access_token=${encodeURIComponent(token)}&external_userid=${encodeURIComponent(externalId)}`, { method: 'GET' })
  return jsonOf<Customer>(answer) ?? {}
}

const identify = (db: Db, { externalId, userId, at }: Added, { external_contact: who, follow_user: followed = [] }: Customer, now: Date): Promise<void> => inTransaction(db, deliverer, async (context) => {
  await sql`update messaging.wecom_follow set name = ${who?.name?.slice(0, 200) ?? null} where external_id = ${externalId} and user_id = ${userId}`.execute(context.tx)
  const found = (await partyOfKey(context, 'wecom', externalId)) ?? (await partyByPhones(context, followed.flatMap((f) => f.remark_mobiles ?? [])))
  if (!found || !(await learnSender(context, { channel: 'wecom', sender: externalId, partyId: found }))) return
  await liftSuppressions(context, { partyId: found, channel: 'wecom', source: 'wecom-left' }, 'added again')
  await logTouchpoint(context, { kind: 'channel-followed', channel: 'wecom', direction: 'in', at: new Date(at), participants: [{ partyId: found, role: 'subject' }], detail: { employee: userId }, source: 'messaging', sourceKey: `wecom/channel-followed/${found}/${userId}/${new Date(at).getTime()}` })
}, now)

/** The one party that has one of the telephones; nobody where several have. */
async function partyByPhones({ tx }: Context, phones: readonly string[]): Promise<string | null> {
  const keys = phones.flatMap((phone) => contactKey('phone', phone) ?? [])
  if (!keys.length) return null
  const { rows } = await sql<{ id: string }>`select distinct coalesce(p.survivor_id, p.id)::text as id from parties.contact c join parties.party p on p.id = c.party_id where c.channel = 'phone' and c.value_key = any (${keys}::text[]) and p.deleted_at is null and p.erased_at is null limit 2`.execute(tx)
  return rows.length === 1 ? rows[0]!.id : null
}
