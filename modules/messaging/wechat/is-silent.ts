import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** An official account answers freely for so long after its follower wrote. */
const HOURS = 48

/** Whether a follower wrote within the time that WeChat takes free words. */
export const wroteLately = async ({ tx, now }: Pick<Context, 'tx' | 'now'>, openid: string): Promise<boolean> =>
  (await sql`select from messaging.inbound where channel = 'wechat' and sender = ${openid} and at > ${now}::timestamptz - make_interval(hours => ${HOURS}) limit 1`.execute(tx)).rows.length > 0

/** Whether free words to someone would be refused by WeChat: they have a number there and did not write lately, and no approved template is used. */
export async function isSilent({ tx, now }: Pick<Context, 'tx' | 'now'>, partyId: string, templateId: string | null): Promise<boolean> {
  const { rows: [found] } = await sql<{ silent: boolean }>`
    select exists (select from parties.key k where k.source = 'wechat' and k.party_id = any (parties.ids_of(${partyId}))) and not exists (select from parties.key k join messaging.inbound i on i.channel = 'wechat' and i.sender = k.key and i.at > ${now}::timestamptz - make_interval(hours => ${HOURS}) where k.source = 'wechat' and k.party_id = any (parties.ids_of(${partyId})))
      and not exists (select from messaging.template t join messaging.template_version v on v.template_id = t.id and v.number = t.version where t.id = ${templateId} and jsonb_typeof(v.body -> 'approved') = 'object') as silent`.execute(tx)
  return found!.silent
}
