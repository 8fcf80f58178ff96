import { type RawBuilder, sql } from 'kysely'
import { decideParties } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { SLICE } from '../run/enter-slice.ts'
import { type Running, type RunningWave, stepOf } from '../run/running.ts'
import { armSql, triesSql } from './lots.ts'
import { type Asked, noteWave, queueAsked } from './queue-asked.ts'

/** Gives the next parties of a wave to the send ledger: while a test runs those who try, afterwards all others with the winner. */
export async function queueSlice(context: Context, campaign: Running, wave: RunningWave): Promise<void> {
  const found = await nextParties(context, campaign, wave)
  const more = found.length === SLICE
  const counts = await queueAsked(context, campaign, wave, found)
  await noteWave(context, campaign, wave, { ...counts, to: more ? found.at(-1)!.memberId : '0', since: more ? null : wave.sweeping ?? campaign.enrolledAt })
}

/** The next treated parties that the wave is meant for, each as whom it stands for, with what consent and addresses say of them now. */
async function nextParties({ tx, now }: Context, campaign: Running, wave: RunningWave): Promise<(Asked & { memberId: string })[]> {
  const { id, seed, purpose } = campaign
  const head = sql`s.id`
  const late = wave.state === 'done' ? sql`m.entered_at > ${wave.sweptAt}::timestamptz` : sql`true`
  const tries = triesSql(seed, wave, head)
  const phase = wave.phase === 'all' || wave.state === 'done' ? sql`true` : wave.phase === 'test' ? tries : sql`(not ${tries} or m.entered_at > ${wave.sweptAt}::timestamptz)`
  const { rows } = await sql<Asked & { memberId: string }>`
    with next as materialized (
      select m.party_id as member, s.id as party_id, ${wave.winner !== null ? sql`${wave.winner}::int` : armSql(seed, wave, head)} as arm from campaigns.member m join parties.party p on p.id = m.party_id join parties.party s on s.id = case when p.survivor_id is null then p.id else p.survivor_id end
      where m.campaign_id = ${id} and m.part = 'treated' and m.party_id > ${wave.queuedTo}::bigint and s.deleted_at is null and ${late} and ${phase} and ${stillMeant(campaign, wave)}
      order by m.party_id limit ${sql.lit(SLICE)})
    select n.member::text as "memberId", n.party_id::text as "partyId", n.arm, d.reason, d.address from next n join (${decideParties(sql`select party_id from next`, { channel: wave.channel as SendingChannel, purpose, now })}) d on d.party_id = n.party_id order by n.member`.execute(tx)
  return rows
}

/** A later wave for whoever did not open, click or buy since they were written to. */
function stillMeant({ id }: Running, { number, toWhom }: RunningWave): RawBuilder<unknown> {
  if (toWhom === 'all') return sql`true`
  if (toWhom === 'not-bought') return sql`not exists (select from orders.sales_order o join parties.party b on b.id = o.buyer_id where (b.id = s.id or b.survivor_id = s.id) and o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day >= m.entered_at::date)`
  const steps = Array.from({ length: number - 1 }, (_, i) => stepOf(id, i + 1))
  const kinds = toWhom === 'not-opened' ? ['opened', 'clicked', 'replied'] : ['clicked', 'replied']
  return sql`not exists (select from messaging.message x join messaging.notice n on n.message_id = x.id where x.step = any (${steps}::text[]) and x.party_id = s.id and n.kind = any (${kinds}::text[]) and not n.machine)`
}
