import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext, Streamed } from '#platform/http/route.ts'
import { isOf, openedChannel } from '../channel/settings/read-channel.ts'
import { type Rendered, renderMessages, type ToRender } from '../content/render-messages.ts'
import { addressLines, type PostalAddress } from './address/address-lines.ts'
import type { printLetters as contract } from './contract.ts'
import { type LabelSheet, labelSheets, type SheetName } from './label-sheet.ts'
import { areChosen } from './letters.ts'
import { labelsPdf } from './pdf/write-labels.ts'
import { type LetterSheet, lettersPdf } from './pdf/write-letters.ts'

interface Row extends ToRender { name: string; address: string; parts: PostalAddress | null }

/** So many at most in one PDF, and so many are read and filled at a time. */
const MOST = 10_000
const AT_A_TIME = 200

/** Letters, or labels for them, as one PDF that is written while it is read: a batch of them is read and filled when the one before is written. */
export async function printLetters({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, { ids, step, upTo, as, sheet, skip }: QueryOf<typeof contract>): Promise<Streamed> {
  const which = ids !== undefined ? { ids: ids.split(',') } : step !== undefined && upTo !== undefined ? { step, upTo } : null
  if (!which) throw new Refusal(common.invalid, {}, '/query/ids')
  const known = await openedChannel(db, 'post')
  const chosen = isOf(known, 'print') ? known.settings : null
  const { all, from, home } = await inTransaction(db, actor, async (context) => {
    const { rows } = await sql<{ id: string }>`select m.id::text from messaging.message m join parties.party p on p.id = m.party_id where m.channel = 'post' and m.state in ('given', 'sent') and m.address is not null and ${areChosen(which)} order by m.id limit ${sql.lit(MOST)}`.execute(context.tx)
    await audit(context, { action: 'print', object: 'message', detail: { letters: rows.length, as } })
    const { rows: [firm] } = await sql<{ name: string }>`select name from people.unit where parent_id is null order by id limit 1`.execute(context.tx)
    return { all: rows.map((r) => r.id), home: await getSetting(context.tx, 'firm.country'), from: { name: firm?.name ?? '', address: await getSetting(context.tx, 'firm.address') } }
  }, now)
  async function* batches<T>(made: (context: Context, rows: readonly Row[]) => Promise<T[]>): AsyncGenerator<T> {
    for (let i = 0; i < all.length; i += AT_A_TIME) yield* await inTransaction(db, actor, async (context) => made(context, await readLetters(context, all.slice(i, i + AT_A_TIME))), now)
  }
  const to = ({ name, address, parts }: Row): string[] => addressLines({ name, text: address, parts, home })
  const stream = as === 'labels'
    ? labelsPdf(batches((_, rows) => Promise.resolve(rows.map(to))), sheetOf(sheet ?? chosen?.sheet ?? '3x8', chosen?.own ?? null), skip)
    : lettersPdf(batches(async (context, rows) => filled(await renderMessages(context, rows), rows, to)), { from, language: actor.language, zone: actor.zone, now })
  return { type: 'application/pdf', stream, headers: { 'cache-control': 'private, no-store', 'content-disposition': `inline; filename="${as}.pdf"` } }
}

const filled = (rendered: ReadonlyMap<string, Rendered>, rows: readonly Row[], to: (row: Row) => string[]): LetterSheet[] =>
  rows.map((row) => ({ to: to(row), subject: rendered.get(row.id)?.subject ?? null, body: rendered.get(row.id)?.body ?? '' }))

const readLetters = async ({ tx }: Context, ids: readonly string[]): Promise<Row[]> => (await sql<Row>`
  select m.id::text, m.party_id::text as "partyId", m.content_id::text as "contentId", m.step, p.name, m.address, (select k.address from parties.contact k where k.party_id = any (parties.ids_of(m.party_id)) and k.channel = 'address' and k.value = m.address order by k.is_main desc limit 1) as parts
  from messaging.message m join parties.party p on p.id = m.party_id where m.id = any (${`{${ids.join(',')}}`}::bigint[]) and m.address is not null order by m.id`.execute(tx)).rows

const sheetOf = (name: SheetName, own: LabelSheet | null): LabelSheet => (name === 'own' ? own ?? labelSheets['3x8'] : labelSheets[name])
