import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { queueMessages } from '#modules/messaging/api.ts'
import { createWork } from '#modules/work/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { playbookTold } from '../contract.ts'
import type { Step } from '../definition/definition.ts'
import { matching } from '../engine/matching.ts'
import type { Move, Runner } from './move.ts'

type Of<D extends Step['do']> = Extract<Step, { do: D }>
type Taking<S extends Step> = (context: Context, step: S, runs: readonly Runner[]) => Promise<Move[]>

const HOUR = 3_600_000
const later = (now: Date, days: number, hours = 0): Date => new Date(now.getTime() + (days * 24 + hours) * HOUR)
const all = (runs: readonly Runner[], next: string | null, outcome: string): Move[] => runs.map(({ id }) => ({ runId: id, next, outcome }))
const ids = (runs: readonly Runner[]) => sql`select unnest(${`{${runs.map((r) => r.partyId).join(',')}}`}::bigint[]) as party_id`

/** One row in the send ledger for each; the ledger withholds whom it may not reach, and never sends twice for the same entry. */
const message: Taking<Of<'message'>> = async (context, { id, channel, purpose, subject, body, next }, runs) => {
  const entries = Map.groupBy(runs, (r) => r.entry)
  for (const [entry, some] of entries) await queueMessages(context, { step: `playbook/${some[0]!.playbookId}/${entry}/${id}`, channel, purpose, subject, body, audience: ids(some) })
  return all(runs, next, 'queued')
}

/** Who does it: the party's keeper, or the member named; a party without a keeper goes to the playbook's owner. */
async function ownersOf({ tx }: Context, owner: string, runs: readonly Runner[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ party: string; owner: string }>`
    select p.id::text as party, coalesce(case when ${owner} = 'keeper' then m.id else ${owner === 'keeper' ? null : owner}::bigint end, b.owner_id)::text as owner
    from parties.party p left join people.member_name m on m.id = p.owner_id and m.active join playbooks.playbook b on b.id = ${runs[0]!.playbookId} where p.id = any (${`{${runs.map((r) => r.partyId).join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((r) => [r.party, r.owner]))
}

async function giveWork(context: Context, { id, what, owner, days }: { id: string; what: string; owner: string; days: number }, kind: 'task' | 'follow-up', runs: readonly Runner[]): Promise<void> {
  const owners = await ownersOf(context, owner, runs)
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  for (const run of runs) await createWork(context, { kind, what, partyId: run.partyId, givenBy: 'us', ownerId: owners.get(run.partyId), dueOn: dayFromNumber(dayNumber(today) + days) }, { source: `playbook/${id}`, ref: { object: 'playbook-run', id: run.id } })
}

const task: Taking<Of<'task'>> = async (context, step, runs) => {
  await giveWork(context, step, step.kind, runs)
  return all(runs, step.next, 'given')
}

const tag: Taking<Of<'tag'>> = async ({ tx }, { tagId, put, next }, runs) => {
  const parties = sql`(${ids(runs)}) a`
  await (put ? sql`insert into parties.party_tag (party_id, tag_id) select a.party_id, ${tagId} from ${parties} on conflict do nothing` : sql`delete from parties.party_tag t using ${parties} where t.party_id = a.party_id and t.tag_id = ${tagId}`).execute(tx)
  return all(runs, next, put ? 'tagged' : 'untagged')
}

const wait: Taking<Of<'wait'>> = ({ now }, { days, hours, next }, runs) => Promise.resolve(runs.map(({ id }) => ({ runId: id, next, outcome: 'waits', dueAt: later(now, days, hours) })))

/** Comes here twice: first to wait, then with the event as its answer, or without one when the time is over. */
const await_: Taking<Of<'await'>> = ({ now }, step, runs) => Promise.resolve(runs.map(({ id, answer }): Move => {
  if (answer === null) return { runId: id, next: step.id, outcome: 'awaits', dueAt: later(now, step.days), awaits: step.event }
  return answer === step.event ? { runId: id, next: step.next, outcome: 'came' } : { runId: id, next: step.otherwise, outcome: 'did not come' }
}))

const branch: Taking<Of<'branch'>> = async (context, { when, next, otherwise }, runs) => {
  const fit = await matching(context, when, runs.map((r) => r.partyId))
  return runs.map(({ id, partyId }) => (fit.has(partyId) ? { runId: id, next, outcome: 'yes' } : { runId: id, next: otherwise, outcome: 'no' }))
}

/** By chance, but always the same for a run and a step: by their hash. */
const split: Taking<Of<'split'>> = async ({ tx }, { id: step, ways }, runs) => {
  const { rows } = await sql<{ id: string; at: number }>`select id::text, ('x' || left(md5(${step} || ':' || id), 8))::bit(32)::bigint / 4294967296.0 as at from playbooks.run where id = any (${`{${runs.map((r) => r.id).join(',')}}`}::bigint[])`.execute(tx)
  return rows.map(({ id, at }) => {
    let place = Number(at)
    const way = ways.find((w) => (place -= w.share) < 0) ?? ways.at(-1)!
    return { runId: id, next: way.next, outcome: `way ${ways.indexOf(way) + 1}` }
  })
}

/** Asks a person; their answer is brought by an endpoint. */
const decide: Taking<Of<'decide'>> = async (context, step, runs) => {
  const asked = runs.filter((r) => r.answer === null)
  if (asked.length) await giveWork(context, step, 'task', asked)
  return runs.map(({ id, answer }): Move => {
    if (answer === null) return { runId: id, next: step.id, outcome: 'asked', dueAt: later(context.now, step.days), awaits: 'decision' }
    const chosen = step.answers.find((a) => a.answer === answer)
    return { runId: id, next: chosen ? chosen.next : step.otherwise, outcome: chosen ? `decided ${answer}` : 'not decided' }
  })
}

const tell: Taking<Of<'tell'>> = async (context, { what, next }, runs) => {
  await publish(context, playbookTold, { playbookId: runs[0]!.playbookId, what, runs: runs.map(({ id, partyId }) => ({ runId: id, partyId })) })
  return all(runs, next, 'told')
}

const takings: { [D in Step['do']]: Taking<Of<D>> } = { message, task, tag, wait, await: await_, branch, split, decide, tell }

/** Carries one step out for many runs at once and tells where each goes. */
export const takeStep = (context: Context, step: Step, runs: readonly Runner[]): Promise<Move[]> => (takings[step.do] as Taking<Step>)(context, step, runs)
