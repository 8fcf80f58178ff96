import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import type { Sender } from '../channel/sender.ts'
import { renderMessages, type ToRender } from '../content/render-messages.ts'
import { endGiven } from '../given/end-given.ts'
import type { Letter } from './contract.ts'
import { labelsPage, lettersPage, type Sheet } from './print-page.ts'

/** Letters wait for whoever prints and posts them. */
export const openPost = (): Sender => ({ width: 64, send: () => Promise.resolve({ kind: 'given', reference: null }), close: () => Promise.resolve() })

const MOST = 500

/** Letters that are to be posted, the oldest first. */
export async function findLetters(context: Context): Promise<{ letters: Letter[] }> {
  const { rows } = await sql<Letter>`
    select m.id::text, json_build_object('id', p.id::text, 'name', p.name) as party, m.address, c.subject, to_json(m.handed_at at time zone 'UTC')#>>'{}' || 'Z' as "givenAt"
    from messaging.message m join messaging.content c on c.id = m.content_id join parties.party p on p.id = m.party_id where m.channel = 'post' and m.state = 'given' order by m.id limit ${MOST}`.execute(context.tx)
  await audit(context, { action: 'read', object: 'message' })
  return { letters: rows }
}

/** Letters or labels as a page that the browser prints, or keeps as PDF: it has the fonts of its machine, so every Chinese character stands. */
export async function printLetters(context: Context, ids: readonly string[], as: 'letters' | 'labels'): Promise<Streamed> {
  const { rows } = await sql<ToRender & { name: string; address: string }>`
    select m.id::text, m.party_id::text as "partyId", m.content_id::text as "contentId", m.step, p.name, m.address from messaging.message m join parties.party p on p.id = m.party_id
    where m.id = any (${`{${ids.join(',')}}`}::bigint[]) and m.channel = 'post' and m.state in ('given', 'sent') and m.address is not null order by m.id`.execute(context.tx)
  const rendered = await renderMessages(context, rows)
  const sheets = rows.map(({ id, name, address }): Sheet => ({ name, address, subject: rendered.get(id)?.subject ?? null, body: rendered.get(id)?.body ?? '' }))
  const { rows: [firm] } = await sql<{ name: string }>`select name from people.unit where parent_id is null order by id limit 1`.execute(context.tx)
  const from = { name: firm?.name ?? '', address: await getSetting(context.tx, 'firm.address') }
  await audit(context, { action: 'print', object: 'message', detail: { letters: sheets.length, as } })
  return { type: 'text/html', stream: Readable.from([as === 'labels' ? labelsPage(sheets) : lettersPage(sheets, { from, language: context.actor.language, zone: context.actor.zone, now: context.now })]), headers: { 'cache-control': 'private, no-store' } }
}

/** They are in the letter box. */
export async function postLetters(context: Context, ids: readonly string[]): Promise<{ posted: number }> {
  const posted = await endGiven(context, ids, 'sent')
  await audit(context, { action: 'post', object: 'message', detail: { letters: posted } })
  return { posted }
}
