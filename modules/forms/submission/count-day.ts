import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Counts an opening, a sending or a robot of a form's day, in the firm's zone; of nobody. */
export async function countDay({ tx, now }: Pick<Context, 'tx' | 'now'>, formId: string, what: 'opened' | 'sent' | 'refused'): Promise<void> {
  const day = dayIn(await getSetting(tx, 'firm.zone'), now)
  const one = (column: typeof what): RawBuilder<unknown> => sql.lit(column === what ? 1 : 0)
  await sql`insert into forms.day as d (form_id, day, opened, sent, refused) values (${formId}, ${day}, ${one('opened')}, ${one('sent')}, ${one('refused')})
    on conflict (form_id, day) do update set opened = d.opened + excluded.opened, sent = d.sent + excluded.sent, refused = d.refused + excluded.refused`.execute(tx)
}
