import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { drawIds, type Making, record, rowsOf } from './making.ts'
import { writeShares } from './write-shares.ts'

/** Writes the firm's questions, who was asked and answered, what was talked of, what customers need and which share of them is aimed at. */
export async function writeDialogue(making: Making): Promise<void> {
  const questions = await writeQuestions(making)
  const askings = await writeAskings(making, questions)
  await writeEntries(making, askings)
  await writeNeeds(making, askings)
  await writeShares(making)
}

async function writeQuestions({ context, firm, calendar, ids }: Making): Promise<Id[]> {
  const drawn = await drawIds(context.tx, 'dialogue.question', firm.questions.length)
  const rows = firm.questions.map((q, i) => ({ ...q, id: drawn[i], by: ids.member[0], at: calendar.moment(firm.askings.reduce((least, a) => Math.min(least, a.day), Infinity) - 1) }))
  await sql`
    insert into dialogue.question (id, wording, fills, choices, channels, priority, product_group, state, created_at, created_by, updated_at, updated_by)
    select id, wording, fills, choices, array(select jsonb_array_elements_text(channels)), priority, "group", 'active', at, by, at, by from ${rowsOf(rows, 'id bigint, wording jsonb, fills text, choices jsonb, channels jsonb, priority int, "group" text, at timestamptz, by bigint')}`.execute(context.tx)
  await record(context, 'question', drawn)
  return drawn
}

async function writeAskings({ context: { tx }, firm, calendar, ids }: Making, questions: readonly Id[]): Promise<Id[]> {
  const drawn = await drawIds(tx, 'dialogue.asking', firm.askings.length)
  const rows = firm.askings.map((a, i) => ({ id: drawn[i], party: ids.party[a.party], question: questions[a.question], channel: a.channel, wording: a.wording, at: calendar.moment(a.day), by: ids.member[a.member], state: a.state, answer: a.answer, ended: a.state === 'asked' ? null : calendar.moment(a.day, 620) }))
  await sql`
    insert into dialogue.asking (id, party_id, question_id, channel, wording, asked_at, asked_by, state, answer, ended_at, ended_by)
    select id, party, question, channel, wording, at, by, state, answer, ended, case when ended is not null then by end from ${rowsOf(rows, 'id bigint, party bigint, question bigint, channel text, wording text, at timestamptz, by bigint, state text, answer text, ended timestamptz')}`.execute(tx)
  return drawn
}

/** What was asked and answered is remembered among what else was talked of. */
async function writeEntries({ context: { tx }, firm, calendar, ids }: Making, askings: readonly Id[]): Promise<void> {
  const asked = firm.askings.flatMap((a, i) => {
    const of = { party: ids.party[a.party], channel: a.channel, member: ids.member[a.member], source: 'question', ref: askings[i], due: null }
    const open = a.state === 'asked'
    const question = { ...of, kind: 'asked', side: 'us', text: a.wording, at: calendar.moment(a.day), state: open ? 'open' : 'closed', outcome: open ? null : a.answer ? 'answered' : 'dropped', closed: open ? null : calendar.moment(a.day, 620) }
    return a.answer ? [question, { ...of, kind: 'said', side: 'party', text: a.answer, at: calendar.moment(a.day, 620), state: 'noted', outcome: null, closed: null }] : [question]
  })
  const talked = firm.entries.map((e) => {
    const noted = e.kind === 'said' || e.kind === 'agreed'
    const closed = !noted && !e.open
    return { party: ids.party[e.party], channel: e.channel, member: ids.member[e.member], source: 'hand', ref: null, due: e.due === undefined ? null : calendar.day(e.due), kind: e.kind, side: e.side, text: e.text, at: calendar.moment(e.day, e.minute), state: noted ? 'noted' : closed ? 'closed' : 'open', outcome: closed ? (e.kind === 'promised' ? 'kept' : 'answered') : null, closed: closed ? calendar.moment(e.day + 2) : null }
  })
  await sql`
    insert into dialogue.entry (party_id, kind, side, text, at, channel, member_id, source, ref_id, due_on, state, outcome, closed_at, closed_by, created_at, created_by)
    select party, kind, side, text, at, channel, member, source, ref, due, state, outcome, closed, case when closed is not null then member end, at, member
    from ${rowsOf([...asked, ...talked], 'party bigint, kind text, side text, text text, at timestamptz, channel text, member bigint, source text, ref bigint, due date, state text, outcome text, closed timestamptz')}`.execute(tx)
}

/** Needs with the touchpoint or the answer that they rest on. Whoever bought of the group afterwards had the need met by that purchase. */
async function writeNeeds({ context: { tx }, firm, calendar, ids }: Making, askings: readonly Id[]): Promise<void> {
  const drawn = await drawIds(tx, 'dialogue.need', firm.needs.length)
  const rows = firm.needs.map((n, i) => ({ id: drawn[i], party: ids.party[n.party], kind: n.kind, wording: n.wording, group: n.group, strength: n.strength, guide: n.guide, proof: n.proof, at: calendar.moment(n.day, n.minute), by: ids.member[n.member], asking: n.asking === undefined ? null : askings[n.asking] }))
  const told = rowsOf(rows, 'id bigint, party bigint, kind text, wording text, "group" text, strength int, guide text, proof text, at timestamptz, by bigint, asking bigint')
  await sql`insert into dialogue.need (id, party_id, kind, wording, product_group, strength, state, guide, created_at, created_by, updated_at, updated_by) select id, party, kind, wording, "group", strength, 'open', guide, at, by, at, by from ${told}`.execute(tx)
  await sql`
    insert into dialogue.evidence (need_id, kind, source, ref_id, text, at, by)
    select r.id, case when r.asking is null then 'said' else 'asked' end, case when r.asking is null then 'touchpoint' else 'question' end, coalesce(r.asking, (select x.touchpoint_id from touchpoints.participant x where x.party_id = r.party and x.at = r.at limit 1)), r.proof, r.at, r.by from ${told}`.execute(tx)
  await sql`
    with bought as (
      select r.id, r.party, r.by, l.* from ${told} cross join lateral (
        select n.id as line, n.product_id as product, o.ordered_at as at from orders.sales_order o join orders.line n on n.order_id = o.id join products.product p on p.id = n.product_id
        where o.buyer_id = r.party and o.kind = 'order' and o.ordered_at > r.at + interval '1 day' and (p.category = r."group" or starts_with(p.category, r."group" || '/')) order by o.ordered_at, n.id limit 1) l),
    answered as (insert into dialogue.response (party_id, need_id, via, ref_id, product_id, at, by, outcome, outcome_at) select party, id, 'order', line, product, at, by, 'accepted', at from bought)
    update dialogue.need n set state = 'met', updated_at = b.at, version = 2 from bought b where n.id = b.id`.execute(tx)
}
