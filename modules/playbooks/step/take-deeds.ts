import { sql } from 'kysely'
import { letGo } from '#modules/consent/api.ts'
import { giveOffer } from '#modules/offers/api.ts'
import { setOwnField } from '#modules/parties/api.ts'
import { publish } from '#platform/events/publish.ts'
import { playbookTold } from '../contract.ts'
import { enrol } from '../engine/enrol.ts'
import { openNamed } from '../engine/find-open.ts'
import { all, later, type Move, partiesOf } from './move.ts'
import type { Taking } from './taking.ts'

/** Gives the offer to all at once; the gift's step names the way through the playbook, so that a message on it finds the code. */
export const takeOffer: Taking<'offer'> = async (context, { offerId, next, otherwise }, runs) => {
  const moves: Move[] = []
  for (const [entry, some] of Map.groupBy(runs, (r) => r.entry)) {
    const step = `playbook/${some[0]!.playbookId}/${entry}`
    await giveOffer(context, { offerId, step, audience: sql`select unnest(${partiesOf(some)}::bigint[]) as party_id` })
    const { rows } = await sql<{ id: string }>`select party_id::text as id from offers.gift where offer_id = ${offerId} and step = ${step} and party_id = any (${partiesOf(some)}::bigint[]) and state in ('given', 'redeemed')`.execute(context.tx)
    const have = new Set(rows.map((r) => r.id))
    for (const { id, partyId } of some) moves.push(have.has(partyId) ? { runId: id, next, outcome: 'gave' } : { runId: id, next: otherwise, outcome: 'no gift' })
  }
  return moves
}

export const takeTag: Taking<'tag'> = async ({ tx }, { tagId, put, next }, runs) => {
  const parties = sql`unnest(${partiesOf(runs)}::bigint[]) a (party_id)`
  await (put ? sql`insert into parties.party_tag (party_id, tag_id) select a.party_id, ${tagId} from ${parties} on conflict do nothing` : sql`delete from parties.party_tag t using ${parties} where t.party_id = a.party_id and t.tag_id = ${tagId}`).execute(tx)
  return all(runs, next, put ? 'tagged' : 'untagged')
}

export const takeField: Taking<'field'> = async (context, { field, value, next }, runs) => {
  await setOwnField(context, { field, value, partyIds: runs.map((r) => r.partyId) })
  return all(runs, next, 'set')
}

/** Lets parties go; what they still need of service goes on. */
export const takeQuiet: Taking<'quiet'> = async (context, { because, next }, runs) => {
  await letGo(context, { partyIds: runs.map((r) => r.partyId), source: `playbook/${runs[0]!.playbookId}`, because })
  return all(runs, next, 'let go')
}

/** Starts the parties on another playbook, by its own conditions, and waits for its end where it is asked to. Whoever does not start there goes on at once. */
export const takeCall: Taking<'call'> = async (context, { id: step, playbookId, days, next }, runs) => {
  const back = runs.filter((r) => r.answer !== null)
  const here = runs.filter((r) => r.answer === null)
  const open = here.length ? await openNamed(context, playbookId) : undefined
  const started = new Set(open ? (await enrol(context, open, here.map((r) => r.partyId))).parties : [])
  const went = here.map((r) => {
    if (!started.has(r.partyId)) return { runId: r.id, next, outcome: open ? 'did not start' : 'not active' }
    return days ? { runId: r.id, next: step, outcome: 'started', dueAt: later(context.now, days), awaits: calls(playbookId) } : { runId: r.id, next, outcome: 'started' }
  })
  return [...back.map((r) => ({ runId: r.id, next, outcome: r.answer ? 'ended' : 'did not end' })), ...went]
}

/** What a run that waits for another playbook's end awaits. */
export const calls = (playbookId: string): string => `playbook ${playbookId}`

export const takeTell: Taking<'tell'> = async (context, { what, next }, runs) => {
  await publish(context, playbookTold, { playbookId: runs[0]!.playbookId, what, runs: runs.map(({ id, partyId }) => ({ runId: id, partyId })) })
  return all(runs, next, 'told')
}
