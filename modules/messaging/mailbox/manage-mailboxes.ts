import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { sealSecret } from '#platform/secret/seal-secret.ts'
import { mailboxPlace } from '../secret/places.ts'
import { type Mailbox, type MailboxInput, mailboxRefusals } from './contract.ts'

const r = mailboxRefusals

const read = (where = sql`true`) => sql<Mailbox>`
  select m.id::text, m.address, m.host, m.port, m.security, m.username, m.folder, m.plus, m.active, to_json(m.checked_at at time zone 'UTC')#>>'{}' || 'Z' as "checkedAt", m.fault from messaging.mailbox m where ${where} order by m.id`

export const findMailboxes = async ({ tx }: Pick<Context, 'tx'>): Promise<{ mailboxes: Mailbox[] }> => ({ mailboxes: (await read().execute(tx)).rows })

async function one({ tx }: Context, id: string): Promise<Mailbox> {
  const { rows: [found] } = await read(sql`m.id = ${id}`).execute(tx)
  if (!found) throw new Refusal(r['mailbox-not-found'], { id })
  return found
}

async function requireFree({ tx }: Context, address: string, id: string | null): Promise<void> {
  const { rows } = await sql`select from messaging.mailbox m where lower(m.address) = lower(${address}) and m.id is distinct from ${id}::bigint`.execute(tx)
  if (rows.length) throw new Refusal(r['mailbox-taken'], { address }, '/body/address')
}

/** Adds a mailbox. */
export async function createMailbox(context: Context, { password, ...input }: MailboxInput): Promise<Mailbox> {
  const { tx, actor, now } = context
  if (password === undefined) throw new Refusal(r['password-needed'], {}, '/body/password')
  await requireFree(context, input.address, null)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into messaging.mailbox (address, host, port, security, username, password, folder, plus, active, created_at, created_by)
    values (${input.address}, ${input.host}, ${input.port}, ${input.security}, ${input.username}, ${sealSecret(password, mailboxPlace(input))}, ${input.folder}, ${input.plus}, ${input.active}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await audit(context, { action: 'create', object: 'mailbox', id: made!.id, detail: { after: input } })
  return one(context, made!.id)
}

/** Changes a mailbox; a password that is kept goes to no other server than it was given for. */
export async function changeMailbox(context: Context, id: string, { password, ...input }: MailboxInput): Promise<Mailbox> {
  const before = await one(context, id)
  if (password === undefined && (before.host !== input.host || before.username !== input.username)) throw new Refusal(r['password-needed'], {}, '/body/password')
  await requireFree(context, input.address, id)
  const moved = before.host !== input.host || before.username !== input.username || before.folder !== input.folder
  await sql`
    update messaging.mailbox set address = ${input.address}, host = ${input.host}, port = ${input.port}, security = ${input.security}, username = ${input.username}, folder = ${input.folder}, plus = ${input.plus}, active = ${input.active},
      fault = null ${password === undefined ? sql`` : sql`, password = ${sealSecret(password, mailboxPlace(input))}`} ${moved ? sql`, uid_validity = null, last_uid = 0` : sql``} where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'update', object: 'mailbox', id, detail: { before, after: input } })
  return one(context, id)
}

/** Stops reading a mailbox. */
export async function deleteMailbox(context: Context, id: string): Promise<void> {
  const before = await one(context, id)
  await sql`delete from messaging.mailbox where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'delete', object: 'mailbox', id, detail: { before } })
}
