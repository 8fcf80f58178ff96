import { type RawBuilder, sql } from 'kysely'
import { cutPage, decodeCursor, type Page, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dialogueRefusals } from '../refusals.ts'
import { instant, named } from '../sql.ts'
import type { Entry } from './contract.ts'

type Row = Entry & { place: string }

/** What is remembered of the talk with a party, the latest first. */
export async function findEntries(context: Context, id: string, { limit, cursor }: PageQuery): Promise<Page<Entry>> {
  const { id: head } = await requireParty(context, id)
  const after = cursor === undefined ? null : placeOf(cursor)
  const rows = await read(context, sql`where e.party_id = any (parties.ids_of(${head})) and ${after ? sql`(e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql`true`} order by e.at desc, e.id desc limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'party', id: head, detail: { dialogue: true } })
  const page = cutPage(rows, limit, (row) => [row.place, row.id])
  return { ...page, items: page.items.map(({ place: _place, ...entry }) => entry) }
}

/** One entry that may be seen. */
export async function readEntry(context: Pick<Context, 'tx'>, id: string): Promise<Entry> {
  const [found] = await read(context, sql`where e.id = ${id}`)
  if (!found) throw new Refusal(dialogueRefusals['not-found'], { id })
  const { place: _place, ...entry } = found
  return entry
}

function placeOf(cursor: string): [string, string] {
  const [at, id] = decodeCursor(cursor) ?? []
  if (!at || Number.isNaN(Date.parse(at)) || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return [at, id!]
}

async function read({ tx }: Pick<Context, 'tx'>, rest: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.id::text, e.kind, e.side, e.text, ${instant('e.at')} as at, e.at::text as place, e.channel, ${named('m')} as member, e.source, e.ref_id::text as "refId", coalesce(w.due_on, e.due_on)::text as "dueOn", w.id::text as "workId",
      e.state, e.outcome, ${instant('e.closed_at')} as "closedAt"
    from dialogue.entry e left join people.member_name m on m.id = e.member_id left join work.item w on w.id = e.work_id ${rest}`.execute(tx)
  return rows
}
