import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { advanceWithin, createPlaybook, enrol, type Open, pastStarts, setPlaybookState } from '#modules/playbooks/api.ts'
import { PlaybookInput } from '#modules/playbooks/contract.ts'
import { logTouchpoints } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { SOURCE } from '../make/making.ts'
import { createRandom } from '../random.ts'
import { type DemoPlaybook, demoPlaybooks } from './plans.ts'

const DAY = 86_400_000
const WEEKS = 30
const SEED = 8_040_911
/** Work of playbooks that is older than this has been done; what is newer still stands on somebody's list. */
const DONE_AFTER = 6

/** Runs the story's playbooks through half a year of the past, week by week, by the engine itself: whoever of the made-up parties bought or fell silent then starts, part is left out by its lot, steps are carried out on their days. Only that colleagues did their work and answered is made up. Once. */
export async function tellPlaybooks(context: Context): Promise<void> {
  const { rows: [asked] } = await sql<{ by: string | null; told: boolean }>`select f.asked_by::text as by, exists (select from demo.record where object = 'playbook') as told from demo.firm f where f.state = 'making'`.execute(context.tx)
  if (!asked?.by || asked.told) return
  const own: Context = { ...context, actor: { ...context.actor, memberId: asked.by, language: 'zh-CN' } }
  for (const told of demoPlaybooks) await runThrough(own, told)
  await finishWork(own)
}

async function runThrough(context: Context, { perWeek, answer, input }: DemoPlaybook): Promise<void> {
  const { tx } = context
  const zone = await getSetting(tx, 'firm.zone')
  const today = dayNumber(dayIn(zone, context.now))
  const at = (day: number): Context => ({ ...context, now: new Date(context.now.getTime() - (today - day) * DAY) })
  const { id, definition } = await createPlaybook(at(today - WEEKS * 7), PlaybookInput.parse(input))
  await sql`insert into demo.record (object, id) values ('playbook', ${id})`.execute(tx)
  await setPlaybookState(at(today - WEEKS * 7), id, 'active')
  const { rows: [version] } = await sql<{ id: string }>`select active_version::text as id from playbooks.playbook where id = ${id}`.execute(tx)
  const open: Open = { playbookId: id, versionId: version!.id, definition }
  const starts = await pastStarts(context, definition, { from: dayFromNumber(today - WEEKS * 7), to: dayFromNumber(today - 1) })
  const { rows: made } = await sql<{ id: number }>`select id::float8 as id from demo.record where object = 'party'`.execute(tx)
  const ours = new Set(made.map((m) => m.id))
  const weeks = Map.groupBy(starts.filter((s) => ours.has(s.party)), (s) => Math.floor((dayNumber(dayIn(zone, new Date(s.at))) - today) / 7))
  for (let week = -WEEKS; week < 0; week++) {
    const then = at(today + week * 7 + 6)
    await enrol(then, open, [...new Set((weeks.get(week) ?? []).map((s) => String(s.party)))].slice(0, perWeek))
    if (answer) await sql`update playbooks.run set answer = ${answer}, due_at = ${then.now} where playbook_id = ${id} and awaits = 'decision' and id % 3 = 0`.execute(tx)
    await advanceWithin(then, id)
  }
}

/** What was due for some days has been done, by whoever had it, and stands on the timeline. */
async function finishWork(context: Context): Promise<void> {
  const random = createRandom(SEED)
  const { rows } = await sql<{ id: string; party: string; owner: string; what: string; made: Date }>`
    select i.id::text, i.party_id::text as party, i.owner_id::text as owner, i.what, i.created_at as made from work.item i where i.source like 'playbook/%' and i.outcome is null and i.due_on < (${context.now}::timestamptz)::date - ${DONE_AFTER}::int order by i.id`.execute(context.tx)
  const done = rows.map((row) => ({ ...row, at: new Date(row.made.getTime() + random.int(1, 60) * 3_600_000) }))
  await sql`
    with ended as (update work.item i set outcome = 'completed', ended_at = r.at, ended_by = i.owner_id, updated_at = r.at from json_to_recordset(${JSON.stringify(done)}::json) as r (id bigint, at timestamptz) where i.id = r.id returning i.id, i.ended_at, i.owner_id)
    insert into work.step (item_id, action, at, by) select id, 'completed', ended_at, owner_id from ended`.execute(context.tx)
  await logTouchpoints(context, done.map((row) => ({ kind: 'follow-up-done', direction: 'out' as const, channel: 'phone', participants: [{ partyId: row.party, role: 'subject' }], memberId: row.owner, at: row.at, text: row.what, source: SOURCE, sourceKey: `work-${row.id}` })))
}
