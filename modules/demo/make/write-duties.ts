import { sql } from 'kysely'
import { logTouchpoints, type TouchpointRecord } from '#modules/touchpoints/api.ts'
import type { DemoWork } from '../story/firm.ts'
import { type Making, rowsOf, SOURCE } from './making.ts'

/** Writes promises, follow-ups and tasks, and what was said about being contacted; what of it is an event of the relationship goes on its timeline. */
export async function writeDuties(making: Making): Promise<void> {
  await writeWork(making)
  await writeConsents(making)
}

async function writeWork({ context, firm, calendar, ids, askedBy, root }: Making): Promise<void> {
  const { tx } = context
  const owned = (w: DemoWork) => (w.owner === null && askedBy ? { owner: askedBy, unit: root } : { owner: ids.member[w.owner ?? firm.parties[w.party]!.owner]!, unit: ids.unit[firm.parties[w.party]!.unit]! })
  const rows = firm.work.map((w) => ({ ...owned(w), kind: w.kind, what: w.what, party: ids.party[w.party], given: w.givenBy, due: calendar.day(w.due), made: calendar.moment(w.made), outcome: w.outcome, ended: w.ended === undefined ? null : calendar.moment(w.ended, 900), result: w.result }))
  await sql`
    with made as (
      insert into work.item (kind, what, party_id, given_by, owner_id, unit_id, due_on, first_due_on, outcome, ended_at, ended_by, result, source, created_at, created_by, updated_at)
      select kind, what, party, given, owner, unit, due, due, outcome, ended, case when ended is not null then owner end, result, ${SOURCE}, made, owner, coalesce(ended, made) from ${rowsOf(rows, 'kind text, what text, party bigint, given text, owner bigint, unit bigint, due date, made timestamptz, outcome text, ended timestamptz, result text')} returning id, created_at, created_by, outcome, ended_at)
    insert into work.step (item_id, action, at, by) select id, 'created', created_at, created_by from made union all select id, outcome, ended_at, created_by from made where outcome is not null`.execute(tx)
  const told = firm.work.flatMap((w): TouchpointRecord[] => {
    const base = { participants: [{ partyId: ids.party[w.party]!, role: 'subject' }], memberId: owned(w).owner, text: w.what, source: SOURCE }
    const promised: TouchpointRecord[] = w.kind === 'promise' ? [{ ...base, kind: 'promise-made', direction: w.givenBy === 'us' ? 'out' : 'in', at: calendar.moment(w.made), detail: { dueOn: calendar.day(w.due), givenBy: w.givenBy } }] : []
    if (!w.outcome || w.ended === undefined) return promised
    const kind = w.outcome === 'completed' ? 'follow-up-done' : w.outcome === 'kept' ? 'promise-kept' : 'promise-broken'
    return [...promised, { ...base, kind, direction: 'out', at: calendar.moment(w.ended, 900), ...(w.outcome === 'completed' && { channel: 'phone', text: w.result ?? w.what }) }]
  })
  await logTouchpoints(context, told)
}

async function writeConsents({ context, firm, calendar, ids }: Making): Promise<void> {
  const { tx } = context
  const said = firm.consents.map((c) => ({ party: ids.party[c.party]!, purpose: c.purpose, channel: c.channel, state: c.state, at: calendar.moment(c.day), proof: c.source }))
  await sql`
    insert into consent.entry (party_id, purpose, channel, state, lawful_basis, source, proof, at, recorded_at)
    select party, purpose, channel, state, case when state = 'granted' then 'consent' end, ${SOURCE}, json_build_object('text', proof), at, at from ${rowsOf(said, 'party bigint, purpose text, channel text, state text, at timestamptz, proof text')}`.execute(tx)
  await logTouchpoints(context, said.map((c) => ({ kind: `consent-${c.state}`, direction: 'in', participants: [{ partyId: c.party, role: 'subject' }], at: c.at, detail: { purpose: c.purpose, channel: c.channel }, source: SOURCE })))
}
