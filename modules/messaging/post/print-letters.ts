import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext, Streamed } from '#platform/http/route.ts'
import { isOf, openedChannel } from '../channel/settings/read-channel.ts'
import { renderMessages, type ToRender } from '../content/render-messages.ts'
import { addressLines, type PostalAddress } from './address/address-lines.ts'
import type { printLetters as contract } from './contract.ts'
import { type LabelSheet, labelSheets, type SheetName } from './label-sheet.ts'
import { labelsPdf } from './pdf/write-labels.ts'
import { lettersPdf } from './pdf/write-letters.ts'

interface Row extends ToRender { name: string; address: string; parts: PostalAddress | null }

/** Letters, or labels for them, as one PDF that is written while it is read. */
export async function printLetters({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, { ids, as, sheet, skip }: QueryOf<typeof contract>): Promise<Streamed> {
  const known = await openedChannel(db, 'post')
  const chosen = isOf(known, 'print') ? known.settings : null
  const headers = { 'cache-control': 'private, no-store', 'content-disposition': `inline; filename="${as}.pdf"` }
  return inTransaction(db, actor, async (context) => {
    const { rows } = await sql<Row>`
      select m.id::text, m.party_id::text as "partyId", m.content_id::text as "contentId", m.step, p.name, m.address, (select k.address from parties.contact k where k.party_id = any (parties.ids_of(m.party_id)) and k.channel = 'address' and k.value = m.address order by k.is_main desc limit 1) as parts
      from messaging.message m join parties.party p on p.id = m.party_id where m.id = any (${`{${ids}}`}::bigint[]) and m.channel = 'post' and m.state in ('given', 'sent') and m.address is not null order by m.id`.execute(context.tx)
    await audit(context, { action: 'print', object: 'message', detail: { letters: rows.length, as } })
    const home = await getSetting(context.tx, 'firm.country')
    const to = rows.map(({ name, address, parts }) => addressLines({ name, text: address, parts, home }))
    if (as === 'labels') return { type: 'application/pdf', stream: labelsPdf(to, sheetOf(sheet ?? chosen?.sheet ?? '3x8', chosen?.own ?? null), skip), headers }
    const rendered = await renderMessages(context, rows)
    const { rows: [firm] } = await sql<{ name: string }>`select name from people.unit where parent_id is null order by id limit 1`.execute(context.tx)
    const from = { name: firm?.name ?? '', address: await getSetting(context.tx, 'firm.address') }
    const letters = rows.map(({ id }, i) => ({ to: to[i]!, subject: rendered.get(id)?.subject ?? null, body: rendered.get(id)?.body ?? '' }))
    return { type: 'application/pdf', stream: lettersPdf(letters, { from, language: actor.language, zone: actor.zone, now }), headers }
  }, now)
}

const sheetOf = (name: SheetName, own: LabelSheet | null): LabelSheet => (name === 'own' ? own ?? labelSheets['3x8'] : labelSheets[name])
