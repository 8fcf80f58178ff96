import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findPurposes as contract, type PurposeInput, purposeRefusals, type TopicInput } from './contract.ts'
import { findPurposes } from './find-purposes.ts'

type All = ReplyOf<typeof contract>

/** Adds or changes a purpose. What was said about it stays in the ledger, whatever becomes of it. */
export async function putPurpose(context: Context, key: string, { label, text, active, stance, lawfulBasis, contacts, doubleOptIn, validMonths, channels, mostPerMonth }: PurposeInput): Promise<All> {
  if (stance === 'assumed' && lawfulBasis === 'consent') throw new Refusal(purposeRefusals['assumed-needs-basis'], {}, '/body/lawfulBasis')
  await requireChannels(context, channels ?? [])
  const set = { label: JSON.stringify(label), text: text && JSON.stringify(text), active, stance, lawful_basis: lawfulBasis, contacts, double_opt_in: doubleOptIn, valid_months: validMonths, channels: contacts ? channels : null, most_per_month: mostPerMonth }
  await context.tx.insertInto('consent.purpose').values({ key, ...set }).onConflict((c) => c.column('key').doUpdateSet(set)).execute()
  await audit(context, { action: 'update', object: 'consent-purpose', detail: { key, after: set } })
  return findPurposes(context)
}

async function requireChannels({ tx }: Context, channels: readonly string[]): Promise<void> {
  const { rows: [unknown] } = await sql<{ key: string }>`select u.key from unnest(${[...channels]}::text[]) u (key) where not exists (select from touchpoints.channel c where c.key = u.key)`.execute(tx)
  if (unknown) throw new Refusal(purposeRefusals['purpose-channel'], { channel: unknown.key }, '/body/channels')
}

/** Adds or changes a topic of a purpose. */
export async function putTopic(context: Context, key: string, { purpose, label, active }: TopicInput): Promise<All> {
  if (!(await context.tx.selectFrom('consent.purpose').select('key').where('key', '=', purpose).executeTakeFirst())) throw new Refusal(purposeRefusals['topic-purpose'], { purpose }, '/body/purpose')
  const set = { purpose, label: JSON.stringify(label), active }
  await context.tx.insertInto('consent.topic').values({ key, ...set }).onConflict((c) => c.column('key').doUpdateSet(set)).execute()
  await audit(context, { action: 'update', object: 'consent-purpose', detail: { topic: key, after: set } })
  return findPurposes(context)
}
